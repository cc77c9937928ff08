import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type PingOptions, ping } from '../../src/ping/ping.ts'
import { ContentFolder } from '../content/content-folder.ts'
import { compiledSite } from './compiled-site.ts'
import { DeployedSite } from './deployed-site.ts'
import { type HubAnswer, HubServer } from './hub-server.ts'
import { deadAddress } from './listening-server.ts'

type Tags = Readonly<Record<string, string>>

const OLD: Tags = { 'rss.xml': 'r1', 'quotes/rss.xml': 'q1', 'speakers/ada/rss.xml': 'a1' }
/** One feed is the same, one changed, one is new; the speaker's is no longer there. */
const NEW: Tags = { 'rss.xml': 'r1', 'quotes/rss.xml': 'q2', 'topics/trade/rss.xml': 't1' }
const CHANGED = ['quotes/rss.xml', 'topics/trade/rss.xml']

/** A compiled site, the deployed one before it, and a hub; pauses are noted, and in each something may happen. */
async function arrange(compiled: Tags, deployed: Tags, ...answers: HubAnswer[]) {
  const hub = await HubServer.start(...answers)
  const site = await DeployedSite.start(deployed)
  const content = new ContentFolder().writeSite(`hub: ${hub.url}\n`).directory
  const out = await compiledSite(compiled)
  const file = join(dirname(out), 'noted/topics.json')
  const pauses: number[] = []
  const run = (options: Partial<PingOptions> = {}, onPause = (_: number) => {}) =>
    ping(
      { content, out, url: site.url, wait: 10, dryRun: false, ...options },
      {
        now: () => 0,
        pause: async (seconds) => {
          pauses.push(seconds)
          onPause(pauses.length)
        },
      },
    )
  const urls = (paths: readonly string[]) => paths.map((path) => site.url + path)
  return { hub, site, out, content, file, pauses, run, urls }
}

const outcomes = ({ topics }: Awaited<ReturnType<typeof ping>>) => topics.map(({ outcome }) => outcome)
const many = (count: number): Tags =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`speakers/s${at}/rss.xml`, `t${at}`]))

