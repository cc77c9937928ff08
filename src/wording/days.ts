import type { Day } from '../model.ts'

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
