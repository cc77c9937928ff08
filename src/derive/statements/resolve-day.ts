import { months, weekdays } from '../lexicons/calendar.ts'
import type { Tokens } from '../tokens/tokens.ts'
import { wordAt } from '../tokens/tokens.ts'

const DAY = 86_400_000

/** Reads the calendar day of an ISO date or date-time; null if it is none. */
export function readDay(published: string | null): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '')
  if (found === null) return null
  const time = Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]))
  return new Date(time).getUTCDate() === Number(found[3]) ? time : null
}

/** Writes a day as YYYY-MM-DD. */
export function writeDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** The last such day of the week up to the day of publication; `last` before it means one no later than the day before. */
function lastWeekday(day: number, published: number): number {
  const back = (new Date(published).getUTCDay() - day + 7) % 7
  return published - back * DAY
}

function dateAt(tokens: Tokens, i: number, end: number, published: number): number | null {
  const month = months.get(wordAt(tokens, i))
  if (month === undefined) return null
  const after = i + 1 < end ? wordAt(tokens, i + 1) : ''
  const before = i > 0 ? wordAt(tokens, i - 1) : ''
  const dayAfter = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(after)
  const number = dayAfter ?? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(before)
  if (number === null) return null
  const yearAt = dayAfter !== null ? i + 2 : i + 1
  const written = [yearAt, yearAt + 1]
    .filter((k) => k < end)
    .map((k) => /^(19|20)\d\d$/.exec(wordAt(tokens, k))?.[0])
    .find(Boolean)
  const day = Number(number[1])
  const year = written === undefined ? new Date(published).getUTCFullYear() : Number(written)
  const time = Date.UTC(year, month, day)
  if (new Date(time).getUTCDate() !== day) return null
  // “Dec. 30” in a text of January is last year's.
  return written === undefined && time > published ? Date.UTC(year - 1, month, day) : time
}

/**
 * Finds the day that a stretch of tokens names, resolved against the day of publication.
 * @param skip tells which tokens not to read (what is said within the content is another day's)
 * @returns YYYY-MM-DD, or null if the stretch names none
 */
export function findDay(
  tokens: Tokens,
  first: number,
  end: number,
  published: string | null,
  skip: (i: number) => boolean,
): string | null {
  const today = readDay(published)
  if (today === null) return null
  for (let i = first; i < end; i++) {
    if (skip(i)) continue
    const word = wordAt(tokens, i)
    const weekday = weekdays.get(word)
    if (weekday !== undefined) {
      const before = i > first ? wordAt(tokens, i - 1).toLowerCase() : ''
      if (before === 'next' || before === 'every' || before === 'each') continue
      const time = lastWeekday(weekday, today)
      return writeDay(before === 'last' && time === today ? time - 7 * DAY : time)
    }
    const date = dateAt(tokens, i, end, today)
    if (date !== null) return writeDay(date)
    const lower = word.toLowerCase()
    if (lower === 'today' || lower === 'tonight') return writeDay(today)
    if (lower === 'yesterday') return writeDay(today - DAY)
  }
  return null
}
