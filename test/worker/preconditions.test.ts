import { describe, expect, test } from 'vitest'
import { ask, tagOf } from './ask.ts'

const FEED = '/quotes/atom.xml'
const LAST_MODIFIED = 'Wed, 30 Oct 2019 09:41:17 GMT'
const EARLIER = 'Tue, 29 Oct 2019 09:41:17 GMT'
const LATER = 'Thu, 31 Oct 2019 09:41:17 GMT'

const current = await tagOf(FEED)
const gzipped = await tagOf(FEED, { 'Accept-Encoding': 'gzip' })
const brotli = await tagOf(FEED, { 'Accept-Encoding': 'br' })

const cases: readonly [section: string, name: string, headers: Record<string, string>, status: number][] = [
  ['13.1.2', 'If-None-Match of the current tag', { 'If-None-Match': current }, 304],
  ['13.1.2', 'If-None-Match of the tag of another coding', { 'If-None-Match': gzipped }, 304],
  ['13.1.2', 'If-None-Match compares weakly', { 'If-None-Match': `W/${brotli}` }, 304],
  ['13.1.2', 'If-None-Match of a list', { 'If-None-Match': `"a", ,W/"b,c" , ${current}` }, 304],
  ['13.1.2', 'If-None-Match of anything', { 'If-None-Match': '*' }, 304],
  ['13.1.2', 'If-None-Match of another tag', { 'If-None-Match': '"another"' }, 200],
  ['13.1.2', 'If-None-Match of a list of others', { 'If-None-Match': '"a", "b"' }, 200],
  ['8.8.3', 'a tag without quotation marks is no tag', { 'If-None-Match': current.slice(1, -1) }, 200],
  ['8.8.3', 'a tag with a blank in it is no tag', { 'If-None-Match': `"a b", ${current}` }, 200],
  ['13.1.3', 'If-Modified-Since of the date itself', { 'If-Modified-Since': LAST_MODIFIED }, 304],
  ['13.1.3', 'If-Modified-Since of a later date', { 'If-Modified-Since': LATER }, 304],
  ['13.1.3', 'If-Modified-Since of an earlier date', { 'If-Modified-Since': EARLIER }, 200],
  ['5.6.7', 'a date as in RFC 850', { 'If-Modified-Since': 'Wednesday, 30-Oct-19 09:41:17 GMT' }, 304],
  ['5.6.7', 'a date as in asctime', { 'If-Modified-Since': 'Wed Oct 30 09:41:17 2019' }, 304],
  ['13.1.3', 'what is no date is ignored', { 'If-Modified-Since': '2019-10-31T00:00:00Z' }, 200],
  [
    '5.6.7',
    'a leap second is none on a day that there is not',
    { 'If-Modified-Since': 'Thu, 31 Apr 2026 23:59:60 GMT' },
    200,
  ],
  ['5.6.7', 'a leap second', { 'If-Modified-Since': 'Sat, 31 Dec 2016 23:59:60 GMT' }, 200],
  [
    '13.1.3',
    'a day that there is not is ignored',
    { 'If-Modified-Since': 'Wed, 31 Nov 2026 09:41:17 GMT' },
    200,
  ],
  [
    '13.2.2',
    'If-None-Match goes before If-Modified-Since',
    { 'If-None-Match': '"a"', 'If-Modified-Since': LATER },
    200,
  ],
  ['13.2.2', 'and where it matches too', { 'If-None-Match': current, 'If-Modified-Since': EARLIER }, 304],
  ['13.1.1', 'If-Match of the current tag', { 'If-Match': current }, 200],
  ['13.1.1', 'If-Match of the tag of another coding', { 'If-Match': gzipped }, 200],
  ['13.1.1', 'If-Match of anything', { 'If-Match': '*' }, 200],
  ['13.1.1', 'If-Match of another tag', { 'If-Match': '"another"' }, 412],
  ['13.1.1', 'If-Match compares strongly', { 'If-Match': `W/${current}` }, 412],
  ['13.1.4', 'If-Unmodified-Since of the date itself', { 'If-Unmodified-Since': LAST_MODIFIED }, 200],
  ['13.1.4', 'If-Unmodified-Since of an earlier date', { 'If-Unmodified-Since': EARLIER }, 412],
  ['13.1.4', 'what is no date is ignored there too', { 'If-Unmodified-Since': 'yesterday' }, 200],
  [
    '13.2.2',
    'If-Match goes before If-Unmodified-Since',
    { 'If-Match': current, 'If-Unmodified-Since': EARLIER },
    200,
  ],
  ['13.2.2', 'If-Match goes before If-None-Match', { 'If-Match': '"a"', 'If-None-Match': current }, 412],
  [
    '13.2.2',
    'If-Unmodified-Since goes before If-None-Match',
    { 'If-Unmodified-Since': EARLIER, 'If-None-Match': current },
    412,
  ],
  [
    '13.2.2',
    'all that hold and one that says “not modified”',
    { 'If-Match': current, 'If-None-Match': current },
    304,
  ],
]

describe.each(['GET', 'HEAD'])('preconditions of a %s (RFC 9110)', (method) => {
  test.each(cases)('§%s: %s', async (_section, _name, headers, status) => {
    const response = await ask(FEED, headers, method)
    expect(response.status).toBe(status)
    if (status !== 200) expect(response.headers.get('Last-Modified')).toBeNull()
    if (status === 304 || method === 'HEAD') expect(await response.text()).toBe('')
    else await response.body?.cancel()
  })
})

test('§15.4.5: a 304 has the fields that a 200 would have had for caches, and no others of the document', async () => {
  const full = await ask(FEED)
  const response = await ask(FEED, { 'If-None-Match': current })
  for (const name of ['Cache-Control', 'ETag', 'Vary', 'Content-Location']) {
    expect(response.headers.get(name), name).toBe(full.headers.get(name))
  }
  for (const name of ['Content-Type', 'Content-Length', 'Content-Encoding', 'Last-Modified']) {
    expect(response.headers.get(name), name).toBeNull()
  }
  await full.body?.cancel()
})

test('§8.8.2: a changed document of an unchanged date has no date for libcurl to drop its body by', async () => {
  const changed = await ask(FEED, { 'If-None-Match': '"of-old"', 'If-Modified-Since': LAST_MODIFIED })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('Last-Modified')).toBeNull()
  expect(changed.headers.get('ETag')).toBe(current)
  await changed.body?.cancel()
  const fresh = await ask(FEED, { 'If-None-Match': '"of-old"', 'If-Modified-Since': EARLIER })
  expect(fresh.headers.get('Last-Modified')).toBe(LAST_MODIFIED)
  await fresh.body?.cancel()
})

test('§8.8.3.3: each coding has a tag of its own', () => {
  expect(new Set([current, gzipped, brotli]).size).toBe(3)
})
