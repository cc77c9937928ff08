import { parseMoment } from '../../content/moment.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
// RFC 5322 §3.3, as HTTP and older content systems write it.
const MAIL_DATE = /^(?:\p{L}{3}, )?\d{1,2} \p{L}{3} \d{4} \d{2}:\d{2}(?::\d{2})? (?:GMT|UTC?|[+-]\d{4})$/u

/**
 * Reads a date as pages write it into a moment as content files write it: with its time where the zone is known,
 * otherwise the day alone, as it stands. Gives undefined for what is not plainly one date.
 */
export function pageDate(stated: string): string | undefined {
  const text = stated.trim().replace(/\s+/g, ' ')
  if (parseMoment(text)) return text.replace(/^(\S{10}) /, '$1T')
  const day = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]\d{2}:?\d{2}.*)?$/.exec(text)
  if (day) return existing(`${day[1]}-${day[2]}-${day[3]}`)
  if (MAIL_DATE.test(text)) {
    const instant = Date.parse(text)
    return Number.isNaN(instant) ? undefined : new Date(instant).toISOString().replace('.000Z', 'Z')
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?,? (\d{4})$/u.exec(text)
  if (dayFirst) return longDate(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text)
  return monthFirst ? longDate(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined
}

/** The day that an address names in its path, as in /2019/10/30/. */
export function addressDate(address: string): string | undefined {
  const day =
    /\/(\d{4})\/(\d{1,2})\/(\d{1,2})\//.exec(address) ?? /\/(\d{4})-(\d{2})-(\d{2})[/-]/.exec(address)
  return day ? existing([day[1], day[2]?.padStart(2, '0'), day[3]?.padStart(2, '0')].join('-')) : undefined
}

function longDate(year = '', month = '', day = ''): string | undefined {
  const at = MONTHS.findIndex(
    (name) => name === month.toLowerCase() || name.slice(0, 3) === month.toLowerCase(),
  )
  return at < 0 ? undefined : existing(`${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function existing(day: string): string | undefined {
  return parseMoment(day) ? day : undefined
}
