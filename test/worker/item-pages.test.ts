import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'

const QUOTE = '/articles/made-1/quotes/made-1-a/'
const STATEMENT = '/articles/made-1/statements/made-1/'

describe('the page of a quote or a statement', () => {
  test.each([QUOTE, STATEMENT])(
    '%s says who said what, where it stands, and how to cite it',
    async (path) => {
      const response = await ask(path)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
      const page = await response.text()
      expect(page).toContain('The harbour opens at 1')
      expect(page).toContain('<a href="/speakers/geng-shuang/" class="speaker">Geng Shuang</a>')
      expect(page).toContain('>Harbour news 1</a>')
      expect(page).toContain(`<link rel="canonical" href="https://on-record.example${path}">`)
      expect(page).toContain('Cite this')
      expect(page.startsWith('<!doctype html>')).toBe(true)
      expect(page.trimEnd().endsWith('</html>')).toBe(true)
      expect(page.match(/<main/g)).toHaveLength(1)
    },
  )

  test('shows a quote in its sentence', async () => {
    expect(await (await ask(QUOTE)).text()).toContain('“<mark>The harbour opens at 1,</mark>” Geng said.')
  })

  test('leads to the next quote of the article, and back', async () => {
    const page = await (await ask(QUOTE)).text()
    const next = /<a rel="next" href="([^"]+)"/.exec(page)?.[1]
    expect(next).toBe('/articles/made-1/quotes/made-1-b/')
    expect(await (await ask(next!)).text()).toContain(`<a rel="prev" href="${QUOTE}"`)
  })

  test('is as long as it says, in every form, and is not sent twice', async () => {
    const plain = await ask(QUOTE)
    const bytes = await plain.arrayBuffer()
    expect(plain.headers.get('Content-Length')).toBe(`${bytes.byteLength}`)
    const coded = await ask(QUOTE, { 'Accept-Encoding': 'gzip' })
    expect(coded.headers.get('Content-Encoding')).toBe('gzip')
    await coded.arrayBuffer()
    for (const { headers } of [plain, coded]) {
      const again = await ask(QUOTE, { 'If-None-Match': headers.get('ETag') ?? '' })
      expect(again.status).toBe(304)
    }
    const head = await ask(QUOTE, {}, 'HEAD')
    expect(head.headers.get('ETag')).toBe(plain.headers.get('ETag'))
  })

  test('has a slash at its end, and no feeds', async () => {
    const response = await ask(QUOTE.slice(0, -1))
    expect([response.status, response.headers.get('Location')]).toEqual([301, QUOTE])
    expect((await ask(`${QUOTE}rss.xml`)).status).toBe(404)
    const asFeed = await ask(QUOTE, { Accept: 'application/rss+xml, text/html;q=0.5' })
    expect(asFeed.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
  })

  test.each([
    '/articles/made-1/quotes/',
    '/articles/made-1/quotes/nobody/',
    '/articles/made-1/statements/made-1-a/',
    '/articles/made-2/quotes/made-1-a/',
    '/articles/nowhere/quotes/made-1-a/',
    '/articles/made-1/quotes/toString/',
  ])('%s is nowhere', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  test.each([
    ['/articles/made-3/quotes/made-3-b/', 'He was misheard.', 'It closes at 3'],
    ['/articles/made-5/quotes/made-5-a/', 'It was a rumour.', 'The harbour opens at 5'],
    ['/articles/made-5/statements/made-5/', 'It was a rumour.', 'The harbour opens at 5'],
  ])('%s, which was taken back, is gone and says why (RFC 9110 §15.5.11)', async (path, reason, words) => {
    for (const headers of [{}, { 'If-None-Match': '*' }, { 'Accept-Encoding': 'gzip' }]) {
      const response = await ask(path, headers)
      expect(response.status).toBe(410)
      if (response.headers.get('Content-Encoding') !== null) continue
      const page = await response.text()
      expect(page).toContain(reason)
      expect(page).not.toContain(words)
    }
  })
})
