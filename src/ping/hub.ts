import { inBatches, notificationForm } from './notification.ts'
import { delayAfter } from './schedule.ts'
import { failureOf, type Surroundings } from './surroundings.ts'

/** Milliseconds after which a hub that has not answered is taken for unreachable. */
const PATIENCE = 30_000

/** The most UTF-16 units of a hub's own words that are passed on. */
const LONGEST_WORDS = 200

/** How one request ended: `refused` is the hub's last word on these topics, `down` says that it takes nothing now. */
type Outcome = { readonly kind: 'accepted' } | { readonly kind: 'refused' | 'down'; readonly reason: string }

/**
 * Tells a hub of topics that changed, one request after the other. One that fails for the moment is made again; once
 * that was in vain, the hub is not asked for the remaining topics.
 *
 * @returns for each topic that the hub did not accept, why
 */
export async function notifyHub(
  hub: string,
  topics: readonly string[],
  surroundings: Surroundings,
): Promise<Map<string, string>> {
  const failed = new Map<string, string>()
  let down: string | undefined
  let done = 0
  for (const batch of inBatches(topics)) {
    const outcome: Outcome =
      down === undefined ? await notify(hub, batch, surroundings) : { kind: 'down', reason: down }
    if (outcome.kind === 'down') down = outcome.reason
    if (outcome.kind !== 'accepted') for (const topic of batch) failed.set(topic, outcome.reason)
    done += batch.length
    surroundings.onProgress?.('notifying', done, topics.length)
  }
  return failed
}

async function notify(
  hub: string,
  topics: readonly string[],
  { pause, now }: Surroundings,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const { outcome, retryAfter } = await post(hub, topics)
    if (outcome.kind !== 'down') return outcome
    const delay = delayAfter(attempt, retryAfter, now())
    if (delay === undefined) {
      const times = attempt === 1 ? 'once' : `${attempt} times`
      const asked = retryAfter === null ? '' : ` and asked to wait (Retry-After: ${retryAfter})`
      return { kind: 'down', reason: `${outcome.reason}${asked}; tried ${times}` }
    }
    await pause(delay)
  }
}

async function post(
  hub: string,
  topics: readonly string[],
): Promise<{ outcome: Outcome; retryAfter: string | null }> {
  try {
    const response = await fetch(hub, {
      method: 'POST',
      // As text, for the plain type: some hubs know the type of a form by that alone, without a charset.
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: notificationForm(topics).toString(),
      // A redirected POST may arrive as a GET, which would tell the hub nothing and look like success.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
    const words = await response.text().catch(() => '')
    return { outcome: outcomeOf(response, words), retryAfter: response.headers.get('Retry-After') }
  } catch (error) {
    return {
      outcome: { kind: 'down', reason: `the hub did not answer: ${failureOf(error)}` },
      retryAfter: null,
    }
  }
}

function outcomeOf({ ok, status, headers }: Response, words: string): Outcome {
  if (ok) return { kind: 'accepted' }
  if (status >= 300 && status < 400) {
    const location = headers.get('Location') ?? 'elsewhere'
    return {
      kind: 'refused',
      reason: `the hub answered ${status} and points to ${location}; correct “hub” in site.yaml`,
    }
  }
  const line = words.trim().split('\n')[0]?.slice(0, LONGEST_WORDS)
  return {
    kind: status >= 500 || status === 429 ? 'down' : 'refused',
    reason: `the hub answered ${status}${line ? ` “${line}”` : ''}`,
  }
}
