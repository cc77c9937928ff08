import { type Tokens, wordAt } from './tokens/tokens.ts'

const functionWords = new Set(
  'the of and to in a is that for it was on with as he be by at are his from this have an has had not but they which she'.split(
    ' ',
  ),
)
const SAMPLE = 2000
const FEWEST_WORDS = 12
/** English prose has more than a third of such words; names and numbers bring it down, other languages have hardly any. */
const LEAST_SHARE = 0.12

/**
 * Tells whether a text is English by the share of its commonest words.
 * @param given the language that the article states, if it does: `en`, `en-GB`, `fr` …
 * @returns `en`, the given language, or `und` for a text that is plainly something else
 */
export function detectLanguage(tokens: Tokens, given: string | null): string {
  if (given !== null && given !== '') return /^en\b/i.test(given) ? 'en' : given
  let words = 0
  let english = 0
  let foreign = 0
  for (let i = 0; i < tokens.count && words < SAMPLE; i++) {
    const word = wordAt(tokens, i)
    if (!/^\p{L}/u.test(word)) continue
    words++
    if (functionWords.has(word.toLowerCase())) english++
    if (!/^\p{Script=Latin}/u.test(word)) foreign++
  }
  if (words === 0) return 'en'
  if (foreign * 2 > words) return 'und'
  return words >= FEWEST_WORDS && english < words * LEAST_SHARE ? 'und' : 'en'
}
