import type { Tokens } from '../tokens/tokens.ts'

/** Tells whether nothing but a space stands between a token and the next, in one sentence. */
export function isNextTo({ text, start, end, sentence }: Tokens, i: number): boolean {
  return sentence[i] === sentence[i + 1] && text.slice(end[i], start[i + 1]) === ' '
}
