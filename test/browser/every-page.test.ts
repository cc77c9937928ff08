import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hasChromium } from './chromium.ts'
import { siteInChromium } from './site-in-chromium.ts'
import { addWorstContent } from './worst-content.ts'

const SEED = 'articles/2019-10-30-un-members-split-over-xinjiang/'

/** One page of each kind, and those that are hardest to show. */
const PAGES = [
  '',
  'statements/',
  'quotes/',
  'quotes/archive/1/',
  'everything/',
  SEED,
  `${SEED}quotes/4zcr6spw6ttj/`,
  `${SEED}quotes/4zcr6spw6ttj/embed.html`,
  `${SEED}statements/7jjwtsf4ntrw/`,
  'articles/harbour-in-arabic/',
  'articles/harbour-in-arabic/quotes/arabic-a/',
  'articles/harbour-in-arabic/quotes/arabic-a/embed.html',
  'articles/long-words/',
  'articles/long-words/quotes/long-a/',
  'articles/long-words/quotes/long-a/embed.html',
  'articles/long-words/quotes/long-b/',
  'articles/long-words/statements/long/',
  'speakers/',
  'speakers/by/number/',
  'speakers/geng-shuang/',
  'speakers/committee/',
  'topics/',
  'topics/xinjiang/',
  'about/',
  'nowhere/',
]

const WIDTHS = [360, 1280]

/** The most bytes of a page without a coding, as far as it is the project's own content. */
const LARGEST = 40 * 1024

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(!hasChromium())('every page in Chromium', { timeout: 120_000 }, () => {
  const its = siteInChromium(addPagedContent)

  test.each(PAGES)(
    '/%s: one request and its style, no complaint, nothing too wide, nothing in anybody’s way',
    async (path) => {
      const context = await its.browser.newContext({ locale: 'en' })
      const page = await context.newPage()
      const complaints: string[] = []
      const asked: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of (404|410)/.test(message.text()))
          complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => asked.push(request.url()))
      const response = await page.goto(new URL(path, its.site.url).href)
      // What the debugger tells of requests may come late or not at all on a busy machine; the page knows as well. The
      // icon is for the browser's own window, which asks when it likes.
      const loaded = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      )
      const wanted = [...new Set([...asked, ...loaded])].filter((url) => !url.endsWith('/icon.svg'))
      expect(wanted).toEqual([new URL(path, its.site.url).href, new URL('feed.css', its.site.url).href])
      expect((await response?.body())?.length).toBeLessThan(LARGEST)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 })
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await tooWide(page, width), `at ${width} pixels`).toEqual([])
          expect(await axeFindings(page, colorScheme), `at ${width} pixels, ${colorScheme}`).toEqual([])
        }
      }
      // Data blocks are no scripts (HTML, the script element).
      expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
      expect(complaints).toEqual([])
      await context.close()
    },
  )
})

/** The worst content, in lists of several pages. */
function addPagedContent(copy: { readonly directory: string }): void {
  addWorstContent(copy)
  const file = join(copy.directory, 'content/site.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('feedSize: 50', 'feedSize: 5'))
}

/** What reaches out of the window, unless something scrolls it. */
function tooWide(page: Page, width: number): Promise<string[]> {
  return page.evaluate((most) => {
    if (document.documentElement.scrollWidth <= most) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > most + 0.5)
      .map((element) => element.outerHTML.slice(0, 120))
  }, width)
}

/** What axe-core finds on a page, by rule, with the first place; the dark scheme has other colours, and nothing else. */
async function axeFindings(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const options = colorScheme === 'light' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] }
  // By the debugger, which the page's policy does not bind.
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(
    (asked) =>
      (globalThis as unknown as { axe: { run: (of: object) => Promise<AxeResults> } }).axe.run(asked),
    options,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)} (${nodes.length})`)
}
