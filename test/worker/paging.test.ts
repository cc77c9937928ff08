import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'

interface Page {
  readonly path: string
  readonly text: string
  readonly links: string
}

const get = async (path: string): Promise<Page> => {
  const response = await ask(path)
  expect(response.status, path).toBe(200)
  expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  return { path, text: await response.text(), links: response.headers.get('Link') ?? '' }
}
const link = (text: string, rel: string) => new RegExp(`<link rel="${rel}" href="([^"]*)"`).exec(text)?.[1]
/** The addresses of a page's rows: of articles, and of quotes and statements that stand by themselves. */
const listed = (text: string) =>
  [...text.matchAll(/<li class="(?:article|statement|quote)">.*?<\/li>/gs)].flatMap(
    ([row]) => /class="permalink" href="([^"]+)"/.exec(row)?.[1] ?? /href="([^"]+)"/.exec(row)?.[1] ?? [],
  )
/** Walks from a channel's page to its oldest items. */
async function walk(path: string): Promise<Page[]> {
  const pages: Page[] = []
  for (let next: string | undefined = path; next !== undefined; ) {
    const page = await get(next)
    pages.push(page)
    next = link(page.text, 'next')
    expect(pages.length).toBeLessThan(50)
  }
  return pages
}

describe('the pages of a list that grew', () => {
  test.each([
    ['/', 1 + 11],
    ['/quotes/', 10 + 2 * 11 - 1],
    ['/statements/', 5 + 11],
    // Quotes stand with the statements that they are part of, but two of Geng's are in one of Beijing's.
    ['/everything/', 6 + 2 + 11 * 2],
    ['/speakers/geng-shuang/', 2 + 11],
    ['/topics/harbour/', 11 * 2],
  ])('%s: a person finds everything, each saying once', async (path, count) => {
    const pages = await walk(path)
    const items = pages.flatMap(({ text, path: at }) =>
      at === '/' ? listed(text).filter((href) => /^\/articles\/[^/]+\/$/.test(href)) : listed(text),
    )
    expect(new Set(items).size).toBe(items.length)
    expect(items.length).toBe(count)
  })

  test.each(['/quotes/', '/everything/', '/speakers/geng-shuang/', '/topics/harbour/'])(
    '%s: every row stands under its day, on the older pages as well, and each day once a page',
    async (path) => {
      const pages = await walk(path)
      expect(pages.length).toBeGreaterThan(1)
      for (const { text } of pages) {
        const days: string[] = []
        for (const [row] of text.matchAll(/<li class="(?:day|article|statement|quote)">.*?<\/li>/gs)) {
          const [, day] = /<time datetime="(\d{4}-\d\d-\d\d)/.exec(row) ?? []
          if (row.startsWith('<li class="day">')) days.push(day ?? '')
          else expect(days.at(-1)).toBe(day)
        }
        expect(days.length).toBeGreaterThan(0)
        expect(days).toEqual([...new Set(days)].toSorted().toReversed())
      }
    },
  )

  test('lead to and fro, in the head and in the header field', async () => {
    const pages = await walk('/everything/')
    expect(pages.length).toBeGreaterThan(2)
    for (const { path, text, links } of pages) {
      for (const rel of ['prev', 'next']) {
        const to = link(text, rel)
        expect(links.includes(`rel="${rel}"`)).toBe(to !== undefined)
        if (to === undefined) continue
        expect(links).toContain(`<${to}>; rel="${rel}"`)
        await get(to)
      }
      expect(link(text, 'canonical')).toBe(`https://on-record.example${path}`)
    }
    expect(link(pages[0]?.text ?? '', 'prev')).toBeUndefined()
    expect(link(pages.at(-1)?.text ?? '', 'prev')).toBe('/everything/archive/2/')
  })

  test('the last archive document’s page leads on to the list itself', async () => {
    const last = 1 + Math.floor((16 + 12 * 4) / 10)
    expect((await ask(`/everything/archive/${last + 1}/`)).status).toBe(404)
    expect(link((await get(`/everything/archive/${last}/`)).text, 'prev')).toBe('/everything/')
  })

  test('one that is asked for as a feed answers with the archive document', async () => {
    const response = await ask('/quotes/archive/1/', { Accept: 'application/atom+xml' })
    expect(response.headers.get('Content-Location')).toBe('/quotes/archive/1/atom.xml')
    expect(await response.text()).toContain('<fh:archive')
  })

  test('a list of few items has one', async () => {
    expect(link((await get('/speakers/belarus/')).text, 'next')).toBeUndefined()
    expect((await ask('/speakers/belarus/archive/1/')).status).toBe(404)
  })
})
