import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'

const PATHS = [
  '/quotes/rss.xml',
  '/quotes/atom.xml',
  '/quotes/feed.json',
  '/quotes/',
  '/speakers/geng-shuang/atom.xml',
]

const cases: readonly [accepted: string | undefined, coding: string | null][] = [
  [undefined, null],
  ['', null],
  ['gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.1', 'gzip'],
  ['br; q=0 , gzip ; q=0', null],
  ['identity', null],
  ['identity, gzip;q=0.5', null],
  ['identity;q=0.5, gzip;q=0.2', null],
  ['*', 'br'],
  ['*;q=0.1, identity', null],
  ['br;q=0, *', 'gzip'],
  ['identity;q=0, gzip', 'gzip'],
  ['deflate', null],
]

describe('Accept-Encoding (RFC 9110 §12.5.3)', () => {
  test.each(cases)('%j gets %j', async (accepted, coding) => {
    const response = await ask(
      '/quotes/rss.xml',
      accepted === undefined ? {} : { 'Accept-Encoding': accepted },
    )
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Encoding')).toBe(coding)
    expect(response.headers.get('Vary')).toMatch(/\bAccept-Encoding\b/)
    await response.body?.cancel()
  })

  test.each(['identity;q=0', '*;q=0', 'br;q=0, gzip;q=0, identity;q=0'])(
    '%j refuses all there is: 406',
    async (accepted) => {
      expect((await ask('/quotes/rss.xml', { 'Accept-Encoding': accepted })).status).toBe(406)
    },
  )
})

test.each(PATHS)('%s has the same words in each coding, and the length that it says', async (path) => {
  const plain = await (await ask(path)).text()
  expect(plain.length).toBeGreaterThan(100)
  const gzip = await ask(path, { 'Accept-Encoding': 'gzip' })
  // Whether the test's own fetch undoes a coding is not ours to say; the length is that of the coded bytes.
  const bytes = await gzip.arrayBuffer()
  const isCoded = new Uint8Array(bytes)[0] === 0x1f && new Uint8Array(bytes)[1] === 0x8b
  const text = isCoded
    ? await new Response(new Response(bytes).body!.pipeThrough(new DecompressionStream('gzip'))).text()
    : new TextDecoder().decode(bytes)
  expect(text).toBe(plain)
  if (isCoded) expect(gzip.headers.get('Content-Length')).toBe(String(bytes.byteLength))
  expect(Number(gzip.headers.get('Content-Length'))).toBeLessThan(plain.length)
  const whole = await ask(path)
  expect(whole.headers.get('Content-Length')).toBe(String(new TextEncoder().encode(plain).length))
  await whole.body?.cancel()
})
