import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { bundledPacks } from '#bundle'
import worker from '../../src/worker/index.ts'
import { SITE } from './ask.ts'

const assets = (env as { ASSETS: Fetcher }).ASSETS
const ARTICLE = '/articles/2019-10-30-un-members-split-over-xinjiang'

/** Asks the Worker, and counts what it asks of the assets. */
async function counted(
  path: string,
  headers: Record<string, string> = {},
  given: { fetch: (url: string) => Promise<Response>; VERSION?: { timestamp: string } } = assets as never,
) {
  const fetched: string[] = []
  const counting = {
    fetch: (url: string) => {
      fetched.push(new URL(url).pathname)
      return given.fetch(url)
    },
  }
  const request = new Request(`${SITE}${path}`, { headers, redirect: 'manual' })
  const bindings = {
    ASSETS: counting as unknown as Fetcher,
    ...('VERSION' in given ? { VERSION: given.VERSION } : {}),
  }
  const response = await worker.fetch(request, bindings as never)
  return { response, fetched }
}

test('what every poll asks for needs no asset', async () => {
  expect(Object.keys(bundledPacks)).toHaveLength(4)
  for (const path of [
    '/rss.xml',
    '/statements/atom.xml',
    '/quotes/feed.json',
    '/everything/rss.xml',
    '/feed',
  ]) {
    const { response, fetched } = await counted(path)
    expect(fetched).toEqual([])
    await response.body?.cancel()
  }
})

test.each([
  ['/quotes/', 1],
  ['/feed.css', 1],
  ['/speakers/geng-shuang/rss.xml', 1],
  ['/speakers/geng-shuang', 1],
  ['/nothing', 1],
  ['/nothing/at/all.xml', 1],
  ['//nothing', 0],
  [`${ARTICLE}/atom.xml`, 1],
])('%s needs %i', async (path, count) => {
  const { response, fetched } = await counted(path)
  expect(fetched).toHaveLength(count)
  await response.body?.cancel()
})

test('an archive document needs its list and the articles of its entries, and a 304 of it the list alone', async () => {
  const { response, fetched } = await counted('/everything/archive/2/atom.xml')
  expect(response.status).toBe(200)
  expect(fetched[0]).toBe('/archives/everything-1.pack')
  expect(fetched.length).toBeGreaterThan(2)
  expect(fetched.length).toBeLessThanOrEqual(30)
  expect(new Set(fetched).size).toBe(fetched.length)
  await response.body?.cancel()
  const tag = response.headers.get('ETag') ?? ''
  const again = await counted('/everything/archive/2/atom.xml', { 'If-None-Match': tag })
  expect(again.response.status).toBe(304)
  expect(again.fetched).toEqual(['/archives/everything-1.pack'])
})

test.each([
  '/everything/archive/2/rss.xml',
  '/quotes/archive/1/feed.json',
  '/quotes/archive/1/',
  `${ARTICLE}/rss.xml`,
])(
  '%s is the same in gzip, has the length that it says, and a tag of its own for each coding',
  async (path) => {
    const plain = await counted(path)
    const text = await plain.response.text()
    expect(plain.response.headers.get('Content-Length')).toBe(String(new TextEncoder().encode(text).length))
    const coded = await counted(path, { 'Accept-Encoding': 'br, gzip' })
    expect(coded.response.headers.get('Content-Encoding')).toBe('gzip')
    const bytes = await coded.response.arrayBuffer()
    const stream = new Response(bytes).body!.pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(stream).text()).toBe(text)
    expect(coded.response.headers.get('ETag')).not.toBe(plain.response.headers.get('ETag'))
  },
)

test('an article’s pack that is not there, or has other entries than are meant, makes a 503 and no wrong entry', async () => {
  const missing = {
    fetch: (url: string) =>
      url.includes('/articles/') ? Promise.resolve(new Response(null, { status: 404 })) : assets.fetch(url),
  }
  expect((await counted('/everything/archive/2/atom.xml', {}, missing)).response.status).toBe(503)
  const other = {
    fetch: (url: string) =>
      assets.fetch(url.includes('/articles/') ? 'https://assets.invalid/site/articles/made-12.pack' : url),
  }
  expect((await counted('/quotes/archive/2/atom.xml', {}, other)).response.status).toBe(503)
})

test('to a poller that has nothing but a date, all is news that it fetched before the last deployment', async () => {
  const deployed = (timestamp: string) => ({
    fetch: (url: string) => assets.fetch(url),
    VERSION: { timestamp },
  })
  const since = (date: string, timestamp: string) =>
    counted('/quotes/atom.xml', { 'If-Modified-Since': date }, deployed(timestamp))
  const DEPLOYED = '2026-11-24T10:00:00.500Z'
  expect((await since('Tue, 24 Nov 2026 09:59:59 GMT', DEPLOYED)).response.status).toBe(200)
  const { response } = await since('Tue, 24 Nov 2026 10:00:00 GMT', DEPLOYED)
  expect(response.status).toBe(304)
  const fresh = await counted('/quotes/atom.xml', {}, deployed(DEPLOYED))
  expect(fresh.response.headers.get('Last-Modified')).toBe('Tue, 24 Nov 2026 10:00:00 GMT')
  await fresh.response.body?.cancel()
})
