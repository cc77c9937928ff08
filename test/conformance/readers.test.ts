import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { isInstalled } from '../installed.ts'
import { RunningSite } from '../running-site.ts'
import { Feedparser, PYTHON } from './feedparser.ts'
import { Newsboat } from './newsboat.ts'
import { Sfeed } from './sfeed.ts'

const hasNewsboat = isInstalled('newsboat', '--version')
const hasSfeed = isInstalled('sh', '-c', 'command -v sfeed_update && command -v curl')
const hasFeedparser = isInstalled(PYTHON, '-c', 'import feedparser')
const RECORD = 'articles/2019-10-30-un-members-split-over-xinjiang/record.yaml'
const QUOTE = 'quote/rewr19y9bdzb'
const record = readFileSync(`content/${RECORD}`, 'utf8')

describe.skipIf(!hasNewsboat && !hasSfeed && !hasFeedparser)(
  'readers from Debian',
  { timeout: 120_000 },
  () => {
    let site: RunningSite
    let feeds: string[]

    beforeAll(async () => {
      site = await RunningSite.start()
      const opml = await site.text('opml.xml')
      const listed = [...opml.matchAll(/xmlUrl="([^"]*)"/g)].map(([, url]) => url ?? '')
      feeds = listed.flatMap((atom) => [atom, atom.replace('atom.xml', 'rss.xml')])
    }, 90_000)

    afterAll(() => site?.stop())

    test('the OPML names feeds on the address that it was started for', () => {
      expect(feeds.length).toBeGreaterThanOrEqual(2 * 12)
      for (const feed of feeds) expect(feed.startsWith(site.url)).toBe(true)
    })

    /** Polls through `poll` and gives what the site answered. */
    async function answersTo(poll: () => Promise<void>): Promise<string[]> {
      const asked = site.answered.length
      await poll()
      await expect
        .poll(() => site.answered.length, { timeout: 20_000 })
        .toBeGreaterThanOrEqual(asked + feeds.length)
      return site.answered.slice(asked)
    }

    /** Rewords a quote's context, as an editor does who forgets to say when. */
    const reword = (from: string, to: string) =>
      site.edit(RECORD, (text) => text.replace(from, to), 'quotes/rss.xml')

    afterEach(async () => {
      const now = readFileSync(join(site.directory, 'content', RECORD), 'utf8')
      if (now !== record) await site.edit(RECORD, () => record, 'quotes/rss.xml')
    }, 60_000)

    test.skipIf(!hasNewsboat)(
      'newsboat: every feed is read, an unchanged one is not sent again, a correction changes one item',
      async () => {
        const readers = feeds.map((feed) => new Newsboat(feed))
        const reload = async () => {
          for (const reader of readers) await reader.reload()
        }
        // A new subscription has no row in newsboat's cache to keep validators in until the second poll.
        await reload()
        await reload()
        const first = readers.map((reader) => reader.items())
        expect(first[feeds.indexOf(`${site.url}quotes/atom.xml`)]).toHaveLength(10)
        expect(first[feeds.indexOf(`${site.url}statements/rss.xml`)]).toHaveLength(5)
        for (const items of first) expect(items.length).toBeGreaterThan(0)

        const answers = await answersTo(reload)
        expect(answers.filter((line) => !line.endsWith(' 304'))).toEqual([])
        expect(readers.map((reader) => reader.items())).toEqual(first)

        await reword('Of Beijing’s human rights record.', 'Of Beijing, in a text.')
        await reload()
        const second = readers.map((reader) => reader.items())
        const ids = (lists: typeof first) => lists.map((items) => items.map(({ guid }) => guid))
        expect(ids(second)).toEqual(ids(first))
        const changed = second.flat().filter((item, at) => item.content !== first.flat()[at]?.content)
        expect(new Set(changed.map(({ guid }) => guid.split(':').at(-1)))).toEqual(new Set([QUOTE]))
        for (const { content } of changed) expect(content).toContain('Of Beijing, in a text.')
      },
    )

    test.skipIf(!hasSfeed)(
      'sfeed: every feed is read, an unchanged one is not sent again, a correction adds none',
      async () => {
        const sfeed = new Sfeed(feeds)
        await sfeed.update()
        const first = sfeed.ids()
        const quotes = String(feeds.indexOf(`${site.url}quotes/rss.xml`)).padStart(3, '0')
        expect(first.filter((id) => id.startsWith(`feed-${quotes} `))).toHaveLength(10)
        const answers = await answersTo(() => sfeed.update())
        expect(answers.filter((line) => !line.endsWith(' 304'))).toEqual([])
        await reword('Of Beijing’s human rights record.', 'Of Beijing, in a text.')
        await sfeed.update()
        expect(sfeed.ids()).toEqual(first)
      },
    )

    test.skipIf(!hasFeedparser)(
      'feedparser: every feed is well-formed to it, an unchanged one is not sent again, a correction changes one item',
      async () => {
        const reader = new Feedparser(`${site.url}quotes/atom.xml`)
        const first = await reader.poll()
        expect(first).toMatchObject({ status: 200, complaint: '' })
        expect(first.entries).toHaveLength(10)
        expect(await reader.poll()).toMatchObject({ status: 304, entries: [] })
        await reword('Of Beijing’s human rights record.', 'Of Beijing, in a text.')
        const changed = await reader.poll()
        // It sends A-IM: feed by itself, and its users do not all know a 226.
        expect(changed.status).toBe(200)
        const news = changed.entries.filter(({ content }, at) => content !== first.entries[at]?.content)
        expect(news.map(({ id }) => id)).toEqual([`tag:on-record.example,2026:${QUOTE}`])
        expect(news[0]?.content).toContain('Of Beijing, in a text.')
        for (const feed of feeds) {
          const poll = await new Feedparser(feed).poll()
          expect(poll.complaint, feed).toBe('')
          expect(poll.entries.length, feed).toBeGreaterThan(0)
        }
      },
    )
  },
)
