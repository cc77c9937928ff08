import type { Answer } from './comparison.ts'
import type { Topic } from './compiled-feeds.ts'
import { failureOf } from './surroundings.ts'

/** How many requests are under way at once. */
const AT_ONCE = 6

/** Milliseconds after which a site that has not answered is taken for unreachable. */
const PATIENCE = 10_000

/**
 * Asks the deployed site for the validators of topics. Where it does not answer for the first, it is not asked for the
 * others, and that answer stands for all.
 *
 * @param onAnswer told after each answer, for showing progress
 * @returns the answers by topic, in the topics' order
 */
export async function askDeployed(
  topics: readonly Topic[],
  onAnswer: (done: number) => void = () => {},
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