describe('ping around a deploy', () => {
  test('notes what changed and what is new, and notifies the hub of it once it is deployed', async () => {
    const { hub, site, file, pauses, run, urls } = await arrange(NEW, OLD)
    const before = await run({ note: file })
    expect(before.topics).toEqual([
      { topic: `${site.url}quotes/rss.xml`, standing: 'changed', outcome: 'noted' },
      { topic: `${site.url}topics/trade/rss.xml`, standing: 'new', outcome: 'noted' },
    ])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(urls(CHANGED))
    expect(hub.notified).toEqual([])

    site.deploy(NEW)
    const after = await run({ topics: file })
    expect(hub).toMatchObject({ notified: [urls(CHANGED)], malformed: [] })
    expect(outcomes(after)).toEqual(['notified', 'notified'])
    expect(pauses).toEqual([])
  })

  test('notes an empty list where nothing changed, and then asks and notifies nobody', async () => {
    const { hub, site, file, run } = await arrange(NEW, NEW)
    expect((await run({ note: file })).topics).toEqual([])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([])
    site.asked.length = 0
    expect((await run({ topics: file })).topics).toEqual([])
    expect({ asked: site.asked, notified: hub.notified }).toEqual({ asked: [], notified: [] })
  })

  test('waits, longer each time, until the deploy has come through, and notifies of nothing before', async () => {
    const { hub, site, file, pauses, run, urls } = await arrange(NEW, OLD)
    await run({ note: file })
    const early: number[] = []
    await run({ topics: file }, (pause) => {
      early.push(hub.notified.length)
      if (pause === 3) site.deploy(NEW)
    })
    expect({ pauses, early }).toEqual({ pauses: [1, 2, 4], early: [0, 0, 0] })
    expect(hub.notified).toEqual([urls(CHANGED)])
  })

  test('names what is not served in time, and notifies of the rest', async () => {
    const { hub, site, file, pauses, run, urls } = await arrange(NEW, OLD)
    await run({ note: file })
    site.deploy({ ...OLD, 'topics/trade/rss.xml': 't1' })
    const { topics } = await run({ topics: file })
    expect(topics).toMatchObject([
      { topic: urls(CHANGED)[0], outcome: 'not served', reason: expect.stringMatching(/as it was compiled/) },
      { topic: urls(CHANGED)[1], outcome: 'notified' },
    ])
    expect(hub.notified).toEqual([[urls(CHANGED)[1]]])
    expect(pauses).toEqual([1, 2, 4, 3])
  })

  test('takes everything for changed where the site was never deployed, so that a first deploy is not held up', async () => {
    const { file, run, hub } = await arrange(NEW, {})
    const url = await deadAddress()
    const { topics } = await run({ note: file, url })
    expect(topics.map(({ topic, standing }) => [topic, standing])).toEqual(
      Object.keys(NEW)
        .toSorted()
        .map((path) => [url + path, 'unknown']),
    )
    expect(topics[0]?.reason).toMatch(/ECONNREFUSED/)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(3)
    expect(hub.notified).toEqual([])
  })

  test('takes everything for changed where the deployed site is broken, so that mending it is not held up', async () => {
    const { site, file, run } = await arrange(NEW, NEW)
    site.status = 503
    const { topics } = await run({ note: file })
    expect(topics).toHaveLength(3)
    expect(topics[0]).toMatchObject({ standing: 'unknown', reason: 'the deployed site answered 503' })
  })

  test.each([
    ['is missing', undefined],
    ['is not JSON', '['],
    ['is not a list of feeds’ addresses', '{"topics": []}'],
    ['names "https://else.example/rss.xml", which is no compiled feed', '["https://else.example/rss.xml"]'],
    ['names 7, which is no compiled feed', '[7]'],
  ])('refuses a file of topics that %s, names it and notifies nobody', async (what, words) => {
    const { hub, out, run } = await arrange(NEW, NEW)
    const topics = join(dirname(out), 'topics.json')
    if (words !== undefined) writeFileSync(topics, words)
    await expect(run({ topics })).rejects.toThrow(`${topics}: ${what}; run npm run ping -- --note`)
    expect(hub.notified).toEqual([])
  })
})

describe('ping in one step', () => {
  test('finds what is not deployed yet, waits for it, and notifies the hub of that alone', async () => {
    const { hub, site, run, urls } = await arrange(NEW, OLD)
    const { feeds, topics } = await run({}, () => site.deploy(NEW))
    expect(hub).toMatchObject({ notified: [urls(CHANGED)], malformed: [] })
    expect({ feeds, topics }).toEqual({
      feeds: 3,
      topics: [
        { topic: urls(CHANGED)[0], standing: 'changed', outcome: 'notified' },
        { topic: urls(CHANGED)[1], standing: 'new', outcome: 'notified' },
      ],
    })
  })

  test('notifies nobody where all is deployed, with whatever coding or weakness its tags have', async () => {
    const { hub, site, run } = await arrange(NEW, NEW)
    site.entityTags.set('rss.xml', 'W/"r1"').set('quotes/rss.xml', '"q2-br"')
    site.entityTags.set('topics/trade/rss.xml', 'W/"t1-gzip"')
    expect((await run()).topics).toEqual([])
    expect(hub.notified).toEqual([])
  })

  test('takes a feed without an entity tag for changed, and says that it is not served', async () => {
    const { site, run } = await arrange({ 'rss.xml': 'r1' }, {})
    site.entityTags.set('rss.xml', '')
    expect((await run()).topics).toMatchObject([{ standing: 'changed', outcome: 'not served' }])
  })

  test('of a site that cannot be reached fails, names it, and notifies nobody', async () => {
    const { hub, run } = await arrange(NEW, NEW)
    const url = await deadAddress()
    await expect(run({ url })).rejects.toThrow(new RegExp(`^${url}: cannot be reached .*ECONNREFUSED`))
    expect(hub.notified).toEqual([])
  })

  test('--dry-run compares, notifies nobody, waits for nothing and writes nothing', async () => {
    const { hub, file, pauses, run, urls } = await arrange(NEW, OLD)
    const { topics } = await run({ dryRun: true })
    expect(topics).toMatchObject(urls(CHANGED).map((topic) => ({ topic, outcome: 'found' })))
    expect(outcomes(await run({ dryRun: true, note: file }))).toEqual(['found', 'found'])
    expect({ notified: hub.notified, pauses, written: existsSync(file) }).toEqual({
      notified: [],
      pauses: [],
      written: false,
    })
  })

  test('of a site without a hub asks nobody and does nothing', async () => {
    const { site, out, file, run } = await arrange(NEW, OLD)
    const content = new ContentFolder().writeSite().directory
    for (const option of [{}, { note: file }, { topics: file }]) {
      expect(await run({ content, out, ...option })).toMatchObject({ hub: null, topics: [] })
    }
    expect({ asked: site.asked, written: existsSync(file) }).toEqual({ asked: [], written: false })
  })

  test('asks for one feed first and then for six at once, each once', async () => {
    const feeds = many(1 + 3 * 6)
    const { site, run } = await arrange(feeds, feeds)
    site.held = 6
    await run()
    expect(site.asked.toSorted()).toEqual(Object.keys(feeds).toSorted())
    expect(site.mostAtOnce).toBe(6)
  })
})

