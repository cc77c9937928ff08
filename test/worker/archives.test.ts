import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'

const SITE = 'https://on-record.example'
const link = (text: string, rel: string) =>
  new RegExp(`<(?:atom:)?link rel="${rel}" href="${SITE}([^"]*)"`).exec(text)?.[1]
const get = async (path: string) => {
  const response = await ask(path)
  expect(response.status, path).toBe(200)
  return { text: await response.text(), links: response.headers.get('Link') ?? '' }
}
const idsIn = (text: string) =>
  [...text.matchAll(/>(tag:on-record\.example,2026:(?:quote|statement|article)\/[\w-]+)</g)].map(
    ([, id]) => id ?? '',
  )

/** Walks a channel from the document to subscribe to through its archives. */
async function walk(path: string): Promise<{ path: string; text: string; links: string }[]> {
  const pages: { path: string; text: string; links: string }[] = []
  for (let next: string | undefined = path; next !== undefined; ) {
    const page = { path: next, ...(await get(next)) }
    pages.push(page)
    next = link(page.text, 'prev-archive')
    expect(pages.length).toBeLessThan(50)
  }
  return pages
}

describe.each(['atom.xml', 'rss.xml'])('the archives of a channel, %s (RFC 5005 §4)', (file) => {
  test.each([
    ['/quotes/', 10 + 2 * 11 - 1],
    ['/topics/harbour/', 11 * 4 - 1],
    ['/speakers/geng-shuang/', 2 + 11 * 3 - 1],
    ['/everything/', 16 + 11 * 4 - 1],
  ])('%s: everything that was ever published can be had again, and nothing else', async (channel, count) => {
    const pages = await walk(`${channel}${file}`)
    expect(pages.length).toBeGreaterThan(2)
    expect(new Set(pages.flatMap(({ text }) => idsIn(text))).size).toBe(count)
    const archived = pages.slice(1).flatMap(({ text }) => idsIn(text))
    expect(new Set(archived).size).toBe(archived.length)
  })

  test('archive documents say that they are, and where current, previous and next are; so do their headers', async () => {
    const [current, ...archives] = await walk(`/quotes/${file}`)
    expect(current?.text).not.toContain('<fh:archive')
    for (const [at, { text, path, links }] of archives.entries()) {
      expect(text).toContain('<fh:archive')
      expect(link(text, 'current')).toBe(`/quotes/${file}`)
      expect(link(text, 'self')).toBe(path)
      const number = archives.length - at
      expect(link(text, 'next-archive')).toBe(`/quotes/archive/${number + 1}/${file}`)
      for (const rel of ['self', 'current', 'next-archive']) {
        expect(links).toContain(`<${SITE}${link(text, rel)}>; rel="${rel}"`)
      }
      await get(link(text, 'next-archive') ?? '')
    }
  })

  test('a channel of few items has none', async () => {
    const { text } = await get(`/speakers/belarus/${file}`)
    expect(link(text, 'prev-archive')).toBeUndefined()
    expect((await ask(`/speakers/belarus/archive/1/${file}`)).status).toBe(404)
  })
})

test('JSON Feed leads through the archives by next_url', async () => {
  const seen = new Set<string>()
  let pages = 0
  for (let next: string | undefined = '/quotes/feed.json'; next !== undefined; pages++) {
    const feed = JSON.parse((await get(next)).text) as {
      feed_url: string
      next_url?: string
      items: { id: string }[]
    }
    expect(feed.feed_url).toBe(`${SITE}${next}`)
    for (const { id } of feed.items) seen.add(id)
    next = feed.next_url?.slice(SITE.length)
    expect(pages).toBeLessThan(50)
  }
  expect(pages).toBeGreaterThan(2)
  expect(seen.size).toBe(31)
})
