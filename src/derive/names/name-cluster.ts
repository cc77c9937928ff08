import type { SpeakerKind } from '../speakers/speaker.ts'
import type { PersonName } from './parse-name.ts'

/** All the mentions by name of one person, body, group or state. */
export interface NameCluster {
  /** The fullest form of the name. */
  readonly name: string
  /** The name's words, of a person without titles and suffixes. */
  readonly words: readonly string[]
  /** A person's name taken apart, null for others. */
  readonly parts: PersonName | null
  readonly kind: SpeakerKind
  /** The text shows no more of what it is than that it has a name: a single word that may be a person's or a body's. */
  readonly isKindOpen: boolean
  readonly gender: 'he' | 'she' | null
  /** True for several people or bodies under one name (`Republicans`). */
  readonly isPlural: boolean
  /** Every form in which the name is found. */
  readonly forms: ReadonlySet<string>
  /** Nouns that the text calls a person by (lower case): `spokesman`, `ministry`. */
  readonly roles: ReadonlySet<string>
  /** Those of them that say by themselves what a person is: `spokesman`. */
  readonly offices: ReadonlySet<string>
  /** The tokens that head its mentions, ascending. */
  readonly heads: readonly number[]
  /** Indexes of the others whom one of its short forms may mean as well: the rest of a family, a couple. */
  readonly namesakes: readonly number[]
  /** True if the tagger takes it for a place. */
  readonly isPlace: boolean
  /** Its place among the clusters. */
  readonly number: number
}

/** A text's names: the clusters, and which of them each token belongs to (-1 for none, or where the text leaves it open). */
export interface Names {
  readonly clusters: readonly NameCluster[]
  readonly clusterOf: Int32Array
  /** Mentions by a name that several bear and nothing decides (`Nair said`): by their last token, the clusters they may be of. */
  readonly openMentions: ReadonlyMap<number, readonly number[]>
}

/** Tells whether the text shows a person: a single name of which nothing else is told may be a thing that the tagger took for one. */
export function isSurelyPerson({ kind, words, gender, roles }: NameCluster): boolean {
  return kind === 'person' && (words.length > 1 || gender !== null || roles.size > 0)
}
