import { begins, partOf } from './span-labels.ts'
import type { Stretch } from './stretch.ts'

/** A run of tokens that is a source, a cue or a piece of content. */
export interface TokenSpan {
  readonly part: number
  readonly first: number
  /** The token after the last. */
  readonly end: number
  /** By how much the labelling leads the best other one, on the span's weakest token. */
  readonly margin: number
}

/** Reads labels as spans, in the order of the text. */
export function readSpans(
  stretches: readonly Stretch[],
  labels: Uint8Array,
  margins: Int32Array,
): TokenSpan[] {
  const out: TokenSpan[] = []
  for (const stretch of stretches) {
    for (let i = stretch.first; i < stretch.end; ) {
      if (!begins(labels[i]!)) {
        i++
        continue
      }
      let end = i + 1
      let margin = margins[i]!
      while (end < stretch.end && labels[end] === labels[i]! + 1) margin = Math.min(margin, margins[end++]!)
      out.push({ part: partOf(labels[i]!), first: i, end, margin })
      i = end
    }
  }
  return out
}
