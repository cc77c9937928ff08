import type { Span } from '../../model.ts'
import { splitSentences } from './split-sentences.ts'

/** Where each sentence of a text stands, in order. */
export function sentenceSpans(text: string): Span[] {
  const { start, end, sentenceStart } = splitSentences(text)
  return Array.from({ length: sentenceStart.length - 1 }, (_, s) => ({
    start: start[sentenceStart[s]!]!,
    end: end[sentenceStart[s + 1]! - 1]!,
  }))
}
