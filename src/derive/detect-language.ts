import { CharacterClass, characterClass } from './tokens/character-classes.ts'
import type { Tokens } from './tokens/tokens.ts'

const functionWords = new Set(
  'the of and to in a is that for it was on with as he be by at are his from this have an has had not but they which she'.split(
    ' ',
  ),
)
/** The language is told by so many of a text's first characters and words. */
const SAMPLE_CHARACTERS = 20_000
const SAMPLE_WORDS = 2000
const FEWEST_WORDS = 12
/** English prose has more than a third of such words; names and numbers bring it down, other languages have hardly any. */
const LEAST_SHARE = 0.12

const LONGEST_FUNCTION_WORD = 5

/**
 * Tells whether a text is English by the share of its commonest words.
 * @param given the language that the article states, if it does: `en`, `en-GB`, `fr` …
 * @returns `en`, the given language, or `und` for a text that is plainly something else
 */
export function detectLanguage({ text, start, end, count }: Tokens, given: string | null): string {
  if (given !== null && given !== '') return /^en\b/i.test(given) ? 'en' : given
  let words = 0
  let english = 0
  let foreign = 0
  for (let i = 0; i < count && start[i]! < SAMPLE_CHARACTERS && words < SAMPLE_WORDS; i++) {
    const at = start[i]!
    if (!isLetter(text, at)) continue
    words++
    if (end[i]! - at <= LONGEST_FUNCTION_WORD && functionWords.has(text.slice(at, end[i]).toLowerCase()))
      english++
    if (!isLatin(text, at)) foreign++
  }
  if (words === 0) return 'en'
  if (foreign * 2 > words) return 'und'
  return words >= FEWEST_WORDS && english < words * LEAST_SHARE ? 'und' : 'en'
}

/** Tells whether a letter begins at an offset; plain letters need no regular expression. */
function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code !== 95 && characterClass(code) === CharacterClass.Letter
  return /^\p{L}/u.test(text.slice(at, at + 2))
}

function isLatin(text: string, at: number): boolean {
  return text.charCodeAt(at) < 128 || /^\p{Script=Latin}/u.test(text.slice(at, at + 2))
}
