import type { Instant } from '../model.ts'

/** A point in time as written: a whole day, or an instant. */
export interface Moment {
  /** For a day, its noon in UTC: the same date in every zone from UTC-12 to UTC+11. */
  readonly instant: Instant
  readonly precision: 'day' | 'second'
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
// RFC 3339 §5.6
const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ]([01]\d|2[0-3]):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:[Zz]|[+-]([01]\d|2[0-3]):?([0-5]\d))$/
const NOON = 12 * 60 * 60 * 1000

/** Reads up to when something counts: a time, or a day to its end by UTC. Gives undefined for anything else. */
export function parseAsOf(text: string): Instant | undefined {
  const moment = parseMoment(text)
  return moment?.precision === 'day' ? moment.instant + NOON - 1 : moment?.instant
}

/**
 * Reads a date, or a date and time with its zone (RFC 3339; seconds may be left out).
 * Gives undefined for anything else, days that the calendar lacks included.
 */
export function parseMoment(text: string): Moment | undefined {
  const parts = DAY.exec(text) ?? DATE_TIME.exec(text)
  if (!parts) return undefined
  const midnight = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  if (new Date(midnight).toISOString().slice(0, 10) !== text.slice(0, 10)) return undefined
  if (text.length === 10) return { instant: midnight + NOON, precision: 'day' }
  const instant = Date.parse(text.replace(' ', 'T').toUpperCase())
  return Number.isNaN(instant) ? undefined : { instant, precision: 'second' }
}
