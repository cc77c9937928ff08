/** What pinging needs of the world: a test puts its own in the place of the clock. */
export interface Surroundings {
  /** Waits for some seconds. */
  readonly pause: (seconds: number) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told how far the work is, for showing progress. */
  readonly onProgress?: (step: 'comparing' | 'waiting' | 'notifying', done: number, of: number) => void
}

/** The clock on the wall. */
export const CLOCK: Surroundings = {
  pause: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
  now: Date.now,
}

/** Why a request failed, in words: `fetch` keeps the cause within its error. */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return 'no answer in time'
  const { cause } = error
  if (cause instanceof AggregateError) return failureOf(cause.errors[0])
  return cause instanceof Error ? failureOf(cause) : error.message
}
