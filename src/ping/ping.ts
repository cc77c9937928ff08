import { type Change, changesAmong, whyNotServed } from './comparison.ts'
import { compiledFeeds, type Topic } from './compiled-feeds.ts'
import { askDeployed } from './deployed.ts'
import { notifyHub } from './hub.ts'
import { loadPublication } from './publication.ts'
import { pausesWithin } from './schedule.ts'
import type { Surroundings } from './surroundings.ts'
import { readTopics, writeTopics } from './topics-file.ts'

/** What to ping for. */
export interface PingOptions {
  /** The content folder. */
  readonly content: string
  /** The folder that `compile` made. */
  readonly out: string
  /** The address of the deployed site in place of the site's own. */
  readonly url?: string
  /** A file to note the changed topics in; nobody is notified then. */
  readonly note?: string
  /** A file that the changed topics were noted in, in place of comparing. */
  readonly topics?: string
  /** How many seconds the deployed site has for serving what was compiled. */
  readonly wait: number
  /** Notify nobody, write nothing. */
  readonly dryRun: boolean
}

/** What became of a topic that changed. */
export interface PingedTopic {
  readonly topic: string
  /** How it stood to the deployed site; `noted` where an earlier run compared. */
  readonly standing: Change['standing'] | 'noted'
  readonly outcome: 'found' | 'noted' | 'notified' | 'not served' | 'not accepted'
  /** Why it was not notified, or why its standing is not known. */
  readonly reason?: string
}

/** What a ping did. */
export interface Pinged {
  readonly url: string
  /** The hub's address; null where the site has none, and nothing was done. */
  readonly hub: string | null
  /** How many feeds are compiled. */
  readonly feeds: number
  readonly topics: readonly PingedTopic[]
}

/**
 * Finds the feeds that changed and notes them, or waits until they are served and notifies the hub.
 *
 * @throws ContentError if `site.yaml` is not right
 * @throws Error if the site is not compiled, the file of topics is not right, or the deployed site does not answer
 */
export async function ping(options: PingOptions, surroundings: Surroundings): Promise<Pinged> {
  const { url, hub } = loadPublication(options.content, options.url)
  if (hub === undefined) return { url, hub: null, feeds: 0, topics: [] }
  const compiled = compiledFeeds(options.out, url)
  const pinged = (topics: readonly PingedTopic[]) => ({ url, hub, feeds: compiled.length, topics })
  const changes =
    options.topics !== undefined
      ? readTopics(options.topics, compiled).map((topic) => ({ topic, standing: 'noted' as const }))
      : await compare(compiled, url, options.note !== undefined, surroundings)
  if (options.note !== undefined && !options.dryRun) {
    writeTopics(
      options.note,
      changes.map(({ topic }) => topic),
    )
  }
  if (options.note !== undefined || options.dryRun) {
    const outcome = options.dryRun ? 'found' : 'noted'
    return pinged(changes.map((change) => ({ ...change, topic: change.topic.url, outcome })))
  }
  const standings = new Map(changes.map(({ topic, standing }) => [topic, standing]))
  const unserved = await waitUntilServed([...standings.keys()], url, options.wait, surroundings)
  const served = [...standings.keys()].filter((topic) => !unserved.has(topic)).map((topic) => topic.url)
  const failed = await notifyHub(hub, served, surroundings)
  return pinged(
    [...standings].map(([topic, standing]): PingedTopic => {
      const told = { topic: topic.url, standing }
      const notServed = unserved.get(topic)
      if (notServed !== undefined) return { ...told, outcome: 'not served', reason: notServed }
      const notAccepted = failed.get(topic.url)
      if (notAccepted !== undefined) return { ...told, outcome: 'not accepted', reason: notAccepted }
      return { ...told, outcome: 'notified' }
    }),
  )
}

/** Compares with the deployed site; one that does not answer is an error, unless it may be not deployed yet. */
async function compare(
  compiled: readonly Topic[],
  url: string,
  mayBeNew: boolean,
  { onProgress }: Surroundings,
): Promise<Change[]> {
  const answers = await askDeployed(compiled, url, (done) => onProgress?.('comparing', done, compiled.length))
  const [first] = answers.values()
  if (first?.kind === 'unreachable' && !mayBeNew) {
    throw new Error(
      `${url}: cannot be reached (${first.reason}); nothing was notified. ` +
        'Check “url” in site.yaml and that the site is deployed',
    )
  }
  return changesAmong(answers)
}

/**
 * Looks at the deployed site until it serves topics as they were compiled: a hub that was told before would fetch what
 * it has already.
 *
 * @returns for each topic that it does not serve in time, why
 */
async function waitUntilServed(
  topics: readonly Topic[],
  url: string,
  seconds: number,
  { pause, onProgress }: Surroundings,
): Promise<Map<Topic, string>> {
  const unserved = new Map<Topic, string>(topics.map((topic) => [topic, '']))
  const pauses = pausesWithin(seconds).values()
  for (;;) {
    for (const [topic, answer] of await askDeployed([...unserved.keys()], url)) {
      const reason = whyNotServed(topic, answer)
      if (reason === undefined) unserved.delete(topic)
      else unserved.set(topic, reason)
    }
    onProgress?.('waiting', topics.length - unserved.size, topics.length)
    const next = pauses.next()
    if (unserved.size === 0 || next.done) return unserved
    await pause(next.value)
  }
}
