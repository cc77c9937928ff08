import { expect, test } from 'vitest'
import { arrange } from '../../src/channels/arrange.ts'
import { loadContent } from '../../src/content/load-content.ts'
import type { Content } from '../../src/model.ts'
import { renderArticlePage } from '../../src/pages/article-page.ts'
import { renderSpeakerPage } from '../../src/pages/channel-page.ts'
import { renderItemPages } from '../../src/pages/item-page.ts'
import { itemPageShell } from '../../src/pages/item-page-shell.ts'
import { madeContent } from '../feeds/made-content.ts'
import { readLinkedData } from './read-linked-data.ts'

const { content } = loadContent({ directory: 'content' })
const seed = content.articles[0]!

function articlePage({ site, articles, speakers }: Content): string {
  const arrangement = arrange({ site, articles, speakers })
  return renderArticlePage(articles[0]!, arrangement.articles.get(articles[0]!.slug)!, site)
}

function speakerPage({ site, articles, speakers }: Content, id: string): string {
  const channel = arrange({ site, articles, speakers }).speakers.get(id)!
  const listing = { channel, newest: { items: channel.items }, listItem: () => '' }
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]))
  return renderSpeakerPage(listing, known.get(id)!, known, site)
}

test('an article says to machines who said what in it, word for word', async () => {
  const nodes = await readLinkedData(articlePage(content))
  const article = nodes.get(`tag:${content.site.authority}:article/${seed.slug}`)!
  expect(article.types).toEqual(['NewsArticle'])
  expect(article.values('headline')).toEqual([seed.title])
  expect(article.values('isBasedOn')).toEqual([seed.source])
  for (const statement of seed.statements) {
    const claim = nodes.get(`tag:${content.site.authority}:statement/${statement.id}`)!
    expect(claim.types).toEqual(['Claim'])
    expect(claim.values('name')).toEqual([statement.title])
    expect(claim.values('appearance')).toEqual([article.id])
    for (const quote of statement.quotes) {
      const quotation = nodes.get(`tag:${content.site.authority}:quote/${quote.id}`)!
      expect(quotation.types).toEqual(['Quotation'])
      expect(quotation.values('text')).toEqual([quote.exact])
      expect(quotation.values('isPartOf')).toEqual([claim.id])
      const [speaker = ''] = quotation.values('creator')
      const named = content.speakers.find(({ id }) => id === quote.speaker)
      expect(nodes.get(speaker)?.values('name')).toEqual([named?.name])
      expect(article.values('hasPart')).toContain(quotation.id)
    }
  }
})

test('the page of a quote or a statement says to machines what it is, who said it, and where', async () => {
  const { site, speakers, articles } = content
  const channel = arrange({ site, speakers, articles }).articles.get(seed.slug)!
  const sayings = channel.items.filter((item) => item.kind !== 'article')
  const { head, tail } = itemPageShell(site)
  for (const { item, text } of renderItemPages(
    sayings.map((item) => ({ item, shown: '' })),
    site,
  )) {
    const nodes = await readLinkedData(head + text + tail)
    const node = nodes.get(item.id)!
    expect(node.types).toEqual([item.kind === 'quote' ? 'Quotation' : 'Claim'])
    if (item.kind === 'quote') expect(node.values('text')).toEqual([item.quote.exact])
    expect(node.values('isBasedOn')).toEqual([seed.source])
    const [speaker = ''] = node.values('creator')
    expect(nodes.get(speaker)?.values('name')).toEqual([item.speaker.name])
  }
})

test('a speaker is described on their page under the address that their words name', async () => {
  const speakers = content.speakers.map((speaker) =>
    speaker.id === 'geng-shuang'
      ? { ...speaker, sameAs: 'https://www.wikidata.org/wiki/Q65555555' }
      : speaker,
  )
  const nodes = await readLinkedData(speakerPage({ ...content, speakers }, 'geng-shuang'))
  const [profile] = [...nodes.values()].filter(({ types }) => types.includes('ProfilePage'))
  const person = nodes.get(`${content.site.url}speakers/geng-shuang/`)!
  expect(profile?.values('mainEntity')).toEqual([person.id])
  expect(person.types).toEqual(['Person'])
  expect(person.values('name')).toEqual(['Geng Shuang'])
  expect(person.values('sameAs')).toEqual(['https://www.wikidata.org/wiki/Q65555555'])
})

test('a country speaks by its government, and is no place', async () => {
  const nodes = await readLinkedData(speakerPage(content, 'britain'))
  expect(nodes.get(`${content.site.url}speakers/britain/`)?.types).toEqual(['GovernmentOrganization'])
})

test('no words end the data block', async () => {
  const words = '</script>\u2028<script>alert(1)</script><!-- ]]>'
  const { content: made } = madeContent({
    title: words,
    speaker: words,
    body: 'He said “</sc” and left.',
    quote: '</sc',
  })
  const nodes = await readLinkedData(articlePage(made))
  expect(nodes.get('tag:example.org,2026:article/made')?.values('headline')).toEqual([words])
  expect(nodes.get('tag:example.org,2026:quote/q1')?.values('text')).toEqual(['</sc'])
  expect(nodes.get('https://example.org/speakers/speaker/')?.values('name')).toEqual([words])
})

test('what nobody has checked says so', async () => {
  const { content: made } = madeContent({
    title: 'T',
    speaker: 'S',
    body: 'He said “yes” to all.',
    quote: 'yes',
  })
  const nodes = await readLinkedData(articlePage(made))
  expect(nodes.get('tag:example.org,2026:quote/q1')?.values('creativeWorkStatus')).toEqual([
    'Not yet checked',
  ])
})

test('words that were taken back are not said to machines', async () => {
  const withdrawn = { at: Date.UTC(2026, 10, 24), reason: 'He was misheard.' }
  const statements = seed.statements.map((statement) => ({
    ...statement,
    quotes: statement.quotes.map((quote, at) => (at === 0 ? { ...quote, withdrawn } : quote)),
  }))
  const [first] = statements.flatMap(({ quotes }) => quotes)
  const page = articlePage({ ...content, articles: [{ ...seed, statements }] })
  const nodes = await readLinkedData(page)
  expect(nodes.has(`tag:${content.site.authority}:quote/${first?.id}`)).toBe(false)
  const said = [...nodes.values()].flatMap(({ values }) => values('text')).join('\n')
  expect(said).not.toContain(first?.exact)
})
