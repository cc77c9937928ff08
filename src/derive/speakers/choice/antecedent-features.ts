import type { Analysis } from '../../analysis.ts'
import { isSurelyPerson } from '../../names/name-cluster.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { type Referent, Role, roleOf } from '../mentions/discourse.ts'
import type { Reference } from '../mentions/reference.ts'
import { FeatureRow, reach } from './feature-row.ts'
import { matchOf } from './gender-of-reference.ts'
import {
  paragraphsApart,
  type ReferenceSituation,
  rivalsOf,
  type SharedReading,
  sentencesApart,
  spokeWhen,
} from './reference-situation.ts'

export const BASE = 1000
const speakerKinds = ['person', 'organization', 'country', 'group']
/** A body goes on as “it” in so many sentences after it has spoken. */
const BODY_SENTENCES = 4

/** Writes what tells whether a reference is a candidate. */
export function antecedentFeatures(
  situation: ReferenceSituation,
  shared: SharedReading,
  candidate: Referent,
): Int32Array {
  const row = new FeatureRow(BASE)
  const { analysis, discourse, reference, candidates } = situation
  const { tokens } = analysis
  const { k, ks, noun, gender, near, fitting, holders } = shared
  const { cluster } = candidate
  const kind =
    speakerKinds.indexOf(candidate.kind) +
    (cluster === null ? 8 : cluster.kind === 'person' && !isSurelyPerson(cluster) ? 4 : 0)
  const fit = matchOf(gender, candidate.gender)
  const apart = sentencesApart(analysis, candidate.at, reference)
  const distance = reach(apart)
  const place = candidate.role | (candidate.isQuoted ? 8 : 0) | (candidate.byPronoun ? 16 : 0)
  const rank = Math.min(5, candidates.indexOf(candidate))
  const rankFitting = Math.min(4, fitting.indexOf(candidate) + 1)
  const sinceSpoke = candidate.spokeAt < 0 ? -1 : sentencesApart(analysis, candidate.spokeAt, reference)
  const spoke = sinceSpoke < 0 ? 8 : reach(sinceSpoke)
  const last = spokeWhen(discourse, candidate)
  const often = Math.min(5, candidate.mentions)
  const most = candidate.mentions === shared.mostMentions ? 1 : 0
  const isSamePlace = roleOf(analysis, reference.head) === candidate.role ? 1 : 0
  const opensParagraph = shared.opensParagraph ? 1 : 0
  const body = discourse.lastBody === candidate ? (sinceSpoke <= BODY_SENTENCES ? 2 : 1) : 0
  const paragraphs = paragraphsApart(analysis, candidate.at, reference)
  const main = isOfMainClause(analysis, candidate) ? 1 : 0
  const again = candidate.before < 0 ? 8 : reach(sentencesApart(analysis, candidate.before, reference))
  const rivals = Math.min(2, rivalsOf(shared, analysis, candidate, reference))
  const own = shared.ownPronouns
  const spokeParagraph = candidate.spokeAt < 0 ? 4 : paragraphsApart(analysis, candidate.spokeAt, reference)
  row.add(70, ks, paragraphs, candidate.role)
  row.add(71, ks, paragraphs, main, rankFitting)
  row.add(72, ks, main, distance, candidate.isQuoted ? 1 : 0)
  row.add(73, ks, again, distance)
  row.add(74, ks, rivals, last, paragraphs)
  row.add(75, ks, own, rankFitting)
  row.add(76, ks, spokeParagraph, last)
  row.add(77, ks, spokeParagraph, rivals, rankFitting)
  row.add(78, ks, paragraphs, last, main, fit)
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
  row.add(42, k, apart === 0 ? isSubjectOfSameVerb(analysis, candidate, reference) : 3)
  row.add(43, k, last, often)
  row.add(44, k, shared.lastSubject === candidate ? 1 : 0, distance)
  if (reference.kind === 'he' || reference.kind === 'she' || reference.kind === 'i') return row.done()
  const words: string[] = []
  for (let i = reference.first; i < reference.end; i++) words.push(wordAt(tokens, i).toLowerCase())
  const roles = cluster?.roles ?? new Set<string>()
  const called = words.filter((word) => roles.has(word)).length
  const holds = holders.includes(candidate) ? (holders.length === 1 ? 2 : 1) : holders.length > 0 ? 3 : 0
  const nameWords = (cluster?.words ?? [candidate.noun]).map((word) => word.toLowerCase())
  const inName = nameWords.at(-1) === reference.noun ? 2 : nameWords.includes(reference.noun) ? 1 : 0
  row.add(50, k, holds)
  row.add(51, k, holds, Math.min(3, called))
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

/** Tells whether a mention is the subject of what its sentence tells in the first place. */
function isOfMainClause({ trees }: Analysis, { at, role }: Referent): boolean {
  const verb = trees.head[at]!
  return role === Role.Subject && verb >= 0 && trees.head[verb]! < 0
}

/** Tells whether a candidate of the same sentence does what the reference suffers: it is then hardly the same. */
function isSubjectOfSameVerb({ trees }: Analysis, candidate: Referent, reference: Reference): number {
  return trees.head[candidate.at] === trees.head[reference.head] && candidate.role === Role.Subject ? 1 : 2
}
