import { readValidators, VALIDATORS_PATH } from '../feeds/validators.ts'
import type { Answer } from './comparison.ts'
import type { Topic } from './compiled-feeds.ts'
import { failureOf } from './surroundings.ts'

/** How many requests are under way at once. */
const AT_ONCE = 6

/** Milliseconds after which a site that has not answered is taken for unreachable. */
const PATIENCE = 10_000

/**
 * Asks the deployed site for the validators of topics: for the list of all, or where it has none, since it was deployed
 * by an earlier version, for each feed by itself.
 *
 * @param site the site's address, with a slash at its end
 * @param onAnswer told how many answers there are, for showing progress
 * @returns the answers by topic, in the topics' order
 */
export async function askDeployed(
  topics: readonly Topic[],
  site: string,
  onAnswer: (done: number) => void = () => {},
): Promise<Map<Topic, Answer>> {
  if (topics.length === 0) return new Map()
  const listed = await askForList(site)
  if (listed === undefined) return askForEach(topics, onAnswer)
  onAnswer(topics.length)
  return new Map(
    topics.map((topic): [Topic, Answer] => {
      const validator = listed.get(topic.url.slice(site.length))
      return [topic, validator === undefined ? { kind: 'missing' } : { kind: 'listed', validator }]
    }),
  )
}

async function askForList(site: string): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    const response = await fetch(`${site}${VALIDATORS_PATH}`, {
      headers: { 'Cache-Control': 'no-cache' },
      signal: AbortSignal.timeout(PATIENCE),
    })
    const text = await response.text()
    return response.ok ? readValidators(text) : undefined
  } catch {
    // Asking for a feed says why.
    return undefined
  }
}

/**
 * Asks for each topic by itself. Where the site does not answer for the first, it is not asked for the
 * others, and that answer stands for all.
 */
async function askForEach(
  topics: readonly Topic[],
  onAnswer: (done: number) => void,
): Promise<Map<Topic, Answer>> {
  const [first, ...others] = topics
  if (!first) return new Map()
  const answer = await askFor(first)
  if (answer.kind === 'unreachable') return new Map(topics.map((topic) => [topic, answer]))
  // Every topic has its place before the answers come in, in whatever order they do.
  const answers = new Map<Topic, Answer>(topics.map((topic) => [topic, answer]))
  let done = 1
  onAnswer(done)
  const waiting = others.values()
  const worker = async () => {
    for (const topic of waiting) {
      answers.set(topic, await askFor(topic))
      done += 1
      onAnswer(done)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return answers
}

async function askFor({ url }: Topic): Promise<Answer> {
  let response: Response
  try {
    response = await fetch(url, {
      method: 'HEAD',
      headers: { 'Accept-Encoding': 'identity', 'Cache-Control': 'no-cache' },
      signal: AbortSignal.timeout(PATIENCE),
    })
  } catch (error) {
    return { kind: 'unreachable', reason: failureOf(error) }
  }
  if (response.ok) return { kind: 'document', entityTag: response.headers.get('ETag') }
  if (response.status === 404 || response.status === 410) return { kind: 'missing' }
  return { kind: 'refused', reason: `the deployed site answered ${response.status}` }
}
