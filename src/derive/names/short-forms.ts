import { readWordLists } from '../lexicons/read-word-lists.ts'

/** From a short form of a first name to the full ones. */
const fullForms = new Map<string, Set<string>>()
for (const [full, shorts] of readWordLists('first-name-forms.txt').entries('short-form'))
  for (const short of shorts) {
    const known = fullForms.get(short.toLowerCase()) ?? new Set()
    fullForms.set(short.toLowerCase(), known.add(full.toLowerCase()))
  }

/** Tells whether a first name is known as a short form of another, both made plain (`bill`, `william`). */
export const isShortForm = (short: string, full: string): boolean => fullForms.get(short)?.has(full) ?? false
