/** A run of tokens that name one thing, and what class of thing the tagger takes it for. */
export interface NameRun {
  readonly first: number
  /** The token after the last. */
  readonly end: number
  /** One of `Entity`. */
  readonly entity: number
}
