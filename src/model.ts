/** A stretch of text as UTF-16 offsets, `start` included and `end` not: `text.slice(start, end)`. */
export interface Span {
  readonly start: number
  readonly end: number
}
