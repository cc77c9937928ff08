import type { SpeakerKind } from '../speakers/speaker.ts'

/** All the mentions by name of one person, body or state. */
export interface NameCluster {
  /** The fullest form of the name. */
  name: string
  words: string[]
  kind: SpeakerKind
  gender: 'he' | 'she' | null
  /** Every form in which the name is found. */
  readonly forms: Set<string>
  /** Nouns that the text calls a person by (lower case): `spokesman`, `ministry`. */
  readonly roles: Set<string>
  /** The tokens that head its mentions, ascending. */
  readonly heads: number[]
  /** True if the tagger takes it for a place. */
  isPlace: boolean
  /** Its place among the clusters. */
  readonly number: number
}

/** A text's names: the clusters, and which of them each token belongs to (-1 for none). */
export interface Names {
  readonly clusters: NameCluster[]
  readonly clusterOf: Int32Array
}

/** Tells whether the text shows a person: a single name of which nothing else is told may be a thing that the tagger took for one. */
export function isSurelyPerson({ kind, words, gender, roles }: NameCluster): boolean {
  return kind === 'person' && (words.length > 1 || gender !== null || roles.size > 0)
}
