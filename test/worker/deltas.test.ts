import { describe, expect, test } from 'vitest'
import { ask, tagOf } from './ask.ts'

/** A tag as an earlier state of a feed would have had it: another hash, and without the entries at some places. */
function earlierTag(tag: string, without: readonly number[]): string {
  const [, encoded = '', coding = ''] = /^"[\w-]{22}\.([\w-]+?)(-br|-gzip)?"$/.exec(tag) ?? []
  const bytes = atob(encoded.replace(/-/g, '+').replace(/_/g, '/'))
  const had = Array.from({ length: bytes.length / 4 }, (_, at) => bytes.slice(at * 4, at * 4 + 4))
  const kept = had.map((fingerprint, at) => (without.includes(at) ? 'lost' : fingerprint)).join('')
  const url = btoa(kept).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  return `"${'A'.repeat(22)}.${url}${coding}"`
}

const ids = (text: string) =>
  [
    ...text.matchAll(
      /tag:on-record\.example,2026:(?:quote|statement|article)\/[\w-]+(?=<\/(?:guid|id)>|","content_html)/g,
    ),
  ].map(([id]) => id)

describe.each([
  '/quotes/rss.xml',
  '/quotes/atom.xml',
  '/quotes/feed.json',
  '/topics/harbour/atom.xml',
  '/topics/harbour/feed.json',
  '/articles/2019-10-30-un-members-split-over-xinjiang/rss.xml',
  '/articles/2019-10-30-un-members-split-over-xinjiang/atom.xml',
  '/articles/2019-10-30-un-members-split-over-xinjiang/feed.json',
])('a delta of %s (RFC 3229)', async (path) => {
  const tag = await tagOf(path)
  const whole = await (await ask(path)).text()
  const all = ids(whole)
  const delta = (base: string, other: Record<string, string> = {}) =>
    ask(path, { 'A-IM': 'feed;q=1', 'If-None-Match': base, ...other })

  test('§10.4.1, §10.5.2: has the entries that changed, in the feed’s order, and says what it is', async () => {
    const response = await delta(earlierTag(tag, [1, 4]))
    expect(response.status).toBe(226)
    expect(response.headers.get('IM')).toBe('feed')
    expect(response.headers.get('ETag')).toBe(tag)
    expect(response.headers.get('Delta-Base')).toBe(earlierTag(tag, [1, 4]))
    expect(response.headers.get('Cache-Control')).toBe('no-store, im')
    expect(response.headers.get('Content-Type')).toBe(
      (await ask(path, {}, 'HEAD')).headers.get('Content-Type'),
    )
    expect(response.headers.get('Vary')).toMatch(/\bA-IM\b/)
    const text = await response.text()
    expect(ids(text)).toEqual([all[1], all[4]])
    expect(response.headers.get('Content-Length')).toBe(String(new TextEncoder().encode(text).length))
    if (path.endsWith('json')) expect(() => JSON.parse(text)).not.toThrow()
  })

  test.each([
    'newsboat/2.21 (Linux x86_64)',
    'Liferea/1.14.1 (Linux; https://lzone.de/liferea/) AppleWebKit',
    'Mozilla/5.0 (Macintosh) AppleWebKit/605 (KHTML, like Gecko) Vienna/3.9.5',
  ])('goes to readers that are known to take it: %s', async (agent) => {
    const response = await delta(earlierTag(tag, [0]), { 'A-IM': 'feed', 'User-Agent': agent })
    expect(response.status).toBe(226)
    await response.body?.cancel()
  })

  test('the first, the last, all but one, and none', async () => {
    const last = all.length - 1
    for (const lost of [[0], [last], [0, last], all.map((_, at) => at).slice(1), []]) {
      const text = await (await delta(earlierTag(tag, lost))).text()
      expect(ids(text)).toEqual(lost.map((at) => all[at]))
      if (path.endsWith('json')) JSON.parse(text)
      else expect(text.trimEnd().endsWith(path.includes('rss') ? '</channel></rss>' : '</feed>')).toBe(true)
    }
  })

  test('is coded for who takes gzip or br', async () => {
    const gzip = await tagOf(path, { 'Accept-Encoding': 'br' })
    const response = await delta(earlierTag(gzip, [0]), { 'Accept-Encoding': 'br, gzip' })
    expect(response.status).toBe(226)
    expect(response.headers.get('Content-Encoding')).toBe('gzip')
    await response.body?.cancel()
  })

  test('is not coded in what the client refuses', async () => {
    const base = earlierTag(await tagOf(path, { 'Accept-Encoding': 'br' }), [0])
    for (const accepted of ['br, gzip;q=0', 'br']) {
      const response = await delta(base, { 'Accept-Encoding': accepted })
      expect(response.status).toBe(226)
      expect(response.headers.get('Content-Encoding')).toBeNull()
      expect(ids(await response.text())).toEqual([all[0]])
    }
  })

  test('is a 304 where the tag is the current one, in whatever coding', async () => {
    for (const coding of ['identity', 'gzip', 'br']) {
      expect((await delta(await tagOf(path, { 'Accept-Encoding': coding }))).status).toBe(304)
    }
  })

  test.each([
    ['an unknown tag', '"another"', {}],
    ['a tag of the same form that is not of this feed', `"${'A'.repeat(22)}.AAAAAAAA"`, {}],
    ['a tag that is no base64', `"${'A'.repeat(22)}.A"`, {}],
    ['a client that does not ask', undefined, { 'A-IM': '' }],
    ['a client that asks for another manipulation', undefined, { 'A-IM': 'vcdiff, diffe' }],
    ['a client that refuses it', undefined, { 'A-IM': 'feed;q=0' }],
    ['a client that may have the header from its library', undefined, { 'A-IM': 'feed' }],
    [
      'feedparser',
      undefined,
      { 'A-IM': 'feed', 'User-Agent': 'feedparser/6.0.10 +https://github.com/kurtmckee/feedparser/' },
    ],
    [
      'rss2email',
      undefined,
      { 'A-IM': 'feed', 'User-Agent': 'rss2email/3.13.1 (https://github.com/rss2email/rss2email)' },
    ],
  ])('is the whole feed for %s', async (_, base, other) => {
    const response = await delta(base ?? earlierTag(tag, [1]), other)
    expect(response.status).toBe(200)
    expect(response.headers.get('IM')).toBeNull()
    expect(await response.text()).toBe(whole)
  })

  test('is the whole feed for a tag so old that nothing of it is left', async () => {
    const response = await delta(
      earlierTag(tag, all.map((_, at) => at).concat(Array.from({ length: 30 }, (_, at) => all.length + at))),
    )
    expect(response.status).toBe(200)
    await response.body?.cancel()
  })
})

test('a page has no deltas', async () => {
  const response = await ask('/quotes/', { 'A-IM': 'feed', 'If-None-Match': '"x"' })
  expect(response.status).toBe(200)
  await response.body?.cancel()
})
