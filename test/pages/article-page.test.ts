import { expect, test } from 'vitest'
import { articleChannel } from '../../src/channels/channel.ts'
import { itemsOf } from '../../src/channels/item.ts'
import { parseBody } from '../../src/content/body.ts'
import type { Article } from '../../src/model.ts'
import { renderArticlePage } from '../../src/pages/article-page.ts'
import { article, NOON, quote, site, speaker, statement } from '../channels/arrangement.ts'

const WORDS = '“Wait here,” Ada said. “Never,” Bo said.\n\n“Go,” Ada said.'
const body = (text: string) => parseBody(text, 'https://example.org/', 'https://example.org/')
const spanOf = (words: string) => ({ start: WORDS.indexOf(words), end: WORDS.indexOf(words) + words.length })
const quoteAt = (id: string, words: string, by: string, other = {}) => ({
  ...quote(id, NOON),
  exact: words,
  span: spanOf(words),
  speaker: by,
  ...other,
})

function pageOf(other: Partial<Article> = {}, withdrawn = {}): string {
  const sentence = (words: string) => [{ exact: words, span: spanOf(words) }]
  const of = article('a', NOON, {
    body: body(WORDS),
    text: WORDS,
    statements: [
      statement('late', NOON, {
        title: 'Ada wants to go',
        speaker: 'ada',
        sentences: sentence('“Go,” Ada said.'),
        quotes: [quoteAt('go', 'Go,', 'ada')],
      }),
      statement('early', NOON - 1, {
        title: 'Ada wants to wait',
        speaker: 'ada',
        sentences: sentence('“Wait here,” Ada said.'),
        quotes: [quoteAt('wait', 'Wait here,', 'ada'), quoteAt('never', 'Never,', 'bo', withdrawn)],
      }),
    ],
    ...other,
  })
  const speakers = new Map([speaker('ada'), speaker('bo')].map((one) => [one.id, one]))
  return renderArticlePage(of, articleChannel(site(), of, itemsOf(of, site(), speakers)), site())
}

test('each quote is marked with the number of its speaker, which leads to who that is, and back', () => {
  const page = pageOf()
  expect(page).toContain('<mark id="quote-wait" class="quote" data-speaker="1">Wait here,</mark>')
  expect(page).toContain('<mark id="quote-never" class="quote" data-speaker="2">Never,</mark>')
  expect(page).toContain('<mark id="quote-go" class="quote" data-speaker="1">Go,</mark>')
  for (const id of ['wait', 'never', 'go']) {
    expect(page).toContain(`href="#by-${id}"`)
    expect(page).toContain(`id="by-${id}"`)
    expect(page).toContain(`href="#quote-${id}"`)
    expect(page).toContain(`href="/articles/a/quotes/${id}/"`)
  }
})

test('statements stand in the order in which the article reports them', () => {
  const record = pageOf().split('On the record')[1] ?? ''
  expect(record.indexOf('Ada wants to wait')).toBeGreaterThan(0)
  expect(record.indexOf('Ada wants to go')).toBeGreaterThan(record.indexOf('Ada wants to wait'))
})

test('the publisher’s address is the one to know an article by that came from there, and no other page’s', () => {
  expect(pageOf({ source: 'https://news.example/a' })).toContain(
    '<link rel="canonical" href="https://news.example/a">',
  )
  expect(pageOf()).toContain('<link rel="canonical" href="https://record.example/articles/a/">')
})

test('a note stands where a quote was taken back, before the paragraph that had it', () => {
  const page = pageOf({}, { withdrawn: { at: NOON, reason: 'It was Cy.' } })
  expect(page).not.toContain('<mark id="quote-never"')
  const note = page.indexOf('id="quote-never"')
  expect(note).toBeGreaterThan(page.indexOf('class="body"'))
  expect(note).toBeLessThan(page.indexOf('Never,'))
  expect(page.indexOf('It was Cy.')).toBeGreaterThan(note)
})
