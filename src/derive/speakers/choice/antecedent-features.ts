import type { Analysis } from '../../analysis.ts'
import { isSurelyPerson } from '../../names/name-cluster.ts'
import { hashWord } from '../../perceptron/hash.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { type Discourse, type Referent, Role, roleOf } from '../mentions/discourse.ts'
import { type Reference, referenceKinds } from '../mentions/reference.ts'
import { FeatureRow, reach } from './feature-row.ts'

/** What is known of a reference besides itself: what its features may ask. */
export interface ReferenceSituation {
  readonly analysis: Analysis
  readonly discourse: Discourse
  readonly reference: Reference
  /** Indexes of the sources that it is: whom words are attributed to. */
  readonly sources: readonly number[]
  /** The candidates, the last mentioned first. */
  readonly candidates: readonly Referent[]
  /** Whom the words name that are attributed to it. */
  readonly namedInWords: ReadonlySet<Referent>
  /** True if the noun has brought in somebody else before. */
  readonly isBroughtInBefore: boolean
}

const speakerKinds = ['person', 'organization', 'country', 'group']
const BASE = 1000

/** A candidate speaks of a kind of reference if nothing forbids it: features count those that lie at most so many sentences back. */
const NEAR_SENTENCES = 2

const matchOf = (a: string | null, b: string | null): number =>
  a === null || b === null ? 0 : a === b ? 1 : 2

/** The pronoun that a reference shows: its own, or that of its noun. */
export function genderOf({ kind, noun }: Reference): 'he' | 'she' | null {
  if (kind === 'he' || kind === 'she') return kind
  if (
    /(?:woman|mother|wife|daughter|sister|actress|queen|girl|aunt|niece|widow|princess|duchess|baroness)$/.test(
      noun,
    )
  )
    return 'she'
  return /(?:(?<!wo)man|father|husband|son|brother|king|boy|uncle|nephew|widower|prince|duke|baron)$/.test(
    noun,
  )
    ? 'he'
    : null
}

