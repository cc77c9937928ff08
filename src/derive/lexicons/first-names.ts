import { readWordLists } from './read-word-lists.ts'

const { list } = readWordLists('first-names.txt')
const more = readWordLists('more-first-names.txt')

const men = new Set([...list('he'), ...more.list('he')])
const women = new Set([...list('she'), ...more.list('she')])

/** Tells whether a word is a first name. */
export function isFirstName(word: string): boolean {
  return men.has(word) || women.has(word)
}

/** The pronoun that a first name usually goes with, null for a name that goes with both, and for other words. */
export function genderOfFirstName(word: string): 'he' | 'she' | null {
  return men.has(word) === women.has(word) ? null : men.has(word) ? 'he' : 'she'
}
