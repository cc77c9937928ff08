/** An item of a record. */
interface Found {
  readonly item: 'statement' | 'quote'
  readonly id: string
  /** The item's words as the record had them. */
  readonly words: string
}

/** What re-anchoring a record found, other than that all is as it was. */
export type Finding = Found &
  (
    | /** The text has other words now, and so has the record. */ {
        readonly kind: 'reworded'
        readonly now: string
      }
    | /** The text gives the words to somebody else now, and so does the record. */ {
        readonly kind: 'reattributed'
        readonly was: string | undefined
        readonly now: string
      }
    | /** A person must say where the words are; with what comes nearest to them in the text. */ {
        readonly kind: 'missing'
        readonly nearest: string | undefined
        /** In how many places they stand to the letter, where nothing tells which is meant. */
        readonly places?: number
      }
    | /** The text gives the words to somebody else now, but a person named the record's speaker. */ {
        readonly kind: 'doubtful'
        readonly was: string | undefined
        readonly now: string
      }
    | /** The text has it, the record had it not. */ { readonly kind: 'added' }
    | /** The text has it, the record has it not, and may have lost it by a person's hand; its id is empty. */ {
        readonly kind: 'lacking'
      }
  )

/** Tells whether a finding needs a person before the record fits its article. */
export function isOpen({ kind }: Finding): boolean {
  return kind === 'missing' || kind === 'doubtful'
}
