import { countBefore } from '../../../count-before.ts'
import type { Span } from '../../../model.ts'
import type { Tokens } from '../../tokens/tokens.ts'

/** A paragraph: where it stands in the text, and its tokens. */
export interface Paragraph extends Span {
  readonly first: number
  /** The token after the last. */
  readonly endToken: number
}

/** Gives paragraph `p`, null if there is none. */
export function paragraphAt(
  { start, end, sentenceStart, paragraphStart }: Tokens,
  p: number,
): Paragraph | null {
  if (p < 0 || p + 1 >= paragraphStart.length) return null
  const first = sentenceStart[paragraphStart[p]!]!
  const endToken = sentenceStart[paragraphStart[p + 1]!]!
  return endToken > first ? { first, endToken, start: start[first]!, end: end[endToken - 1]! } : null
}

/** Gives a paragraph's words. */
export function paragraphText({ text }: Tokens, { start, end }: Paragraph): string {
  return text.slice(start, end)
}

/** Tells in which paragraph a sentence is, by bisection. */
export function paragraphOfSentence({ paragraphStart }: Tokens, sentence: number): number {
  return countBefore(paragraphStart.length - 1, (p) => paragraphStart[p + 1]! <= sentence)
}
