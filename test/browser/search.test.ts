import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hasChromium } from './chromium.ts'
import { siteInChromium } from './site-in-chromium.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(!hasChromium())('the search in Chromium', { timeout: 60_000 }, () => {
  const its = siteInChromium()

  async function open(address: string): Promise<{ page: Page; complaints: string[]; asked: string[] }> {
    const page = await its.browser.newPage({ viewport: { width: 360, height: 740 } })
    const [complaints, asked]: string[][] = [[], []]
    page.on('console', (message) => {
      if (message.type() === 'error') complaints?.push(message.text())
    })
    page.on('request', (request) => asked?.push(request.url()))
    await page.goto(`${its.site.url}${address}`)
    return { page, complaints: complaints ?? [], asked: asked ?? [] }
  }

  const items = (page: Page) => page.locator('#results > li')
  const status = (page: Page) => page.getByRole('status')

  test('finds by words, marks them, and leads to the place, by keyboard alone', async () => {
    const { page, complaints, asked } = await open('search/')
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'q')
    await page.keyboard.type('politicisation')
    await page.keyboard.press('Enter')
    await expect.poll(() => status(page).textContent()).toMatch(/^\d+ found\.$/)
    const hit = items(page)
      .filter({ has: page.locator('blockquote') })
      .first()
    expect(await hit.locator('mark').first().textContent()).toBe('politicisation')
    const link = hit.getByRole('link').last()
    for (let presses = 0; presses < 40; presses++) {
      if (await link.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await Promise.all([page.waitForURL(/\/articles\//), page.keyboard.press('Enter')])
    expect(complaints).toEqual([])
    expect(asked.filter((url) => !url.startsWith(its.site.url))).toEqual([])
    await page.close()
  })

  test('finds what one speaker said, what is of a topic, and what is of a day', async () => {
    const { page } = await open('search/')
    await page.getByLabel('Speaker').fill('Geng Shuang')
    await expect.poll(() => items(page).count()).toBeGreaterThan(0)
    for (const item of await items(page).all()) {
      expect(await item.getByRole('link').first().textContent()).toBe('Geng Shuang')
    }
    await page.getByLabel('Topic').selectOption({ label: 'Xinjiang' })
    await expect.poll(() => items(page).count()).toBeGreaterThan(0)
    await page.getByLabel('To', { exact: true }).fill('2019-10-29')
    await expect.poll(() => status(page).textContent()).toBe('Nothing found.')
    await page.close()
  })

  test('an address passes a search on', async () => {
    const { page } = await open('search/?q=human&speaker=Belarus&topic=xinjiang')
    await expect.poll(() => items(page).count()).toBeGreaterThan(0)
    expect(await page.getByLabel('Topic').inputValue()).toBe('xinjiang')
    await page.getByLabel('Words').fill('')
    await page.getByLabel('Speaker').fill('')
    await expect.poll(() => new URL(page.url()).search).toBe('?topic=xinjiang')
    await page.close()
  })

  test('shows a quote between quotation marks', async () => {
    const { page } = await open('search/?q=politicisation')
    const words = items(page).locator('blockquote p').first()
    await words.waitFor()
    for (const [mark, side] of [
      ['open-quote', '::before'],
      ['close-quote', '::after'],
    ] as const)
      expect(await words.evaluate((of, at) => getComputedStyle(of, at).content, side)).toBe(mark)
    await page.close()
  })

  test('fits a phone, and axe-core finds nothing', async () => {
    const { page, complaints } = await open('search/?q=rights')
    await expect.poll(() => items(page).count()).toBeGreaterThan(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(complaints).toEqual([])
    await page.close()
    const context = await its.browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 740 } })
    const looked = await context.newPage()
    await looked.goto(`${its.site.url}search/?q=rights`)
    await expect.poll(() => items(looked).count()).toBeGreaterThan(0)
    await looked.evaluate(AXE)
    for (const width of [360, 1280]) {
      await looked.setViewportSize({ width, height: 740 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await looked.emulateMedia({ colorScheme })
        const found = await looked.evaluate(() =>
          (window as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe.run(),
        )
        expect(
          found.violations.map(({ id }) => id),
          `at ${width} pixels, ${colorScheme}`,
        ).toEqual([])
      }
    }
    await context.close()
  })

  test('without script, says so and leads elsewhere', async () => {
    const context = await its.browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${its.site.url}search/`)
    // Playwright's own words for finding things pass over what is for browsers without script.
    expect(await page.locator('noscript p').isVisible()).toBe(true)
    expect(await page.locator('form').isVisible()).toBe(false)
    await page.locator('noscript a').first().click()
    expect(new URL(page.url()).pathname).toBe('/speakers/')
    await context.close()
  })

  test('no other page may run a script', async () => {
    for (const path of ['', 'quotes/', 'search/']) {
      const policy = (await fetch(`${its.site.url}${path}`)).headers.get('Content-Security-Policy')
      expect(policy?.includes("script-src 'self'"), path).toBe(path === 'search/')
      expect(policy).not.toContain('unsafe')
    }
  })
})
