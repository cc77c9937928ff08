/** A run of tokens that name one thing, and what class of thing the tagger takes it for. */
export interface NameRun {
  readonly first: number
  /** The token after the last. */
  readonly end: number
  /** One of `Entity`. */
  readonly entity: number
  /** The name, where it has more than the run: a family name that stands with somebody else's (`Jane and John Smith`). */
  readonly name?: string
}
