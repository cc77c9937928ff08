import type { Trees } from './parsing/parse.ts'
import type { MarkedSpan } from './quotes/marked-span.ts'
import type { Tokens } from './tokens/tokens.ts'
import type { WordForms } from './tokens/word-forms.ts'

/** A text with everything that the syntax stages say of it: what the later stages read. */
export interface Analysis {
  readonly tokens: Tokens
  readonly forms: WordForms
  /** Part of speech of each token, an index into `partsOfSpeech`. */
  readonly tags: Uint8Array
  /** What each token names, an index into `entityClasses`. */
  readonly entities: Uint8Array
  readonly trees: Trees
  /** Every span between quotation marks, ascending. */
  readonly marked: readonly MarkedSpan[]
  /** The marked span that each token lies in, -1 for none; marks themselves lie outside. */
  readonly markedOf: Int32Array
}
