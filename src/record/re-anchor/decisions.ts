/** What a person says of items that derive asks about, by their ids. */
export interface Decisions {
  /** Items that take the article’s words. */
  readonly acceptsWords: ReadonlySet<string>
  /** Items that take the speaker whom the article names. */
  readonly acceptsSpeaker: ReadonlySet<string>
  /** Items whose speaker is right as the record has it. */
  readonly keeps: ReadonlySet<string>
  /** Whether all that no person wrote, changed or reviewed takes the nearest words that there are. */
  readonly acceptsUndecided: boolean
}

/** Nothing is decided. */
export const UNDECIDED: Decisions = {
  acceptsWords: new Set(),
  acceptsSpeaker: new Set(),
  keeps: new Set(),
  acceptsUndecided: false,
}

/** Every id that is decided on. */
export function decidedIds({ acceptsWords, acceptsSpeaker, keeps }: Decisions): Set<string> {
  return new Set([...acceptsWords, ...acceptsSpeaker, ...keeps])
}
