import type { Analysis } from '../../analysis.ts'
import { changingHands, pastHands } from '../../lexicons/mention-words.ts'
import { ranks } from '../../lexicons/name-words.ts'
import { isSurelyPerson } from '../../names/name-cluster.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { Discourse, Referent } from '../mentions/discourse.ts'
import { isBroughtInBefore } from '../mentions/is-brought-in-before.ts'
import { originOf } from '../mentions/origin-words.ts'
import { originsOf } from '../mentions/origins-of.ts'
import type { Reference } from '../mentions/reference.ts'
import { genderOf } from './gender-of-reference.ts'

/** So many referents, the last mentioned, may be whom a reference stands for. */
const MOST_CANDIDATES = 30

/** Lists who may be whom a reference stands for, the last mentioned first: kind, gender and origin may not contradict it. */
export function listAntecedents(analysis: Analysis, { recent }: Discourse, reference: Reference): Referent[] {
  const gender = genderOf(reference)
  const { kind } = reference
  const fits = (referent: Referent): boolean => {
    const isPerson = referent.kind === 'person'
    if (kind === 'he' || kind === 'she' || kind === 'person' || kind === 'i')
      return (
        isPerson &&
        (gender === null || referent.gender === null || referent.gender === gender) &&
        (kind === 'he' || kind === 'she' || isKnownPerson(referent))
      )
    if (kind === 'it' || kind === 'body') return !isPerson
    return referent.cluster !== null
  }
  const fitting = recent.filter(fits)
  return (
    kind === 'person' ? ofOffice(analysis, ofOrigin(analysis, fitting, reference), reference) : fitting
  ).slice(0, MOST_CANDIDATES)
}

/** A single name of which nothing else is told may be a thing that was taken for a person; “he” tells more than a noun. */
function isKnownPerson({ cluster, sayings }: Referent): boolean {
  return cluster === null || isSurelyPerson(cluster) || sayings > 0
}

/**
 * Leaves the one whom the text calls by most of the mention's nouns, its head among them, if there is one. Where the head has
 * brought in somebody without a name before (`a lawyer`, `her mother`), nobody who is not called so remains.
 */
function ofOffice(
  analysis: Analysis,
  candidates: Referent[],
  { head, first, end, noun }: Reference,
): Referent[] {
  const { tokens } = analysis
  const words = Array.from({ length: end - first }, (_, i) => wordAt(tokens, first + i).toLowerCase())
  // `The new minister` is not the one who was minister before.
  const successors = candidates.filter(({ cluster }) => cluster?.roles.has('successor') === true)
  if (words.some((word) => changingHands.has(word))) {
    return successors.length === 1
      ? successors
      : candidates.filter(({ cluster }) => cluster?.roles.has(noun) !== true)
  }
  // `The former premier` is whom another came after.
  const predecessors = candidates.filter(({ cluster }) => cluster?.roles.has('predecessor') === true)
  if (words.some((word) => pastHands.has(word)) && predecessors.length === 1) return predecessors
  const shared = ({ cluster }: Referent): number =>
    cluster?.roles.has(noun) === true ? words.filter((word) => cluster.roles.has(word)).length : 0
  const most = Math.max(0, ...candidates.map(shared))
  const sharing = candidates.filter((candidate) => most > 0 && shared(candidate) === most)
  // `The minister` is not the prime minister.
  const plain = sharing.filter(({ cluster }) => ![...ranks].some((rank) => cluster!.roles.has(rank)))
  const holders = plain.length > 0 && !words.some((word) => ranks.has(word)) ? plain : sharing
  // The office is the successor's from where the text goes on with them.
  const isPassedOn =
    successors.length === 1 &&
    holders.every((holder) => candidates.indexOf(successors[0]!) < candidates.indexOf(holder))
  if (holders.length > 0 && isPassedOn && !words.some((word) => pastHands.has(word))) return successors
  if (holders.length === 1) return holders
  return isBroughtInBefore(analysis, head, first)
    ? candidates.filter((candidate) => candidate.cluster === null || shared(candidate) > 0)
    : candidates
}

/** Leaves those who come from where the mention says; where the text says so of nobody, those of whom it says nothing else. */
function ofOrigin(
  analysis: Analysis,
  candidates: Referent[],
  { head, first, end, noun }: Reference,
): Referent[] {
  for (let i = first; i < end; i++) {
    const country = originOf(wordAt(analysis.tokens, i))?.country
    if (country === undefined) continue
    const told = candidates.map(({ cluster }) =>
      cluster === null ? new Set() : originsOf(analysis, cluster, first),
    )
    const same = candidates.filter((_, c) => told[c]!.has(country))
    if (same.length > 0) return same
    // `The American ambassador` has brought in another than the Russian one.
    return candidates.filter(
      ({ cluster }, c) => told[c]!.size === 0 && (i === head || cluster?.roles.has(noun) === true),
    )
  }
  return candidates
}
