import { expect, test } from 'vitest'
import { ask } from './ask.ts'

const QUOTE = 'tag:on-record.example,2026:quote/made-3-b'
const text = async (path: string) => (await ask(path)).text()

test('a quote that was withdrawn long ago is in no feed', async () => {
  for (const path of ['/quotes/rss.xml', '/quotes/archive/1/rss.xml', '/quotes/archive/2/rss.xml']) {
    expect(await text(path)).not.toContain('made-3-b')
  }
})

test.each(['rss.xml', 'atom.xml', 'feed.json'])(
  'in the %s of its article, where nothing has changed since, a note stands in its place',
  async (file) => {
    const feed = await text(`/articles/made-3/${file}`)
    expect(feed).toContain('Withdrawn: He was misheard.')
    expect(feed).toContain(QUOTE)
  },
)

test('Atom carries its tombstone (RFC 6721 §3), in the feed and in the archive document that it stood in', async () => {
  const tombstone = new RegExp(
    `<at:deleted-entry ref="${QUOTE}" when="2018-04-03T[\\d:.]+Z"><at:comment>He was misheard\\.</at:comment></at:deleted-entry>`,
  )
  for (const path of ['/quotes/atom.xml', '/quotes/archive/1/atom.xml', '/articles/made-3/atom.xml']) {
    expect(await text(path)).toMatch(tombstone)
  }
})

test('JSON Feed lists it with when and why', async () => {
  const feed = JSON.parse(await text('/quotes/feed.json')) as {
    _on_record: { withdrawn: { id: string; at: string; reason: string }[] }
  }
  const gone = feed._on_record.withdrawn.find(({ id }) => id === QUOTE)
  expect(gone?.reason).toBe('He was misheard.')
  expect(gone?.at).toMatch(/^2018-04-03T/)
})

test('its place in the article says when and why', async () => {
  const page = await text('/articles/made-3/')
  expect(page).toMatch(
    /id="quote-made-3-b"[^>]*>A quote that stood here was withdrawn on .*3 April 2018.*: He was misheard\./,
  )
  expect(page).not.toContain('<mark id="quote-made-3-b"')
})

test.each(['', 'rss.xml', 'atom.xml', 'feed.json'])(
  'a withdrawn article’s own address /…/%s is gone (RFC 9110 §15.5.11)',
  async (name) => {
    const response = await ask(`/articles/made-5/${name}`)
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('It was a rumour.')
  },
)

test('a withdrawn article takes its statements and quotes with it', async () => {
  const feed = await text('/everything/atom.xml')
  for (const id of ['article/made-5', 'statement/made-5', 'quote/made-5-a', 'quote/made-5-b']) {
    expect(feed).toContain(`<at:deleted-entry ref="tag:on-record.example,2026:${id}"`)
    expect(feed).not.toContain(`<id>tag:on-record.example,2026:${id}</id>`)
  }
  expect(await text('/sitemap.xml')).not.toContain('made-5/')
})
