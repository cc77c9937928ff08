import type { Analysis } from '../analysis.ts'
import { headOf } from '../parsing/head-of.ts'
import type { SpanFinding } from '../spans/find-spans.ts'

/** No candidate has more features than this. */
export const LINK_FEATURES = 48

/** What a linker knows of the text that it links in. */
export interface LinkContext {
  readonly analysis: Analysis
  readonly finding: SpanFinding
  /** The head word of each span. */
  readonly heads: Int32Array
  /** The stretch of each span. */
  readonly stretchOf: Int32Array
}

/** Works out what the linkers need of each span. */
export function prepareLinks(analysis: Analysis, finding: SpanFinding): LinkContext {
  const { spans, stretches } = finding
  const heads = Int32Array.from(spans, (span) => headOf(analysis.trees.head, span.first, span.end))
  const stretchOf = new Int32Array(spans.length)
  let stretch = 0
  spans.forEach((span, k) => {
    while (stretches[stretch]!.end <= span.first) stretch++
    stretchOf[k] = stretch
  })
  return { analysis, finding, heads, stretchOf }
}

/** Puts a count of tokens into one of ten classes, the wider the further. */
export function distanceClass(distance: number): number {
  if (distance <= 3) return distance
  return distance <= 5
    ? 4
    : distance <= 9
      ? 5
      : distance <= 16
        ? 6
        : distance <= 30
          ? 7
          : distance <= 60
            ? 8
            : 9
}

/** How a span begins and ends among quotation marks. */
export function marksOf(context: LinkContext, k: number): number {
  const { markedOf } = context.analysis
  const { first, end } = context.finding.spans[k]!
  const opens = markedOf[first]! >= 0 || (first + 1 < end && markedOf[first + 1]! >= 0) ? 1 : 0
  const closes = markedOf[end - 1]! >= 0 || (end - 2 > first && markedOf[end - 2]! >= 0) ? 2 : 0
  return opens | closes
}

/** The nearest token outside a span on one side, as a word hash: what parts it from its neighbour. */
export function wordBeside(context: LinkContext, k: number, after: boolean): number {
  const { first, end } = context.finding.spans[k]!
  const at = after ? end : first - 1
  const { forms, tokens } = context.analysis
  return at < 0 || at >= tokens.count ? 0 : forms.word[at]!
}