describe('ping of a site that publishes the validators of its feeds', () => {
  test('asks one request at each look, however many feeds there are, and notifies of what changed', async () => {
    const feeds = many(150)
    const changed = { ...feeds, 'speakers/s7/rss.xml': 'other', 'speakers/new/rss.xml': 'n' }
    const { hub, site, file, run, urls } = await arrange(changed, feeds)
    site.hasList = true
    await run({ note: file })
    await run({ topics: file }, (pause) => pause === 2 && site.deploy(changed))
    expect({ listed: site.listed, asked: site.asked }).toEqual({ listed: 1 + 3, asked: [] })
    expect(hub.notified).toEqual([urls(['speakers/new/rss.xml', 'speakers/s7/rss.xml'])])
  })

  test('knows a feed by what its entity tag has before the point', async () => {
    const { site, run } = await arrange(
      { 'rss.xml': 'hash.fingerprints' },
      { 'rss.xml': 'hash.fingerprints' },
    )
    site.hasList = true
    expect((await run()).topics).toEqual([])
    site.deploy({ 'rss.xml': 'hash2.fingerprints' })
    expect((await run({ dryRun: true })).topics).toMatchObject([{ standing: 'changed' }])
  })

  test.each([
    ['none, being of an earlier version', false, undefined],
    ['what is no list', true, '<!doctype html>'],
    ['a list of something else', true, '{"feeds": {"rss.xml": 7}}'],
  ])('asks for each feed where it has %s', async (_, hasList, list) => {
    const { site, run } = await arrange(NEW, OLD)
    Object.assign(site, { hasList, list })
    const { topics } = await run({ dryRun: true })
    expect(topics.map(({ standing }) => standing)).toEqual(['changed', 'new'])
    expect(site.asked.toSorted()).toEqual(Object.keys(NEW).toSorted())
  })
})

test('ping tells for each topic whether the hub accepted it, and why not', async () => {
  const compiled = many(150)
  const { site, file, run } = await arrange(compiled, {}, [400, {}, 'unknown topic'])
  await run({ note: file })
  site.deploy(compiled)
  const { topics } = await run({ topics: file })
  expect(topics.slice(98, 102).map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['not accepted', 'the hub answered 400 “unknown topic”'],
    ['not accepted', 'the hub answered 400 “unknown topic”'],
    ['notified', undefined],
    ['notified', undefined],
  ])
})
