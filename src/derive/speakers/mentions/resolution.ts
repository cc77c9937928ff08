import type { NameCluster } from '../../names/name-cluster.ts'
import type { Referent } from '../speaker.ts'
import type { ReferenceKind } from './reference.ts'

/** A run of tokens that words are attributed to. */
export interface Mention {
  readonly first: number
  /** The token after the last. */
  readonly end: number
}

/** Whom a mention was found to stand for. */
export interface Resolution {
  readonly speaker: Referent | null
  /** True if the mention is a statement, a report … that somebody made. */
  readonly isText: boolean
  readonly cluster: NameCluster | null
  /** What kind of reference it is, null for a name. */
  readonly reference: ReferenceKind | null
  /** By how much the antecedent chosen leads the next; 32767 for a name. */
  readonly margin: number
  /** How the antecedent stands; null for a name. */
  readonly circumstances: Circumstances | null
}

/** How an antecedent stands among the others who might be meant. */
export interface Circumstances {
  /** How many others fit as well and were mentioned as near, 2 at most. */
  readonly rivals: number
  /** 1 spoke last, 2 before the last, 3 before, 0 never. */
  readonly spoke: number
  /** How many paragraphs lie between, 3 at most. */
  readonly paragraphs: number
  /** Whether the gender is the same: 0 unknown, 1 yes, 2 no. */
  readonly fit: number
  /** Whether those who fit as well have been mentioned since, 2 at most. */
  readonly since: number
  /** Nothing tells the gender of the one chosen, and somebody else near is known to have it. */
  readonly isContested: boolean
}

/** A mention that the text leaves open. */
export const unresolved: Resolution = {
  speaker: null,
  isText: false,
  cluster: null,
  reference: null,
  margin: 0,
  circumstances: null,
}
