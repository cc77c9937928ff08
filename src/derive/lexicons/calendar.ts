import { readWordLists } from './read-word-lists.ts'

const { entries, setOf } = readWordLists('calendar.txt')

const numbered = (group: string): ReadonlyMap<string, number> =>
  new Map(entries(group).flatMap(([name, short], i) => [name, ...short].map((form) => [form, i] as const)))

/** Days of the week, Sunday first as `Date` counts them, with their abbreviations. */
export const weekdays = numbered('weekday')
/** Months from 0, with their abbreviations. */
export const months = numbered('month')
/** Days and times of the year that a tagger may take for a name. */
export const holidays = setOf('holiday')
