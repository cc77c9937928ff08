import { describe, expect, test } from 'vitest'
import { hasChromium } from './chromium.ts'
import { siteInChromium } from './site-in-chromium.ts'

const ARTICLE = 'articles/2019-10-30-un-members-split-over-xinjiang/'
const PAGES = [
  '',
  'statements/',
  'quotes/',
  'everything/',
  ARTICLE,
  'speakers/',
  'speakers/geng-shuang/',
  'topics/',
  'topics/xinjiang/',
  'about/',
  'nowhere/',
]

describe.skipIf(!hasChromium())('pages in Chromium', { timeout: 60_000 }, () => {
  const its = siteInChromium()

  test.each(PAGES)(
    '/%s fits a phone, needs no script, and breaks no rule of its own policy',
    async (path) => {
      const page = await its.browser.newPage({ viewport: { width: 360, height: 740 } })
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
      })
      page.on('requestfailed', (request) => complaints.push(request.url()))
      await page.goto(new URL(path, its.site.url).href)
      const seen = await page.evaluate(() => ({
        width: document.documentElement.scrollWidth,
        heading: document.querySelectorAll('h1').length,
        scripts: [...document.scripts].filter(({ type }) => type !== 'application/ld+json').length,
        styled: getComputedStyle(document.body).maxWidth !== 'none',
        language: document.documentElement.lang,
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      }))
      expect(seen.width).toBeLessThanOrEqual(360)
      expect(seen).toMatchObject({ heading: 1, scripts: 0, styled: true, language: 'en' })
      expect(new Set(seen.ids).size).toBe(seen.ids.length)
      expect(complaints).toEqual([])
      await page.close()
    },
  )

  test('a quote’s address leads to its words in the article', async () => {
    const page = await its.browser.newPage({ viewport: { width: 360, height: 740 } })
    await page.goto(`${its.site.url}${ARTICLE}#quote-1bhxn8mv2pay`)
    const target = page.locator(':target')
    expect(await target.textContent()).toBe('politicisation')
    expect(await target.isVisible()).toBe(true)
    expect(
      await page.evaluate(() => document.querySelector(':target')?.getBoundingClientRect().top ?? -1),
    ).toBeGreaterThanOrEqual(0)
    await page.close()
  })

  test('the dark scheme is dark, and words stand out in both', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await its.browser.newPage({ colorScheme })
      await page.goto(its.site.url)
      const [paper, ink] = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement)
        return [style.backgroundColor, style.color]
      })
      expect(contrast(paper ?? '', ink ?? '')).toBeGreaterThan(7)
      expect(luminance(paper ?? '') < 0.2).toBe(colorScheme === 'dark')
      await page.close()
    }
  })

  test('a feed reader finds a page’s own feeds first', async () => {
    const page = await its.browser.newPage()
    await page.goto(`${its.site.url}speakers/geng-shuang/`)
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate]')].map(({ type, href }) => [
        type,
        href,
      ]),
    )
    expect(links).toEqual([
      ['application/rss+xml', `${its.site.url}speakers/geng-shuang/rss.xml`],
      ['application/atom+xml', `${its.site.url}speakers/geng-shuang/atom.xml`],
      ['application/feed+json', `${its.site.url}speakers/geng-shuang/feed.json`],
    ])
    await page.close()
  })

  test('a text fragment leads to the words in a page that has them, no-break spaces and all', async () => {
    const feed = JSON.parse(await its.site.text('quotes/feed.json')) as {
      items: { external_url: string; _on_record: { exact: string } }[]
    }
    for (const item of feed.items) {
      const page = await its.browser.newPage({ viewport: { width: 360, height: 300 } })
      await page.goto(`${its.site.url}${ARTICLE}${new URL(item.external_url).hash}`)
      // The words are below the first screen, so that a fragment that leads nowhere leaves the page at its top.
      await expect.poll(() => page.evaluate(() => scrollY), { timeout: 5000 }).toBeGreaterThan(0)
      await page.close()
    }
  })

  test('a person walks through a list that grew, page by page, and meets every quote once', async () => {
    const all = (JSON.parse(await its.site.text('quotes/feed.json')) as { items: { url: string }[] }).items
    await its.site.edit('site.yaml', (text) => text.replace('feedSize: 50', 'feedSize: 2'), 'quotes/')
    const page = await its.browser.newPage({ viewport: { width: 360, height: 740 } })
    await page.goto(`${its.site.url}quotes/`)
    const met: string[] = []
    for (;;) {
      const hrefs = await page
        .locator('.where a[href*="#quote-"]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      met.push(...hrefs)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      const older = page.getByRole('link', { name: 'Older' })
      if ((await older.count()) === 0) break
      const next = await page.locator('link[rel=next]').getAttribute('href')
      const from = new URL(page.url()).pathname
      await older.click()
      expect(new URL(page.url()).pathname).toBe(next)
      expect(next).not.toBe(from)
    }
    expect(met).toEqual(all.map(({ url }) => url))
    await page.getByRole('link', { name: 'The newest: Quotes' }).click()
    expect(new URL(page.url()).pathname).toBe('/quotes/')
    await page.close()
  })
})

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast of two colours (WCAG 2.2, contrast ratio). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
