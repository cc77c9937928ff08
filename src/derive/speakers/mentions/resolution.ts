import type { NameCluster } from '../../names/name-cluster.ts'
import type { Speaker } from '../speaker.ts'

/** A run of tokens that words are attributed to. */
export interface Mention {
  readonly first: number
  /** The token after the last. */
  readonly end: number
}

/** Whom a mention was found to stand for, and how. */
export interface Resolution {
  readonly speaker: Speaker | null
  /** How the speaker was found; the surer ways first. */
  readonly way: 'name' | 'state' | 'known' | 'role' | 'text' | 'pronoun' | 'group' | 'none'
  /** True if the mention is a statement, a report … that somebody made. */
  readonly isText: boolean
  readonly cluster: NameCluster | null
}

/** A mention that the text leaves open. */
export const unresolved: Resolution = { speaker: null, way: 'none', isText: false, cluster: null }
