import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { RunningSite } from '../running-site.ts'
import { startChromium } from './chromium.ts'

/** A copy of the project that is being served, and a browser to look at it with. */
export interface SiteInChromium {
  readonly site: RunningSite
  readonly browser: Browser
}

/**
 * Serves the project and starts Chromium before the tests of a group, and ends both after them.
 *
 * @param prepare what to do with the copy before it is served
 * @returns what is there once the tests run
 */
export function siteInChromium(prepare?: (copy: { readonly directory: string }) => void): SiteInChromium {
  let started: Partial<SiteInChromium> = {}
  beforeAll(async () => {
    const [site, browser] = await Promise.all([RunningSite.start(prepare), startChromium()])
    started = { site, browser }
  }, 120_000)
  afterAll(async () => {
    await started.browser?.close()
    await started.site?.stop()
  })
  return {
    get site() {
      return started.site!
    },
    get browser() {
      return started.browser!
    },
  }
}
