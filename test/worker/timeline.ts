/** What an edit did: its kind, and the ids of all the items that it may change. */
export interface Edit {
  readonly kind: string
  readonly touches: readonly string[]
}

/** The feed sizes that the timeline is compiled for: one that holds everything, and one that needs archives. */
export const SIZES = [500, 12] as const

/** One state of the edited content, as the Worker serves it and as it should be read. */
export interface State {
  readonly edit: Edit
  /** For each feed size, the packs by file name, as names of files in the timeline's folder. */
  readonly packs: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What a reader should hold: each item's title, author and update, by id. */
  readonly items: Readonly<Record<string, string>>
  /** The ids of what was withdrawn so far. */
  readonly withdrawn: readonly string[]
}
