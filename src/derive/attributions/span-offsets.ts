import type { Span } from '../../model.ts'
import type { LinkContext } from './link-features.ts'

/** Gives where span `k` of the finding stands in the text; null for -1, no span. */
export function offsetsOf({ analysis, finding }: LinkContext, k: number): Span | null {
  const span = finding.spans[k]
  if (span === undefined) return null
  return { start: analysis.tokens.start[span.first]!, end: analysis.tokens.end[span.end - 1]! }
}
