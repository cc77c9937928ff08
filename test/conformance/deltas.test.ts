import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isInstalled } from '../installed.ts'
import { RunningSite } from '../running-site.ts'
import { Liferea } from './liferea.ts'
import { Newsboat } from './newsboat.ts'

const hasNewsboat = isInstalled('newsboat', '--version')
const hasLiferea = [
  isInstalled('liferea', '--version'),
  isInstalled('xvfb-run', '--help'),
  isInstalled('dbus-run-session', '--version'),
].every(Boolean)
const RECORD = 'articles/2019-10-30-un-members-split-over-xinjiang/record.yaml'
const FEED = 'quotes/atom.xml'
/** Watched for edits, so that only readers ask for the feed itself. */
const SIBLING = 'quotes/feed.json'

const after = readFileSync(`content/${RECORD}`, 'utf8')
/** The record without its last quote, and with another context for another one. */
const before = after
  .replace(/ {6}- id: xr8xs1zzaqq8[\s\S]*/, '')
  .replace('Of Beijing’s human rights record.', 'Of Beijing.')
const [ADDED, REWORDED] = ['quote/xr8xs1zzaqq8', 'quote/rewr19y9bdzb']

describe.skipIf(!hasNewsboat && !hasLiferea)(
  'readers from Debian that are sent what changed alone (RFC 3229)',
  { timeout: 120_000 },
  () => {
    let site: RunningSite

    beforeAll(async () => {
      site = await RunningSite.start(({ directory }) =>
        writeFileSync(join(directory, 'content', RECORD), before),
      )
    }, 90_000)

    afterEach(() => site.edit(RECORD, () => before, SIBLING))

    afterAll(() => site?.stop())

    /** Asks for a poll, and gives the status that it was answered with. */
    async function statusOf(poll: () => Promise<void>): Promise<number> {
      const answers = () => site.answered.filter((line) => line.includes(`/${FEED} `))
      const asked = answers().length
      await poll()
      await expect.poll(() => answers().length, { timeout: 20_000 }).toBeGreaterThan(asked)
      return Number(answers()[asked]?.slice(-3))
    }

    const name = ({ guid }: { readonly guid: string }) => guid.split(':').at(-1)

    test.skipIf(!hasNewsboat)(
      'newsboat keeps all that it had, and has what is new and what changed',
      async () => {
        const newsboat = new Newsboat(site.url + FEED)
        expect(await statusOf(() => newsboat.reload())).toBe(200)
        // A new subscription has no row in newsboat's cache to keep validators in until the second poll.
        expect(await statusOf(() => newsboat.reload())).toBe(200)
        const first = newsboat.items()
        expect(first).toHaveLength(9)
        await site.edit(RECORD, () => after, SIBLING)
        expect(await statusOf(() => newsboat.reload())).toBe(226)
        const second = newsboat.items()
        expect(second).toHaveLength(10)
        const had = new Map(first.map((item) => [item.guid, item.content]))
        const news = second.filter(({ guid, content }) => had.get(guid) !== content)
        expect(new Set(news.map(name))).toEqual(new Set([ADDED, REWORDED]))
        expect(await statusOf(() => newsboat.reload())).toBe(304)
        expect(newsboat.items()).toEqual(second)
      },
    )

    test.skipIf(!hasLiferea)('Liferea keeps all that it had, and has what is new', async () => {
      const liferea = await Liferea.start(site.url + FEED)
      try {
        expect(await statusOf(() => liferea.refresh())).toBe(200)
        await expect.poll(() => liferea.items(), { timeout: 20_000 }).toHaveLength(9)
        const first = liferea.items()
        await site.edit(RECORD, () => after, SIBLING)
        expect(await statusOf(() => liferea.refresh())).toBe(226)
        await expect.poll(() => liferea.items(), { timeout: 20_000 }).toHaveLength(10)
        const second = liferea.items()
        expect(second.map(name)).toContain(ADDED)
        // It never changes an item whose id it knows (src/itemset.c), whatever it is sent.
        expect(second.filter((item) => name(item) !== ADDED)).toEqual(first)
        expect(await statusOf(() => liferea.refresh())).toBe(304)
        expect(liferea.items()).toEqual(second)
      } finally {
        await liferea.stop()
      }
    })
  },
)
