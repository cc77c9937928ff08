import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'

const cases: readonly [accept: string | undefined, location: string | null, type: string][] = [
  [undefined, null, 'text/html'],
  ['*/*', null, 'text/html'],
  [BROWSER, null, 'text/html'],
  ['application/rss+xml', '/quotes/rss.xml', 'application/rss+xml'],
  ['application/atom+xml', '/quotes/atom.xml', 'application/atom+xml'],
  ['application/feed+json', '/quotes/feed.json', 'application/feed+json'],
  ['application/feed+json, application/atom+xml;q=0.5', '/quotes/feed.json', 'application/feed+json'],
  ['text/html;q=0.5, application/atom+xml', '/quotes/atom.xml', 'application/atom+xml'],
  ['text/*, application/atom+xml;q=0.9', null, 'text/html'],
  ['application/*', '/quotes/rss.xml', 'application/rss+xml'],
  ['application/*;q=0.3, text/html;q=0.2', '/quotes/rss.xml', 'application/rss+xml'],
  ['image/png', null, 'text/html'],
  ['application/atom+xml;q=0, */*', null, 'text/html'],
]

describe('Accept on a channel’s address (RFC 9110 §12.5.1)', () => {
  test.each(cases)('%j', async (accept, location, type) => {
    const response = await ask('/quotes/', accept === undefined ? {} : { Accept: accept })
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(type)
    expect(response.headers.get('Content-Location')).toBe(location)
    expect(response.headers.get('Vary')).toMatch(/\bAccept\b(?!-)/)
    await response.body?.cancel()
  })
})

describe('a feed’s own address answers with the feed, under the type that is wanted more', () => {
  // SimplePie names all of them (src/SimplePie.php), others none or their own.
  const READER =
    'application/atom+xml, application/rss+xml, application/xml;q=0.8, text/html;q=0.7, */*;q=0.1'
  const cases: readonly [path: string, accept: string | undefined, type: string][] = [
    ['/quotes/rss.xml', undefined, 'application/rss+xml; charset=utf-8'],
    ['/quotes/rss.xml', '*/*', 'application/rss+xml; charset=utf-8'],
    ['/quotes/rss.xml', 'application/*', 'application/rss+xml; charset=utf-8'],
    ['/quotes/rss.xml', READER, 'application/rss+xml; charset=utf-8'],
    ['/quotes/rss.xml', 'text/html', 'application/rss+xml; charset=utf-8'],
    ['/quotes/rss.xml', BROWSER, 'application/xml; charset=utf-8'],
    ['/quotes/atom.xml', READER, 'application/atom+xml; charset=utf-8'],
    ['/quotes/atom.xml', BROWSER, 'application/xml; charset=utf-8'],
    ['/quotes/archive/1/atom.xml', BROWSER, 'application/xml; charset=utf-8'],
    ['/articles/made-1/rss.xml', BROWSER, 'application/xml; charset=utf-8'],
    ['/quotes/feed.json', BROWSER, 'application/feed+json'],
    ['/opml.xml', BROWSER, 'text/x-opml; charset=utf-8'],
  ]
  test.each(cases)('%s %j', async (path, accept, type) => {
    const response = await ask(path, accept === undefined ? {} : { Accept: accept })
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, type])
    await response.body?.cancel()
  })
})

test('a page without feeds answers with the page, whatever is accepted', async () => {
  const response = await ask('/about/', { Accept: 'application/atom+xml' })
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  await response.body?.cancel()
})

describe('Vary names what decides about an answer, and nothing else (RFC 9110 §12.5.5)', () => {
  const cases: readonly [path: string, headers: Record<string, string>, status: number, vary: string][] = [
    ['/quotes/rss.xml', {}, 200, 'Accept, Accept-Encoding, A-IM'],
    ['/quotes/rss.xml', { 'If-None-Match': '*' }, 304, 'Accept, Accept-Encoding, A-IM'],
    ['/quotes/rss.xml', { 'If-Match': '"a"' }, 412, 'Accept, Accept-Encoding, A-IM'],
    ['/quotes/rss.xml', { 'Accept-Encoding': '*;q=0' }, 406, 'Accept, Accept-Encoding, A-IM'],
    ['/quotes/archive/1/rss.xml', {}, 200, 'Accept, Accept-Encoding'],
    ['/quotes/feed.json', {}, 200, 'Accept-Encoding, A-IM'],
    ['/quotes/', {}, 200, 'Accept, Accept-Encoding'],
    ['/quotes/', { Accept: 'application/atom+xml' }, 200, 'Accept, Accept-Encoding, A-IM'],
    ['/quotes/', { 'If-Match': '"a"' }, 412, 'Accept, Accept-Encoding'],
    ['/quotes/', { 'Accept-Encoding': '*;q=0' }, 406, 'Accept, Accept-Encoding'],
    ['/', {}, 200, 'Accept, Accept-Encoding'],
    ['/speakers/geng-shuang/', {}, 200, 'Accept, Accept-Encoding'],
    ['/about/', {}, 200, 'Accept-Encoding'],
    ['/opml.xml', {}, 200, 'Accept-Encoding'],
    ['/feed.css', {}, 200, 'Accept-Encoding'],
    ['/nothing', {}, 404, 'Accept'],
    ['/nothing', { Accept: 'text/html' }, 404, 'Accept'],
  ]
  test.each(cases)('%s %j', async (path, headers, status, vary) => {
    const response = await ask(path, headers)
    expect([response.status, response.headers.get('Vary')]).toEqual([status, vary])
    await response.body?.cancel()
  })
})
