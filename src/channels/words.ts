import { fold } from '../content/anchor.ts'
import type { Day } from '../model.ts'

/**
 * Cuts a text to a length at the end of a word, with an ellipsis where something is left out.
 * White space becomes single spaces.
 *
 * @param length the most UTF-16 units of the result
 */
export function shorten(text: string, length: number): string {
  const whole = fold(text).trim()
  if (whole.length <= length) return whole
  const cut = whole.slice(0, length - 1)
  const space = cut.lastIndexOf(' ')
  // Without a space to cut at, as in Chinese, the cut must still not fall within a character.
  const kept = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '')
  return `${kept.replace(/[\s,;:–—-]+$/, '')}…`
}

/** The most characters of a quote's words in a title. */
const TITLE = 100

/** A title of somebody's words. */
export function quoteTitle(speaker: string, exact: string): string {
  return `${speaker}: “${shorten(exact, TITLE)}”`
}

const DAYS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day in words, such as 30 October 2019. */
export function dayInWords(day: Day): string {
  const known = daysInWords.get(day) ?? DAYS.format(new Date(`${day}T12:00:00Z`))
  daysInWords.set(day, known)
  return known
}

/** A day stands on many pages, and formatting one takes longer than all else that is written of it. */
const daysInWords = new Map<Day, string>()

/** The day (UTC) of an instant, as `YYYY-MM-DD`. */
export function dayOf(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10)
}

/** Where a script is written from the right, `rtl`; otherwise undefined. */
export function directionOf(language: string): 'rtl' | undefined {
  if (!directions.has(language)) directions.set(language, findDirection(language))
  return directions.get(language)
}

const directions = new Map<string, 'rtl' | undefined>()

function findDirection(language: string): 'rtl' | undefined {
  const locale = new Intl.Locale(language) as Intl.Locale & { getTextInfo?: () => { direction: string } }
  return locale.getTextInfo?.().direction === 'rtl' ? 'rtl' : undefined
}
