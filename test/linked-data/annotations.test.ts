import { expect, test } from 'vitest'
import { arrange } from '../../src/channels/arrange.ts'
import { loadContent } from '../../src/content/load-content.ts'
import { renderAnnotations } from '../../src/linked-data/annotations.ts'
import { readNodes } from './read-linked-data.ts'

const { content } = loadContent({ directory: 'content' })
const seed = content.articles[0]!
const tag = (kind: string, id: string) => `tag:${content.site.authority}:${kind}/${id}`

/** As the context of Web Annotation has it, as far as our words go. */
const CONTEXT = {
  '@vocab': 'http://www.w3.org/ns/oa#',
  id: '@id',
  type: '@type',
  body: { '@id': 'hasBody', '@type': '@id' },
  target: { '@id': 'hasTarget', '@type': '@id' },
  source: { '@id': 'hasSource', '@type': '@id' },
  selector: { '@id': 'hasSelector', '@type': '@id' },
  motivation: { '@id': 'motivatedBy', '@type': '@vocab' },
  items: { '@id': 'items', '@type': '@id', '@container': '@list' },
  first: { '@id': 'first', '@type': '@id' },
}

function annotations(article = seed): string {
  const channel = arrange({ ...content, articles: [article] }).articles.get(article.slug)!
  return renderAnnotations(channel, content.site)
}

const read = (text: string) => readNodes(text, { 'http://www.w3.org/ns/anno.jsonld': CONTEXT })

test('each quote and statement is an annotation of the words at the publisher, by whoever said them', async () => {
  const nodes = await read(annotations())
  const selectorsOf = (id: string) =>
    nodes
      .get(id)!
      .values('hasTarget')
      .flatMap((target) => nodes.get(target)?.values('hasSelector') ?? [])
      .map((selector) => nodes.get(selector)!)
  for (const statement of seed.statements) {
    expect(selectorsOf(tag('statement', statement.id)).map(({ values }) => values('exact')[0])).toEqual(
      statement.sentences.map(({ span }) => seed.text.slice(span.start, span.end)),
    )
    for (const quote of statement.quotes) {
      const annotation = nodes.get(tag('quote', quote.id))!
      expect(annotation.types).toEqual(['Annotation'])
      const sources = annotation
        .values('hasTarget')
        .flatMap((target) => nodes.get(target)?.values('hasSource') ?? [])
      expect(sources).toEqual([seed.source])
      expect(annotation.values('hasTarget')).toContain(
        `${content.site.url}articles/${seed.slug}/#quote-${quote.id}`,
      )
      const speakers = annotation
        .values('hasBody')
        .flatMap((body) => nodes.get(body)?.values('hasSource') ?? [])
      expect(speakers).toEqual([`${content.site.url}speakers/${quote.speaker}/`])
      const [selector] = selectorsOf(annotation.id)
      const [exact, prefix, suffix] = ['exact', 'prefix', 'suffix'].map((part) => selector?.values(part)[0])
      expect(exact).toBe(quote.exact)
      // The selector leads back to the words, and to no others.
      expect(seed.text.replace(/\s+/g, ' ').split(`${prefix}${exact}${suffix}`)).toHaveLength(2)
    }
  }
})

test('annotations come in the order of the text, and are counted', () => {
  const { total, first } = JSON.parse(annotations()) as { total: number; first: { items: { id: string }[] } }
  expect(first.items).toHaveLength(total)
  const quotes = seed.statements
    .flatMap(({ quotes }) => quotes)
    .toSorted((a, b) => a.span.start - b.span.start)
  const listed = first.items.map(({ id }) => id).filter((id) => id.includes(':quote/'))
  expect(listed).toEqual(quotes.map(({ id }) => tag('quote', id)))
})

test('an article without a source annotates its own page alone', async () => {
  const { source: _, ...own } = seed
  expect(annotations(own)).not.toContain('TextQuoteSelector')
})

test('words that were taken back are in no annotation, nor beside another', () => {
  const withdrawn = { at: Date.UTC(2026, 10, 24), reason: 'He was misheard.' }
  for (const gone of seed.statements.flatMap(({ quotes }) => quotes)) {
    const statements = seed.statements.map((statement) => ({
      ...statement,
      quotes: statement.quotes.map((quote) => (quote === gone ? { ...quote, withdrawn } : quote)),
    }))
    const text = annotations({ ...seed, statements })
    expect(text).not.toContain(tag('quote', gone.id))
    if (gone.exact.split(' ').length > 3) expect(text).not.toContain(gone.exact)
  }
})
