import { countBefore } from '../../count-before.ts'
/** A text's tokens, sentences and paragraphs as parallel arrays. Token offsets are UTF-16 units. */
export interface Tokens {
  readonly text: string
  /** How many tokens there are. */
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** The words as they stand in the text. */
  readonly words: readonly string[]
  /** The sentence of each token. */
  readonly sentence: Int32Array
  /** The first token of each sentence, and the number of tokens at the end. */
  readonly sentenceStart: Int32Array
  /** The first sentence of each paragraph, and the number of sentences at the end. */
  readonly paragraphStart: Int32Array
}

/** Gives the words of token `i` as they stand in the text; none where there is no such token. */
export function wordAt({ words }: Tokens, i: number): string {
  return words[i] ?? ''
}

/** Gives the first token that ends after an offset; the last token if none does. */
export function tokenAt({ end, count }: Tokens, offset: number): number {
  return countBefore(Math.max(0, count - 1), (i) => end[i]! <= offset)
}
