import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'

const ITEMS = ['/articles/made-1/quotes/made-1-a/', '/articles/made-1/statements/made-1/']
const SITE = 'https://on-record.example'

/** A quote that was taken back; a quote and a statement of an article that was. */
const GONE = [
  ['/articles/made-3/quotes/made-3-b/', 'It closes at 3'],
  ['/articles/made-5/quotes/made-5-a/', 'The harbour opens at 5'],
  ['/articles/made-5/statements/made-5/', 'The harbour opens at 5'],
] as const

describe.each(ITEMS)('%s, embedded', (path) => {
  test('has a bare page that any site may frame, and no other page may be framed', async () => {
    const bare = await ask(`${path}embed.html`)
    expect([bare.status, bare.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
    const policy = bare.headers.get('Content-Security-Policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('frame-ancestors')
    const page = await bare.text()
    expect(page).toContain('The harbour opens at 1')
    expect(page).toContain('<base target="_top">')
    expect(page).toContain(`<link rel="canonical" href="${SITE}${path}">`)
    const whole = await ask(path)
    expect(whole.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(await whole.text()).not.toContain('<base')
  })

  test('says by oEmbed 1.0 how, where its page says', async () => {
    const page = await (await ask(path)).text()
    const [, href] = /<link rel="alternate" href="([^"]+)" type="application\/json\+oembed"/.exec(page) ?? []
    expect(href).toBe(`${SITE}${path}oembed.json`)
    // A consumer adds what it wants to the address (oEmbed 1.0 §2.2).
    const response = await ask(`${path}oembed.json?maxwidth=600&format=json`)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/json'])
    const { html, height, title, ...others } = (await response.json()) as Record<string, string | number>
    expect(others).toEqual({
      version: '1.0',
      type: 'rich',
      width: 480,
      cache_age: 86_400,
      author_name: 'Geng Shuang',
      author_url: `${SITE}/speakers/geng-shuang/`,
      provider_name: expect.stringMatching(/./),
      provider_url: `${SITE}/`,
    })
    expect(title).toContain('The harbour opens at 1')
    expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/)
    expect(html).toContain(` src="${SITE}${path}embed.html"`)
    expect(html).toContain(` width="480" height="${height}"`)
  })

  test.each(['embed.html', 'oembed.json'])(
    '%s is as long as it says, and is not sent twice',
    async (name) => {
      const plain = await ask(path + name)
      expect(plain.headers.get('Content-Length')).toBe(`${(await plain.arrayBuffer()).byteLength}`)
      for (const coding of ['identity', 'gzip']) {
        const first = await ask(path + name, { 'Accept-Encoding': coding })
        await first.arrayBuffer()
        const again = await ask(path + name, { 'If-None-Match': first.headers.get('ETag') ?? '' })
        expect(again.status).toBe(304)
      }
      const head = await ask(path + name, {}, 'HEAD')
      expect([head.status, head.headers.get('ETag')]).toEqual([200, plain.headers.get('ETag')])
    },
  )
})

test.each(GONE)('of %s, which was taken back, nothing is left to embed', async (path, words) => {
  for (const name of ['embed.html', 'oembed.json']) {
    for (const headers of [{}, { 'If-None-Match': '*' }]) {
      const response = await ask(path + name, headers)
      expect(response.status).toBe(410)
      const text = await response.text()
      expect(text).not.toContain(words)
      expect(text).toContain('Withdrawn')
      if (name === 'oembed.json') expect(JSON.parse(text)).not.toHaveProperty('html')
    }
  }
})

test.each([
  '/articles/made-1/oembed.json',
  '/articles/made-1/embed.html',
  '/articles/made-1/quotes/oembed.json',
  '/articles/made-1/quotes/nobody/oembed.json',
  '/articles/made-1/quotes/made-1-a/oembed.xml',
  '/articles/made-1/quotes/made-1-a/x/oembed.json',
  '/articles/made-1/statements/made-1-a/embed.html',
  '/articles/nowhere/quotes/made-1-a/embed.html',
  '/quotes/embed.html',
])('%s is nowhere', async (path) => {
  expect((await ask(path)).status).toBe(404)
})
