import { countBefore } from '../../count-before.ts'
import type { Span } from '../../model.ts'
import { overlap } from './placement.ts'

/** Things by the places that they stand at. */
export class SpanIndex<T> {
  readonly #sorted: readonly { readonly span: Span; readonly of: T }[]
  readonly #longest: number

  constructor(entries: readonly { readonly span: Span; readonly of: T }[]) {
    this.#sorted = entries.toSorted((a, b) => a.span.start - b.span.start)
    this.#longest = entries.reduce((longest, { span }) => Math.max(longest, span.end - span.start), 0)
  }

  /** What stands where a span does, wholly or in part. */
  at(span: Span): T[] {
    const low = countBefore(
      this.#sorted.length,
      (at) => this.#sorted[at]!.span.start < span.start - this.#longest,
    )
    const found: T[] = []
    for (let at = low; at < this.#sorted.length && this.#sorted[at]!.span.start < span.end; at++) {
      if (overlap(this.#sorted[at]!.span, span)) found.push(this.#sorted[at]!.of)
    }
    return found
  }
}
