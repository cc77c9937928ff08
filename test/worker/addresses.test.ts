import { describe, expect, test } from 'vitest'
import { ask, SITE } from './ask.ts'

const RSS = 'application/rss+xml; charset=utf-8'
const ATOM = 'application/atom+xml; charset=utf-8'
const JSON_FEED = 'application/feed+json'
const HTML = 'text/html; charset=utf-8'
const ARTICLE = '/articles/2019-10-30-un-members-split-over-xinjiang'

const folders = [
  '',
  '/statements',
  '/quotes',
  '/everything',
  ARTICLE,
  '/speakers/geng-shuang',
  '/topics/human-rights',
]
const documents: readonly (readonly [path: string, type: string])[] = [
  ...folders.flatMap((folder): (readonly [string, string])[] => [
    [`${folder}/`, HTML],
    [`${folder}/rss.xml`, RSS],
    [`${folder}/atom.xml`, ATOM],
    [`${folder}/feed.json`, JSON_FEED],
  ]),
  ['/speakers/', HTML],
  ['/topics/', HTML],
  ['/about/', HTML],
  ['/opml.xml', 'text/x-opml; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  [`${ARTICLE}/annotations.json`, 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'],
  ['/feed.css', 'text/css; charset=utf-8'],
  ['/feed-view.css', 'text/css; charset=utf-8'],
  ['/icon.svg', 'image/svg+xml'],
  ['/icon.png', 'image/png'],
  ['/favicon.ico', 'image/x-icon'],
  ['/preview.png', 'image/png'],
  ...['article', 'quote-4zcr6spw6ttj', 'statement-7jjwtsf4ntrw'].map(
    (of) => [`/pictures${ARTICLE.slice(9)}/${of}.png`, 'image/png'] as const,
  ),
]

describe.each(documents)('%s', (path, type) => {
  test(`is ${type}, with what caches and browsers need to know`, async () => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(type)
    expect(response.headers.get('ETag')).toMatch(/^"[\w-]{22}(?:\.[\w-]+)?"$/)
    expect(response.headers.get('Last-Modified')).toMatch(/ GMT$/)
    expect(response.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+/)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Referrer-Policy')).toBeTruthy()
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect((await response.text()).length).toBeGreaterThan(20)
  })

  test('answers HEAD with the same headers and no body', async () => {
    const [get, head] = await Promise.all([ask(path), ask(path, {}, 'HEAD')])
    expect([...head.headers]).toEqual([...get.headers])
    expect(await head.text()).toBe('')
    await get.body?.cancel()
  })
})

test.each([
  ['/feed', '/rss.xml'],
  ['/feed/', '/rss.xml'],
  ['/feed.xml', '/rss.xml'],
  ['/rss', '/rss.xml'],
  ['/atom', '/atom.xml'],
  ['/index.xml', '/rss.xml'],
  ['/index.html', '/'],
  ['/quotes', '/quotes/'],
  ['/quotes?a=b', '/quotes/?a=b'],
  ['/quotes/feed', '/quotes/rss.xml'],
  ['/speakers', '/speakers/'],
  ['/speakers/geng-shuang', '/speakers/geng-shuang/'],
  ['/speakers/geng-shuang/atom', '/speakers/geng-shuang/atom.xml'],
  ['/topics/human-rights', '/topics/human-rights/'],
  [ARTICLE, `${ARTICLE}/`],
  ['/articles/', '/'],
  ['/articles', '/'],
  // An id that was merged leads to the speaker's.
  ['/speakers/mr-geng/', '/speakers/geng-shuang/'],
  ['/speakers/geng', '/speakers/geng-shuang/'],
  ['/speakers/geng/rss.xml?a=b', '/speakers/geng-shuang/rss.xml?a=b'],
  ['/speakers/geng/feed', '/speakers/geng-shuang/rss.xml'],
  ['/speakers/geng/archive/1/atom.xml', '/speakers/geng-shuang/archive/1/atom.xml'],
  ['/speakers/geng/archive/999/atom.xml', '/speakers/geng-shuang/'],
  ['/speakers/geng/nothing', '/speakers/geng-shuang/'],
])('%s leads to %s for good', async (from, to) => {
  const response = await ask(from)
  expect(response.status).toBe(301)
  expect(response.headers.get('Location')).toBe(to)
})

test.each([
  '/nothing',
  '/nothing/',
  '/quotes/nothing.xml',
  '/articles/../../etc/passwd',
  '/articles/..%2f..%2fetc%2fpasswd',
  '/speakers/geng-shuang/index.pack',
  '/index.pack',
  '/404.pack',
  '/404',
  '//evil.example/feed',
  '//statements',
  '/quotes//rss.xml',
  '/%2fstatements',
  '/quotes%2frss.xml',
  '/%5c%5cevil.example/feed',
  '/%zz',
  '/constructor',
  '/quotes/%0d%0aSet-Cookie:a',
  '/%',
  '/%00',
  '/%E0%A4%A',
  '/__proto__',
  '/quotes/constructor',
  `/${'a'.repeat(4000)}`,
])('%s is nowhere: a line for programs, a page for people', async (path) => {
  const short = await ask(path)
  expect(short.status).toBe(404)
  expect(short.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
  expect((await short.text()).length).toBeLessThan(100)
  const page = await ask(path, { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' })
  expect(page.status).toBe(404)
  expect(page.headers.get('Content-Type')).toBe(HTML)
  expect(await page.text()).toContain('<h1>Not found</h1>')
})

test('a redirect stays on the site', async () => {
  for (const path of ['/statements', '/speakers/geng-shuang', '/feed?to=//evil.example/', '/articles/']) {
    const location = (await ask(path)).headers.get('Location') ?? ''
    expect(new URL(location, SITE).origin, path).toBe(SITE)
    expect(location).toMatch(/^\/(?!\/)/)
  }
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])(
  '%s is not allowed, and the answer says what is',
  async (method) => {
    const response = await ask('/quotes/', {}, method)
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
  },
)

test('OPTIONS says what is allowed, to a browser’s preflight too', async () => {
  const response = await ask(
    '/quotes/feed.json',
    { Origin: 'https://reader.example', 'Access-Control-Request-Headers': 'if-none-match' },
    'OPTIONS',
  )
  expect(response.status).toBe(204)
  expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(response.headers.get('Access-Control-Allow-Headers')).toMatch(/if-none-match/i)
})