/** Writes what tells whether a reference is a candidate; null is nobody that the text names. */
export function antecedentFeatures(situation: ReferenceSituation, candidate: Referent | null): Int32Array {
  const row = new FeatureRow(BASE)
  const { analysis, discourse, reference, candidates } = situation
  const speaks = situation.sources.length > 0
  const { tokens, tags } = analysis
  // “He” and “she” behave alike.
  const k = Math.max(1, referenceKinds.indexOf(reference.kind))
  const ks = k * 2 + (speaks ? 1 : 0)
  const noun = reference.kind === 'he' || reference.kind === 'she' ? 0 : hashWord(reference.noun)
  const gender = genderOf(reference)
  const here = tokens.sentence[reference.first]!
  const apart = (r: Referent): number => here - tokens.sentence[r.at]!
  const near = candidates.filter((r) => apart(r) <= NEAR_SENTENCES && !r.isQuoted).length
  if (candidate === null) {
    const opener = hashWord(wordAt(tokens, reference.first).toLowerCase())
    const nearest = candidates[0]
    row.add(0, ks)
    row.add(10, k)
    row.add(1, k, Math.min(3, near))
    row.add(2, k, noun)
    row.add(3, k, opener)
    row.add(4, k, nearest === undefined ? 8 : reach(apart(nearest)))
    row.add(5, k, situation.isBroughtInBefore ? 1 : 0)
    row.add(6, k, candidates.some((r) => r.cluster?.roles.has(reference.noun)) ? 1 : 0)
    row.add(
      8,
      k,
      Math.min(4, reference.end - reference.first),
      reference.end - reference.first > 1 ? tags[reference.first]! : 0,
    )
    row.add(9, k, discourse.lastSpeaker === null ? 0 : candidates.includes(discourse.lastSpeaker) ? 1 : 2)
    return row.done()
  }
  const { cluster } = candidate
  const kind =
    speakerKinds.indexOf(candidate.kind) +
    (cluster === null ? 8 : cluster.kind === 'person' && !isSurelyPerson(cluster) ? 4 : 0)
  const fit = matchOf(gender, candidate.gender)
  const distance = reach(apart(candidate))
  const place = candidate.role | (candidate.isQuoted ? 8 : 0) | (candidate.byPronoun ? 16 : 0)
  const rank = Math.min(5, candidates.indexOf(candidate))
  const fitting = candidates.filter((r) => matchOf(gender, r.gender) !== 2 && !r.isQuoted)
  const rankFitting = Math.min(4, fitting.indexOf(candidate) + 1)
  const spoke = candidate.spokeAt < 0 ? 8 : reach(here - tokens.sentence[candidate.spokeAt]!)
  const last =
    discourse.lastSpeaker === candidate
      ? 1
      : discourse.speakerBefore === candidate
        ? 2
        : candidate.sayings > 0
          ? 3
          : 0
  const often = Math.min(5, candidate.mentions)
  const most = candidates.every((r) => r.mentions <= candidate.mentions) ? 1 : 0
  const isSamePlace = roleOf(analysis, reference.head) === candidate.role ? 1 : 0
  const opensParagraph = paragraphStarts(analysis, reference.first) ? 1 : 0
  const body =
    discourse.lastBody === candidate ? (here - tokens.sentence[candidate.spokeAt]! <= 4 ? 2 : 1) : 0
  row.add(20, k)
  row.add(45, ks)
  row.add(46, ks, last)
  row.add(47, ks, rankFitting)
  row.add(48, ks, last, spoke)
  row.add(49, ks, distance, candidate.role)
  row.add(62, k, body)
  row.add(63, k, body, distance)
  row.add(64, noun, body)
  row.add(65, ks, last, candidate.role, distance)
  row.add(66, ks, last, rankFitting, near > 1 ? 1 : 0)
  row.add(67, distance, last, rankFitting, candidate.role)
  row.add(68, kind, fit, distance)
  row.add(21, k, kind)
  row.add(22, k, fit)
  row.add(23, k, distance)
  row.add(24, k, rank)
  row.add(25, k, place)
  row.add(26, k, place, distance)
  row.add(27, k, rankFitting, fit)
  row.add(28, k, often, most)
  row.add(29, k, spoke)
  row.add(30, k, last)
  row.add(31, k, last, spoke, distance)
  row.add(32, k, last, rankFitting)
  row.add(33, k, Math.min(3, near), rankFitting)
  row.add(34, k, kind, distance)
  row.add(35, k, isSamePlace, distance)
  row.add(36, k, opensParagraph, last, rank)
  row.add(37, k, opensParagraph, distance, candidate.role)
  row.add(38, k, kind, fit, last)
  row.add(39, k, place, rank)
  row.add(40, k, situation.namedInWords.has(candidate) ? 1 : 0, candidate.kind === 'person' ? 1 : 0)
  row.add(42, k, apart(candidate) === 0 ? isSubjectOfSameVerb(analysis, candidate, reference) : 3)
  row.add(43, k, last, often)
  row.add(44, k, firstSubject(situation) === candidate ? 1 : 0, distance)
  if (reference.kind === 'he' || reference.kind === 'she' || reference.kind === 'i') return row.done()
  const words: string[] = []
  for (let i = reference.first; i < reference.end; i++) words.push(wordAt(tokens, i).toLowerCase())
  const roles = cluster?.roles ?? new Set<string>()
  const shared = words.filter((word) => roles.has(word)).length
  const holders = candidates.filter((r) => r.cluster?.roles.has(reference.noun) === true)
  const holds = holders.includes(candidate) ? (holders.length === 1 ? 2 : 1) : holders.length > 0 ? 3 : 0
  const nameWords = (cluster?.words ?? [candidate.noun]).map((word) => word.toLowerCase())
  const inName = nameWords.at(-1) === reference.noun ? 2 : nameWords.includes(reference.noun) ? 1 : 0
  row.add(50, k, holds)
  row.add(51, k, holds, Math.min(3, shared))
  row.add(52, k, inName)
  row.add(53, k, inName, kind, rankFitting)
  row.add(54, noun, kind)
  row.add(57, k, cluster?.isPlace === true ? 1 : 0, kind)
  row.add(58, k, holds, last, rankFitting)
  row.add(59, k, roles.size === 0 ? 0 : 1, holds, kind)
  row.add(60, k, kind, last, distance)
  row.add(61, k, situation.isBroughtInBefore ? 1 : 0, rankFitting)
  return row.done()
}

function paragraphStarts({ tokens }: Analysis, at: number): boolean {
  const first = tokens.sentenceStart[tokens.sentence[at]!]!
  return first === 0 || tokens.text.slice(tokens.end[first - 1], tokens.start[first]).includes('\n')
}

/** Tells whether a candidate of the same sentence does what the reference suffers: it is then hardly the same. */
function isSubjectOfSameVerb({ trees }: Analysis, candidate: Referent, reference: Reference): number {
  return trees.head[candidate.at] === trees.head[reference.head] && candidate.role === Role.Subject ? 1 : 2
}

/** Who is the last subject of the nearest sentence before the reference that has one outside quotation marks. */
function firstSubject({ candidates }: ReferenceSituation): Referent | null {
  return candidates.find(({ role, isQuoted }) => role === Role.Subject && !isQuoted) ?? null
}
