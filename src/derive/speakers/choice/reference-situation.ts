import type { Analysis } from '../../analysis.ts'
import { hashWord } from '../../perceptron/hash.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { type Discourse, type Referent, Role } from '../mentions/discourse.ts'
import { pronounKind, type Reference, referenceKinds } from '../mentions/reference.ts'
import type { Circumstances, Mention } from '../mentions/resolution.ts'
import { paragraphOfSentence } from '../quote-sources/paragraphs.ts'
import { genderOf, matchOf } from './gender-of-reference.ts'

/** What is known of a reference besides itself: what its features may ask. */
export interface ReferenceSituation {
  readonly analysis: Analysis
  readonly discourse: Discourse
  readonly reference: Reference
  /** Indexes of the sources that it is: whom words are attributed to. */
  readonly sources: readonly number[]
  /** The candidates, the last mentioned first. */
  readonly candidates: readonly Referent[]
  /** The words that are attributed to it. */
  readonly words: readonly Mention[]
  /** Whom the words name that are attributed to it. */
  readonly namedInWords: ReadonlySet<Referent>
  /** True if the noun has brought in somebody else before. */
  readonly isBroughtInBefore: boolean
}

/** What all candidates of a situation share. */
export interface SharedReading {
  /** The kind of reference (“he” and “she” are one), and that with whether it speaks. */
  readonly k: number
  readonly ks: number
  /** Its noun as a hash, 0 for a pronoun. */
  readonly noun: number
  readonly gender: 'he' | 'she' | null
  /** How many candidates are near outside quotation marks. */
  readonly near: number
  /** The candidates that no gender contradicts, outside quotation marks. */
  readonly fitting: readonly Referent[]
  /** How many of them are near. */
  readonly fittingNear: number
  /** How often the candidate is mentioned that is mentioned most. */
  readonly mostMentions: number
  /** The candidates whom the text calls by the noun. */
  readonly holders: readonly Referent[]
  /** The last subject before the reference outside quotation marks. */
  readonly lastSubject: Referent | null
  readonly opensParagraph: boolean
  /** Bits: the words said have “I” (1), the pronoun of the one who says them (2); 4 where no words are. */
  readonly ownPronouns: number
}

/** A candidate is near if it was mentioned at most so many sentences before. */
const NEAR_SENTENCES = 2
/** Whoever was mentioned at most so many sentences before may be meant in place of somebody of whom no gender is known. */
const AROUND_SENTENCES = 5
/** So many words of a quote are looked through for pronouns. */
const MOST_OWN_WORDS = 200

/** Reads once a situation what the features of every candidate ask. */
export function readSituation(situation: ReferenceSituation): SharedReading {
  const { analysis, reference, candidates, sources } = situation
  const gender = genderOf(reference)
  const k = Math.max(1, referenceKinds.indexOf(reference.kind))
  const isNear = (r: Referent): boolean => sentencesApart(analysis, r.at, reference) <= NEAR_SENTENCES
  const fitting = fittingOf(candidates, gender)
  return {
    k,
    ks: k * 2 + (sources.length > 0 ? 1 : 0),
    noun: reference.kind === 'he' || reference.kind === 'she' ? 0 : hashWord(reference.noun),
    gender,
    near: candidates.filter((r) => isNear(r) && !r.isQuoted).length,
    fitting,
    fittingNear: fitting.filter(isNear).length,
    mostMentions: candidates.reduce((most, { mentions }) => Math.max(most, mentions), 0),
    holders: candidates.filter(({ cluster }) => cluster?.roles.has(reference.noun) === true),
    lastSubject: candidates.find(({ role, isQuoted }) => role === Role.Subject && !isQuoted) ?? null,
    opensParagraph: startsParagraph(analysis, reference.first),
    ownPronouns: ownPronouns(situation, gender),
  }
}

/** Tells how one of the candidates stands among the others: what the confidence in the choice rests on. */
export function circumstancesOf(situation: ReferenceSituation, chosen: Referent): Circumstances {
  const { analysis, discourse, reference, candidates } = situation
  const gender = genderOf(reference)
  const fitting = fittingOf(candidates, gender)
  const since = fitting.indexOf(chosen)
  const isRival = (r: Referent): boolean =>
    r !== chosen && sentencesApart(analysis, r.at, reference) <= NEAR_SENTENCES
  const isAround = (r: Referent): boolean => sentencesApart(analysis, r.at, reference) <= AROUND_SENTENCES
  return {
    rivals: Math.min(2, fitting.filter(isRival).length),
    spoke: spokeWhen(discourse, chosen),
    paragraphs: paragraphsApart(analysis, chosen.at, reference),
    fit: matchOf(gender, chosen.gender),
    since: since < 0 ? 2 : Math.min(2, since),
    isContested:
      gender !== null && chosen.gender === null && fitting.some((r) => r.gender === gender && isAround(r)),
  }
}

/** How many others fit as well and are near. */
export function rivalsOf(
  { fitting, fittingNear }: SharedReading,
  analysis: Analysis,
  candidate: Referent,
  reference: Reference,
): number {
  const isOne =
    fitting.includes(candidate) && sentencesApart(analysis, candidate.at, reference) <= NEAR_SENTENCES
  return fittingNear - (isOne ? 1 : 0)
}

/** 1 spoke last, 2 before the last, 3 before, 0 never. */
export function spokeWhen({ lastSpeaker, speakerBefore }: Discourse, referent: Referent): number {
  return lastSpeaker === referent ? 1 : speakerBefore === referent ? 2 : referent.sayings > 0 ? 3 : 0
}

export function sentencesApart({ tokens }: Analysis, at: number, { first }: Reference): number {
  return tokens.sentence[first]! - tokens.sentence[at]!
}

/** How many paragraphs lie between a mention and a reference behind it, 3 at most. */
export function paragraphsApart({ tokens }: Analysis, at: number, { first }: Reference): number {
  const of = (token: number): number => paragraphOfSentence(tokens, tokens.sentence[token]!)
  return Math.min(3, of(first) - of(at))
}

function fittingOf(candidates: readonly Referent[], gender: 'he' | 'she' | null): Referent[] {
  return candidates.filter((r) => matchOf(gender, r.gender) !== 2 && !r.isQuoted)
}

function ownPronouns(
  { analysis: { tokens, tags }, words }: ReferenceSituation,
  gender: 'he' | 'she' | null,
): number {
  let bits = 0
  for (const { first, end } of words)
    for (let i = first; i < Math.min(end, first + MOST_OWN_WORDS); i++) {
      if (tags[i] !== Tag.PRP && tags[i] !== Tag.PRP$) continue
      const kind = pronounKind(wordAt(tokens, i).toLowerCase())
      if (kind === 'i') bits |= 1
      else if (kind === gender) bits |= 2
    }
  return words.length === 0 ? 4 : bits
}

function startsParagraph({ tokens }: Analysis, at: number): boolean {
  const first = tokens.sentenceStart[tokens.sentence[at]!]!
  return first === 0 || tokens.text.slice(tokens.end[first - 1], tokens.start[first]).includes('\n')
}
