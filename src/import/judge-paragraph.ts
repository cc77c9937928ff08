import { oneLine } from './draft.ts'
import { BOILERPLATE, type Boilerplate, TELLS_OF_SPEECH } from './lexicons/boilerplate.ts'
import { CAPTION_BEGINS, CAPTION_ENDS, LONGEST_ALT, LONGEST_CAPTION } from './lexicons/captions.ts'

const QUOTES = /["“”„«»‘「『]/u

/** The most words of boilerplate: what is longer has something to say. */
const LONGEST_BOILERPLATE = 120
/** The most words of a line that leads to another article. */
const LONGEST_HEADLINE = 30

/**
 * Says what kind of boilerplate a paragraph is, or gives undefined for what may be news.
 *
 * @param depth how far down the article it stands, from 0 to 1
 */
export function boilerplateKind(paragraph: string, depth: number): Boilerplate['kind'] | undefined {
  const text = oneLine(paragraph)
  if (wordCount(text) > LONGEST_BOILERPLATE) return undefined
  const found = BOILERPLATE.find(
    ({ pattern, where }) => (where !== 'end' || depth >= 0.5) && pattern.test(text),
  )
  if (found === undefined) return undefined
  if (found.kind === 'read also' && wordCount(text) > LONGEST_HEADLINE) return undefined
  // “Read also: ‘We will go’, says Ruiz” quotes a headline and nobody.
  return found.kind !== 'read also' && TELLS_OF_SPEECH.test(text) ? undefined : found.kind
}

/** Whether a paragraph is the line under a picture. One that quotes somebody must begin as captions alone do. */
export function isCaption(paragraph: string): boolean {
  const text = oneLine(paragraph)
  if (wordCount(text) > LONGEST_CAPTION) return false
  if (CAPTION_BEGINS.some((pattern) => pattern.test(text))) return true
  return !QUOTES.test(text) && CAPTION_ENDS.some((pattern) => pattern.test(text))
}

/** Whether a paragraph tells what somebody says, or has words between quotation marks. */
export const isSpeech = (paragraph: string): boolean =>
  QUOTES.test(paragraph) || TELLS_OF_SPEECH.test(paragraph)

/** Whether a line can be the text in place of a picture: a few words, and no sentence. */
export function isAltLike(line: string): boolean {
  return wordCount(line) <= LONGEST_ALT && !/[.!?:;,…]$/u.test(line.trim()) && !TELLS_OF_SPEECH.test(line)
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}
