import type { TokenRun } from '../../attributions/find-subject.ts'

/** What kinds of mentions point back to somebody whom the text has brought in, in the order of the ranker's features. */
export const referenceKinds = ['he', 'she', 'they', 'it', 'i', 'person', 'body', 'text', 'last name'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

/** A mention that points back: a pronoun, a description, a word for a text. */
export interface Reference extends TokenRun {
  readonly kind: ReferenceKind
  readonly head: number
  /** The head's word in lower case. */
  readonly noun: string
  /** True if it is a statement, a report … or whoever's it is (`his letter`). */
  readonly isText: boolean
}

const pronouns: Readonly<Record<string, ReferenceKind>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  they: 'they',
  them: 'they',
  their: 'they',
  it: 'it',
  its: 'it',
  i: 'i',
  me: 'i',
  my: 'i',
  we: 'i',
  us: 'i',
  our: 'i',
}

/** What kind of reference a pronoun (lower case) is, null for none. */
export function pronounKind(word: string): ReferenceKind | null {
  return Object.hasOwn(pronouns, word) ? pronouns[word]! : null
}
