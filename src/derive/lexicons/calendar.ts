/** Days of the week, Sunday first as `Date` counts them, with their abbreviations. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  [
    'Sunday Sun.',
    'Monday Mon.',
    'Tuesday Tues. Tue.',
    'Wednesday Wed.',
    'Thursday Thurs. Thu.',
    'Friday Fri.',
    'Saturday Sat.',
  ].flatMap((names, day) => names.split(' ').map((name) => [name, day] as const)),
)

/** Months from 0, with their abbreviations. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    'January Jan.',
    'February Feb.',
    'March Mar.',
    'April Apr.',
    'May',
    'June Jun.',
    'July Jul.',
    'August Aug.',
    'September Sept. Sep.',
    'October Oct.',
    'November Nov.',
    'December Dec.',
  ].flatMap((names, month) => names.split(' ').map((name) => [name, month] as const)),
)
