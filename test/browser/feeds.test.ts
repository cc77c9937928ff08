import { describe, expect, test } from 'vitest'
import { hasChromium } from './chromium.ts'
import { siteInChromium } from './site-in-chromium.ts'

describe.skipIf(!hasChromium())('a feed opened in Chromium', { timeout: 60_000 }, () => {
  const its = siteInChromium()

  describe.each([
    ['quotes/rss.xml', 'channel > title', 'item', 'pubDate'],
    ['quotes/atom.xml', 'feed > title', 'entry', 'published'],
    ['speakers/geng-shuang/atom.xml', 'feed > title', 'entry', 'published'],
    ['articles/2019-10-30-un-members-split-over-xinjiang/rss.xml', 'channel > title', 'item', 'pubDate'],
  ])('/%s', (path, title, entry, date) => {
    test.each(['light', 'dark'] as const)(
      'is a titled list, in the %s scheme, on a phone',
      async (scheme) => {
        const page = await its.browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme: scheme })
        const complaints: string[] = []
        page.on('console', (message) => {
          // Chromium asks for an icon by itself.
          if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
            complaints.push(message.text())
          }
        })
        const asked: string[] = []
        page.on('request', (request) => asked.push(new URL(request.url()).pathname))
        await page.goto(`${its.site.url}${path}`)
        expect(await page.locator(title).isVisible()).toBe(true)
        const entries = page.locator(entry)
        expect(await entries.count()).toBeGreaterThan(0)
        for (const one of await entries.all()) {
          expect(await one.locator('title').isVisible()).toBe(true)
          expect(await one.locator(date).isVisible()).toBe(true)
          expect(await one.locator(':scope > :is(description, summary)').isVisible()).toBe(true)
          expect(
            await one.locator(':scope > :is(encoded, content, guid, id, category)').first().isVisible(),
          ).toBe(false)
        }
        const seen = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          said: getComputedStyle(document.documentElement, '::before').content,
          colour: getComputedStyle(document.documentElement).backgroundColor,
        }))
        expect(seen.width).toBeLessThanOrEqual(360)
        expect(seen.said).toContain('This is a feed.')
        expect(seen.colour).toBe(scheme === 'dark' ? 'rgb(19, 20, 22)' : 'rgb(252, 251, 248)')
        expect(complaints).toEqual([])
        expect(asked).toEqual([`/${path}`, '/feed-view.css'])
        await page.close()
      },
    )

    test('leads to its page', async () => {
      const page = await its.browser.newPage()
      await page.goto(`${its.site.url}${path}`)
      await page.getByText('Read it as a page').click()
      expect(page.url()).toBe(new URL('.', `${its.site.url}${path}`).href)
      expect(await page.locator('h1').count()).toBe(1)
      await page.close()
    })
  })
})
