/** The three formats of RFC 9110 §5.6.7, which a recipient must all accept. */
const IMF_FIXDATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d\d) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d\d:\d\d:(?:[0-5]\d|60)) GMT$/
const RFC_850 =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d\d)-(?<month>[A-Z][a-z]{2})-(?<year>\d\d) (?<time>\d\d:\d\d:(?:[0-5]\d|60)) GMT$/
const ASCTIME =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d\d:\d\d:(?:[0-5]\d|60)) (?<year>\d{4})$/

/**
 * Reads an HTTP date.
 *
 * @param now what a year of two digits is taken to be near to
 * @returns seconds since 1970, or undefined where it is no date
 */
export function parseHttpDate(field: string | null, now = Date.now()): number | undefined {
  const parts = (IMF_FIXDATE.exec(field ?? '') ?? RFC_850.exec(field ?? '') ?? ASCTIME.exec(field ?? ''))
    ?.groups
  if (!parts) return undefined
  const { day = '', month = '', year = '', time = '' } = parts
  // A leap second is counted as the second before it, as clocks without one do.
  const counted = time.replace(/60$/, '59')
  const date = (inYear: number) => Date.parse(`${day} ${month} ${inYear} ${counted} GMT`)
  let fullYear = Number(year)
  if (year.length === 2) {
    // More than 50 years ahead means the last year that ended so.
    const century = Math.floor(new Date(now).getUTCFullYear() / 100) * 100
    fullYear = century + fullYear
    const ahead = new Date(now)
    ahead.setUTCFullYear(ahead.getUTCFullYear() + 50)
    if (date(fullYear) > ahead.getTime()) fullYear -= 100
  }
  const instant = date(fullYear)
  // The calendar has the last word on the day: 31 April is no date.
  return new Date(instant).getUTCDate() === Number(day) ? instant / 1000 : undefined
}

/** Writes an HTTP date as RFC 9110 §5.6.7 has senders do. */
export function formatHttpDate(seconds: number): string {
  return new Date(seconds * 1000).toUTCString()
}
