import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from './chromium.ts'
import { siteInChromium } from './site-in-chromium.ts'

const ARTICLE = 'articles/2019-10-30-un-members-split-over-xinjiang/'

describe.skipIf(!hasChromium())('embedded in a page of another site', { timeout: 60_000 }, () => {
  const its = siteInChromium()
  /** Another site, at another origin of this machine: from elsewhere, browsers let no frame lead to this machine. */
  let host: Server
  let hosted = ''

  beforeAll(async () => {
    host = createServer((_, response) =>
      response
        .setHeader('Content-Type', 'text/html')
        .end(`<!doctype html><link rel="icon" href="data:,"><title>Another</title>${hosted}`),
    )
    await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening))
  })

  afterAll(() => host?.close())

  /** Opens a page of another site with some HTML in it. */
  async function openHost(html: string) {
    const page = await its.browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    hosted = html
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
    return { page, complaints }
  }

  test('every quote and statement shows its words, whole, and leads to its page', async () => {
    const feed = JSON.parse(await its.site.text('everything/feed.json')) as {
      items: { _on_record: { kind: string; exact?: string; quote?: string; statement?: string } }[]
    }
    const records = feed.items.map(({ _on_record }) => _on_record).filter(({ kind }) => kind !== 'article')
    expect(records.length).toBeGreaterThan(10)
    const tooLow: [folder: string, whole: number, shown: number][] = []
    for (const { quote, statement, exact } of records) {
      const folder = `${ARTICLE}${quote === undefined ? `statements/${statement}` : `quotes/${quote}`}/`
      const oembed = JSON.parse(await its.site.text(`${folder}oembed.json`)) as Record<string, string>
      const { html = '', title = '', author_name = '' } = oembed
      const { page, complaints } = await openHost(
        html.replace(/ src="https?:\/\/[^/]+\//, ` src="${its.site.url}`),
      )
      const frame = page.frameLocator('iframe')
      await frame
        .getByText(exact ?? title)
        .first()
        .waitFor()
      expect(await frame.getByRole('link', { name: author_name }).first().isVisible()).toBe(true)
      expect(await frame.locator('.permalink').getAttribute('href')).toBe(`/${folder}`)
      for (const hidden of ['nav', '.cite', 'footer.site'])
        expect(await frame.locator(hidden).first().isVisible()).toBe(false)
      const inner = page.frames()[1]!
      const [whole, shown] = await inner.evaluate(() => [
        document.documentElement.scrollHeight,
        document.documentElement.clientHeight,
      ])
      if (whole! > shown!) tooLow.push([folder, whole!, shown!])
      expect(complaints).toEqual([])
      await page.close()
    }
    expect(tooLow).toEqual([])
  })

  test('a link leads out of the frame', async () => {
    const { page } = await openHost(
      `<iframe title="A quote" width="480" height="400" src="${its.site.url}${ARTICLE}quotes/4zcr6spw6ttj/embed.html"></iframe>`,
    )
    await page.frameLocator('iframe').locator('.permalink').click()
    await page.waitForURL(`${its.site.url}${ARTICLE}quotes/4zcr6spw6ttj/`)
    await page.close()
  })

  test('no other page lets itself be framed', async () => {
    const { page, complaints } = await openHost(
      `<iframe title="A page" src="${its.site.url}${ARTICLE}quotes/4zcr6spw6ttj/"></iframe>`,
    )
    await expect.poll(() => complaints.join()).toContain('frame-ancestors')
    await page.close()
  })
})
