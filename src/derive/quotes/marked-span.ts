/** A span between quotation marks, without them, as UTF-16 offsets. */
export interface MarkedSpan {
  readonly start: number
  readonly end: number
  /** True if no mark closes it and it runs to the end of its paragraph. */
  readonly unclosed: boolean
  /** How it is marked. */
  readonly marks: 'double' | 'single' | 'guillemets' | 'low' | 'corner' | 'block' | 'turn'
}
