import { moreTitles, peopleWords, titles, tradeWords } from '../lexicons/roles.ts'

/** Offices of two words joined by a hyphen (`Vice-President`, `Attorney-General`, `Co-Founder`, `President-elect`). */
const joinedOffice =
  /^\p{L}+-(?:President|General|Minister|Chancellor|Chair|Chairman|Chairwoman|Chief|Governor|Mayor|Captain|Founder|Secretary|Director|Premier|Principal|Marshal|Admiral|Elect)$/iu

/** Tells whether a word before a name is an office or a trade and no part of it. */
export function isTitle(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    titles.has(word) ||
    moreTitles.has(word) ||
    peopleWords.has(lower) ||
    tradeWords.has(lower) ||
    joinedOffice.test(word)
  )
}
