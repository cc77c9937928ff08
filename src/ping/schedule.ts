import { parseHttpDate } from '../worker/http-date.ts'

/** How often a request to the hub is made before it is given up. */
export const MOST_ATTEMPTS = 4

/** A hub that asks for more patience than this, in seconds, is given up at once. */
export const LONGEST_DELAY = 120

/** The most seconds between two looks at whether the deployed site serves what was compiled. */
const LONGEST_LOOK = 8

/**
 * How long to wait after a failed attempt: 1, 3 and 9 seconds, or for as long as the hub asks for (RFC 9110 §10.2.3).
 *
 * @param attempt the number of the attempt that failed, counted from 1
 * @param retryAfter the value of Retry-After, as seconds or as a date
 * @param now milliseconds since 1970
 * @returns seconds, or undefined where there is to be no other attempt
 */
export function delayAfter(attempt: number, retryAfter: string | null, now: number): number | undefined {
  if (attempt >= MOST_ATTEMPTS) return undefined
  const delay = Math.max(3 ** (attempt - 1), secondsAsked(retryAfter, now))
  return delay > LONGEST_DELAY ? undefined : delay
}

function secondsAsked(retryAfter: string | null, now: number): number {
  if (/^\d+$/.test(retryAfter ?? '')) return Number(retryAfter)
  const date = parseHttpDate(retryAfter, now)
  return date === undefined ? 0 : Math.ceil(date - now / 1000)
}

/**
 * The pauses between looks at the deployed site: 1, 2, 4 and then 8 seconds at a time.
 *
 * @param seconds what they add up to
 */
export function pausesWithin(seconds: number): number[] {
  const pauses: number[] = []
  for (let left = seconds, pause = 1; left > 0; pause = Math.min(2 * pause, LONGEST_LOOK)) {
    pauses.push(Math.min(pause, left))
    left -= pause
  }
  return pauses
}
