import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { isInstalled } from '../installed.ts'
import { RunningSite } from '../running-site.ts'
import { Newsboat } from './newsboat.ts'
import { Sfeed } from './sfeed.ts'

const hasNewsboat = isInstalled('newsboat', '--version')
const hasSfeed = isInstalled('sh', '-c', 'command -v sfeed_update && command -v curl')
const FEED = 'quotes/rss.xml'
const [BEFORE, AFTER] = ['Geng Shuang: ', 'Geng Shuang, foreign ministry: ']

describe.skipIf(!hasNewsboat && !hasSfeed)('after a speaker was renamed', { timeout: 120_000 }, () => {
  let site: RunningSite
  let newsboat: Newsboat
  let sfeed: Sfeed
  let first: ReturnType<Sfeed['items']>
  let firstOfNewsboat: ReturnType<Newsboat['items']>

  beforeAll(async () => {
    site = await RunningSite.start()
    newsboat = new Newsboat(site.url + FEED)
    sfeed = new Sfeed([site.url + FEED])
    const poll = async () => {
      if (hasNewsboat) await newsboat.reload()
      if (hasSfeed) await sfeed.update()
    }
    await poll()
    first = hasSfeed ? sfeed.items() : []
    firstOfNewsboat = hasNewsboat ? newsboat.items() : []
    const rename = ['src/cli/speakers.ts', 'rename', 'geng-shuang', 'Geng Shuang, foreign ministry']
    await promisify(execFile)(resolve('node_modules/.bin/node'), rename, { cwd: site.directory })
    await vi.waitFor(async () => expect(await site.text(FEED)).toContain(AFTER), {
      timeout: 30_000,
      interval: 500,
    })
    await poll()
  }, 120_000)

  afterAll(() => site?.stop())

  test.skipIf(!hasSfeed)('sfeed shows what names them by each of its titles, and all else once', () => {
    const renamed = first.filter(({ title }) => title.startsWith(BEFORE))
    expect(renamed.length).toBeGreaterThan(1)
    expect(first.length).toBeGreaterThan(renamed.length)
    const added = renamed.map((item) => ({ ...item, title: item.title.replace(BEFORE, AFTER) }))
    const inOrder = (items: typeof first) => items.map((item) => JSON.stringify(item)).toSorted()
    expect(inOrder(sfeed.items())).toEqual(inOrder([...first, ...added]))
  })

  test.skipIf(!hasNewsboat)('newsboat, which goes by ids, shows every item once, under its new title', () => {
    expect(newsboat.items().map(({ guid, title }) => ({ guid, title }))).toEqual(
      firstOfNewsboat.map(({ guid, title }) => ({ guid, title: title.replace(BEFORE, AFTER) })),
    )
    expect(firstOfNewsboat.some(({ title }) => title.startsWith(BEFORE))).toBe(true)
  })
})
