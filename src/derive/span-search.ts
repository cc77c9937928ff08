import { countBefore } from '../count-before.ts'
import type { Span } from '../model.ts'

/**
 * Finds the last of some spans that begins at or before an offset, by bisection.
 * @param spans ascending by start
 * @returns its index, -1 for none
 */
export function lastFrom(spans: readonly Span[], offset: number): number {
  return countBefore(spans.length, (at) => spans[at]!.start <= offset) - 1
}

/** Tells whether a span lies wholly in one of some spans that ascend and do not overlap. */
export function liesIn(spans: readonly Span[], { start, end }: Span): boolean {
  const last = spans[lastFrom(spans, start)]
  return last !== undefined && end <= last.end
}
