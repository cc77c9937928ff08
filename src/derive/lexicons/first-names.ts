import { readWordLists } from './read-word-lists.ts'

const { setOf } = readWordLists('first-names.txt')
const more = readWordLists('more-first-names.txt')

/** Common first names of many countries, by the pronoun that they usually go with: what the tagger has learned with. */
export const maleNames = setOf('he')
export const femaleNames = setOf('she')

const men = new Set([...maleNames, ...more.list('he')])
const women = new Set([...femaleNames, ...more.list('she')])

/** Tells whether a word is a first name. */
export function isFirstName(word: string): boolean {
  return men.has(word) || women.has(word)
}

/** The pronoun that a first name usually goes with, null for a name that goes with both, and for other words. */
export function genderOfFirstName(word: string): 'he' | 'she' | null {
  return men.has(word) === women.has(word) ? null : men.has(word) ? 'he' : 'she'
}
