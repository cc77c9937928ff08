import type { Span } from '../model.ts'

/**
 * Finds the last of some spans that begins at or before an offset, by bisection.
 * @param spans ascending by start
 * @returns its index, -1 for none
 */
export function lastFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Tells whether a span lies wholly in one of some spans that ascend and do not overlap. */
export function liesIn(spans: readonly Span[], { start, end }: Span): boolean {
  const last = spans[lastFrom(spans, start)]
  return last !== undefined && end <= last.end
}
