import type { Analysis } from '../../analysis.ts'
import type { NameCluster, Names } from '../../names/name-cluster.ts'
import { Relation } from '../../parsing/relations.ts'
import type { SpeakerKind } from '../speaker.ts'

/** Where in its clause somebody is mentioned. */
export const Role = {
  Other: 0,
  Subject: 1,
  Object: 2,
  Oblique: 3,
  Possessor: 4,
  Apposition: 5,
  Part: 6,
} as const

const roles: Readonly<Record<number, number>> = {
  [Relation.nsubj!]: Role.Subject,
  [Relation.nsubjpass!]: Role.Subject,
  [Relation.dobj!]: Role.Object,
  [Relation.iobj!]: Role.Object,
  [Relation.nmod!]: Role.Oblique,
  [Relation['nmod:poss']!]: Role.Possessor,
  [Relation.appos!]: Role.Apposition,
  [Relation.compound!]: Role.Part,
  [Relation.amod!]: Role.Part,
}

/** Tells where in its clause the mention of which a token is the head stands; one that is joined to another stands where that does. */
export function roleOf({ trees }: Analysis, head: number): number {
  let at = head
  for (let step = 0; step < 4 && at >= 0 && trees.relation[at] === Relation.conj; step++) at = trees.head[at]!
  return at < 0 ? Role.Other : (roles[trees.relation[at]!] ?? Role.Other)
}

/** So many, the last mentioned, are remembered. */
const MEMORY = 400

/** Somebody whom the text has brought in, by name or by a description alone, as far as it has been read. */
export interface Referent {
  /** null for one who has no name. */
  readonly cluster: NameCluster | null
  readonly kind: SpeakerKind
  /** As the name tells, or the first pronoun taken for it. */
  gender: 'he' | 'she' | null
  /** The noun that brought in one who has no name; '' for the others. */
  readonly noun: string
  /** How often it has been mentioned. */
  mentions: number
  /** The token of the last mention, its place in the clause, and whether that stands in quotation marks. */
  at: number
  role: number
  isQuoted: boolean
  /** The token of the mention before the last, -1 for none. */
  before: number
  /** True if the last mention was a pronoun. */
  byPronoun: boolean
  /** How often it has spoken, and the token at which it did so last (-1 for never). */
  sayings: number
  spokeAt: number
}

/** Who has been mentioned and who has spoken, as a text is read from its beginning. */
export class Discourse {
  /** The last mentioned first. */
  readonly recent: Referent[] = []
  /** Who spoke last, and before that somebody else. */
  lastSpeaker: Referent | null = null
  speakerBefore: Referent | null = null
  /** The body or state that spoke last. */
  lastBody: Referent | null = null
  private readonly ofCluster = new Map<number, Referent>()
  private readonly ofNoun = new Map<string, Referent>()
  private readonly analysis: Analysis
  private readonly names: Names

  constructor(analysis: Analysis, names: Names) {
    this.analysis = analysis
    this.names = names
  }

  /** Gives the referent of a name's cluster. */
  named(cluster: NameCluster): Referent {
    const found = this.ofCluster.get(cluster.number)
    if (found !== undefined) return found
    const made = newReferent(cluster, cluster.kind, cluster.gender, '')
    this.ofCluster.set(cluster.number, made)
    return made
  }

  /** Gives the referent that a noun brings in; `isNew` if it is another than whom the noun has brought in before. */
  nameless(noun: string, gender: 'he' | 'she' | null, isNew: boolean): Referent {
    const found = this.ofNoun.get(noun)
    if (found !== undefined && !isNew) return found
    const made = newReferent(null, 'person', gender, noun)
    this.ofNoun.set(noun, made)
    return made
  }

  /** Notes a mention by the token that heads it. */
  mention(referent: Referent, at: number, byPronoun: boolean): void {
    const { recent } = this
    const before = recent.indexOf(referent)
    if (before >= 0) recent.splice(before, 1)
    recent.unshift(referent)
    if (recent.length > MEMORY) recent.pop()
    referent.mentions++
    referent.before = referent.at
    referent.at = at
    referent.role = roleOf(this.analysis, at)
    referent.isQuoted = this.analysis.markedOf[at]! >= 0
    referent.byPronoun = byPronoun
  }

  /** Notes that somebody spoke, null for somebody of whom nothing is known. */
  speak(referent: Referent | null, at: number): void {
    if (referent === null) return
    referent.sayings++
    referent.spokeAt = at
    if (referent.kind === 'organization' || referent.kind === 'country') this.lastBody = referent
    if (this.lastSpeaker === referent) return
    this.speakerBefore = this.lastSpeaker
    this.lastSpeaker = referent
  }

  /** The cluster that a token belongs to, null for none. */
  clusterAt(token: number): NameCluster | null {
    return this.names.clusters[this.names.clusterOf[token]!] ?? null
  }
}

function newReferent(
  cluster: NameCluster | null,
  kind: SpeakerKind,
  gender: 'he' | 'she' | null,
  noun: string,
): Referent {
  return {
    cluster,
    kind,
    gender,
    noun,
    mentions: 0,
    at: -1,
    role: Role.Other,
    isQuoted: false,
    before: -1,
    byPronoun: false,
    sayings: 0,
    spokeAt: -1,
  }
}
