import { describe, expect, test } from 'vitest'
import { arrange } from '../../src/channels/arrange.ts'
import { loadContent } from '../../src/content/load-content.ts'
import { madeContent } from './made-content.ts'
import { readBack } from './read-back.ts'
import { renderAll } from './render-channel.ts'

const { content } = loadContent({ directory: 'content' })
const arrangement = arrange(content)
const channels = [
  ...arrangement.fixed,
  ...arrangement.articles.values(),
  ...arrangement.speakers.values(),
  ...[...arrangement.topics.values()].map(({ channel }) => channel),
]

/** What the W3C Feed Validator complains of, as far as it can be seen without it. */
describe.each(
  channels.flatMap((channel) => renderAll(channel, content.site).map((made) => ({ channel, ...made }))),
)('/$channel.path$format.file', ({ channel, format, text }) => {
  const feed = readBack(text)

  test('says its own address', () =>
    expect(feed.self).toBe(`${content.site.url}${channel.path}${format.file}`))

  test('has no author element without an e-mail address', () => {
    if (format.name === 'rss') expect(text).not.toMatch(/<(author|managingEditor|webMaster)>/)
  })

  test('has no two entries of the same id, and none of the same update', () => {
    const { entries } = feed
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(new Set(entries.map(({ updated }) => updated)).size).toBe(entries.length)
  })

  test('has dates that its format knows', () => {
    for (const { published, updated } of feed.entries) {
      if (format.name === 'rss') expect(published).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/)
      else expect(published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    }
  })

  test('has no relative address and nothing that runs in its bodies', () => {
    for (const { html } of feed.entries) {
      for (const [, address] of (html ?? '').matchAll(/\s(?:href|src|cite)="([^"]*)"/g)) {
        expect(address).toMatch(/^(https?|mailto):/)
      }
      expect(html).not.toMatch(/<(script|style|iframe|object|embed|form|meta|link)\b|\son\w+=|javascript:/i)
    }
  })
})

test('a feed of nothing is a feed, of the day that the site’s authority names', () => {
  const { content: empty, arrangement: none } = madeContent({ title: 'T', speaker: 'S', body: 'Words.' })
  for (const { format, text } of renderAll(none.fixed[2]!, empty.site)) {
    expect(readBack(text).entries).toEqual([])
    if (format.name === 'atom') expect(text).toContain('<updated>2026-01-01T00:00:00.000Z</updated>')
  }
})

test('an article of pictures alone has an entry with a summary', () => {
  const { content: made, arrangement: of } = madeContent({
    title: 'Pictures',
    speaker: 'S',
    body: '![](https://a.example/b.png)',
  })
  for (const { text } of renderAll(of.fixed[0]!, made.site)) {
    expect(readBack(text).entries[0]?.html).toContain('<img src="https://a.example/b.png"')
  }
})

test('an article that may only be summarised is its first paragraph and a link', () => {
  const { content: made, arrangement: of } = madeContent({
    title: 'T',
    speaker: 'S',
    body: 'The first.\n\nThe second.',
    article: { syndicate: 'summary' },
  })
  for (const { text } of renderAll(of.fixed[0]!, made.site)) {
    expect(text).toContain('The first.')
    expect(text).not.toContain('The second.')
    expect(readBack(text).entries[0]?.html).toContain('href="https://news.example/story?a=1&#x26;b=2"')
  }
})

test('words in another language say which, and which way they run', () => {
  const { content: made, arrangement: of } = madeContent({
    title: 'عنوان',
    speaker: 'S',
    body: 'قال “نعم” أمس.',
    quote: 'نعم',
    article: { language: 'ar' },
  })
  for (const { text } of renderAll(of.fixed[2]!, made.site)) {
    expect(readBack(text).entries[0]?.html).toContain('lang="ar" dir="rtl"')
    expect(text).toMatch(/xml:lang="ar"|<dc:language>ar<|"language":"ar"/)
  }
})

test('a correction stands in the item’s body and changes its update', () => {
  const words = { title: 'T', speaker: 'S', body: 'Words.' }
  const before = madeContent(words)
  const after = madeContent({
    ...words,
    article: { corrections: [{ at: '2026-11-24T10:00:00Z', note: 'It was <b>.' }] },
  })
  renderAll(after.arrangement.fixed[0]!, after.content.site).forEach(({ format, text }, at) => {
    const [entry] = readBack(text).entries
    const [was] = readBack(renderAll(before.arrangement.fixed[0]!, before.content.site)[at]!.text).entries
    expect(entry?.html).toContain('<p><em>Correction, 24 November 2026: It was &#x3C;b>.</em></p>')
    expect(entry?.updated).toBe('2026-11-24T10:00:00.000Z')
    expect(entry?.id, format.label).toBe(was?.id)
    expect(entry?.published).toBe(was?.published)
  })
})
