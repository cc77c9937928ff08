/**
 * Finds who said what in an article's own text.
 *
 *     import { derive } from './derive/index.ts'
 *     const { quotes, statements } = derive(text, { published: '2019-10-30', speakers })
 */

import type { Derivation } from './derivation.ts'
import { type DeriveOptions, deriveWith } from './derive.ts'
import { loadModels } from './load-weights.ts'

export type {
  Attribution,
  Derivation,
  DerivedQuote,
  DerivedStatement,
  FoundSpeaker,
  ProposedSpeaker,
  Stages,
} from './derivation.ts'
export type { DeriveOptions } from './derive.ts'
export { explain } from './explain.ts'
export { isBareGroup } from './speakers/bare-group.ts'
export type { KnownSpeaker, SpeakerKind } from './speakers/speaker.ts'
export { writeTitle } from './statements/title-text.ts'
export { titleStatement } from './statements/write-title.ts'
export { sentenceSpans } from './tokens/sentence-spans.ts'

/**
 * Derives quotes, attributions and statements from a text. The same text and options give the same result on every machine.
 * @param text the article as plain text, a paragraph a line; all spans are UTF-16 offsets into it
 */
export function derive(text: string, options: DeriveOptions = {}): Derivation {
  return deriveWith(loadModels(), text, options)
}
