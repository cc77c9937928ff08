import { peopleWords, titles } from '../../lexicons/roles.ts'
import { moreTitles, tradeWords } from '../../lexicons/trades.ts'

/** Tells whether a word before a name is an office or a trade and no part of it. */
export function isTitle(word: string): boolean {
  const lower = word.toLowerCase()
  return titles.has(word) || moreTitles.has(word) || peopleWords.has(lower) || tradeWords.has(lower)
}
