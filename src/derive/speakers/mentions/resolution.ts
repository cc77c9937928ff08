import type { NameCluster } from '../../names/name-cluster.ts'
import type { Speaker } from '../speaker.ts'
import type { ReferenceKind } from './reference.ts'

/** A run of tokens that words are attributed to. */
export interface Mention {
  readonly first: number
  /** The token after the last. */
  readonly end: number
}

/** Whom a mention was found to stand for. */
export interface Resolution {
  readonly speaker: Speaker | null
  /** True if the mention is a statement, a report … that somebody made. */
  readonly isText: boolean
  readonly cluster: NameCluster | null
  /** What kind of reference it is, null for a name. */
  readonly reference: ReferenceKind | null
  /** By how much the antecedent chosen leads the next; 32767 for a name. */
  readonly margin: number
}

/** A mention that the text leaves open. */
export const unresolved: Resolution = {
  speaker: null,
  isText: false,
  cluster: null,
  reference: null,
  margin: 0,
}
