import { expect, test } from 'vitest'
import { ask } from './ask.ts'

const get = async (path: string) => {
  const response = await ask(path)
  return { headers: response.headers, text: await response.text() }
}

test('Cache-Control says what site.yaml says (RFC 9111 §5.2.2, RFC 5861)', async () => {
  for (const path of ['/quotes/rss.xml', '/quotes/', '/speakers/belarus/atom.xml', '/opml.xml']) {
    expect((await get(path)).headers.get('Cache-Control')).toBe(
      'public, max-age=600, stale-while-revalidate=3600, stale-if-error=86400',
    )
  }
})

test('RSS says the same as minutes, and as times an hour', async () => {
  const { text } = await get('/quotes/rss.xml')
  expect(text).toContain('<ttl>10</ttl>')
  expect(text).toContain(
    '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>6</sy:updateFrequency>',
  )
})

test('feeds name the hub and themselves, in the document and in Link (WebSub §4, RFC 8288 §3)', async () => {
  const rss = await get('/quotes/rss.xml')
  expect(rss.text).toContain('<atom:link rel="hub" href="https://hub.example/"')
  const atom = await get('/quotes/atom.xml')
  expect(atom.text).toContain('<link rel="hub" href="https://hub.example/"')
  const json = await get('/quotes/feed.json')
  expect((JSON.parse(json.text) as { hubs: unknown }).hubs).toEqual([
    { type: 'WebSub', url: 'https://hub.example/' },
  ])
  for (const [{ headers }, file] of [
    [rss, 'rss.xml'],
    [atom, 'atom.xml'],
    [json, 'feed.json'],
  ] as const) {
    expect(headers.get('Link')).toContain(`<https://on-record.example/quotes/${file}>; rel="self"`)
    expect(headers.get('Link')).toContain('<https://hub.example/>; rel="hub"')
  }
})

test('a page’s Link leads to its feeds and to the page of what is older', async () => {
  expect((await get('/quotes/')).headers.get('Link')).toBe(
    '</quotes/rss.xml>; rel="alternate"; type="application/rss+xml", ' +
      '</quotes/atom.xml>; rel="alternate"; type="application/atom+xml", ' +
      '</quotes/feed.json>; rel="alternate"; type="application/feed+json", ' +
      '</quotes/archive/1/>; rel="next"',
  )
})
