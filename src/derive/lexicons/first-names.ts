import { readWordLists } from './read-word-lists.ts'

const { setOf } = readWordLists('first-names.txt')

/** Common first names of many countries, by the pronoun that they usually go with. A name in both tells nothing. */
export const maleNames = setOf('he')
export const femaleNames = setOf('she')

/** Tells whether a word is a common first name. */
export function isFirstName(word: string): boolean {
  return maleNames.has(word) || femaleNames.has(word)
}
