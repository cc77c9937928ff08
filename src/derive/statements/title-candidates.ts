import type { Span } from '../../model.ts'
import type { LinkContext } from '../attributions/link-features.ts'
import type { Attribution, Quote } from '../derivation.ts'
import { isRelativePronoun, relativeAntecedent } from '../speakers/mentions/relative-antecedent.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { tokenAt, wordAt } from '../tokens/tokens.ts'

/** Words of the article that may be a statement's title. */
export interface TitleCandidate extends Span {
  /** Where the words that are said begin; a title is not cut before. */
  readonly said: number
  /** 0 for a clause that names who says what, more for what tells less by itself. */
  readonly rank: number
}

const NAMED = 0
const OWN_WORDS = 1
const SENTENCE = 2
const PRONOUN = 3
const FRAGMENT = 4
const LAST = 6

/** A quote of fewer words is no title by itself. */
const FEWEST_WORDS = 4
const DATELINE = /^\p{Lu}[\p{Lu} .,]+(?:, [\p{L}. ]{2,20})?(?: ?\([^)]{1,30}\))? ?(?:[—–]|--?) /u

/** Lists what may be a statement's title: who says what in one sentence, the words of its quotes, its sentences. */
export function listTitleCandidates(
  context: LinkContext,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
  quotes: readonly Quote[],
): TitleCandidate[] {
  return [
    ...attributions.flatMap((attribution) => clausesOf(context, sentences, attribution)),
    ...listWordCandidates(context.analysis.tokens.text, sentences, quotes),
  ]
}

/** Lists what may be a title where nothing is known but where the words stand. */
export function listWordCandidates(
  text: string,
  sentences: readonly Span[],
  quotes: readonly Span[],
): TitleCandidate[] {
  return [
    ...quotes.map(({ start, end }) => firstSentences(text, start, end)),
    ...sentences.map(({ start, end }) => {
      const quote = quotes.find((other) => other.start < end && other.end > start)
      const begun = start + (DATELINE.exec(text.slice(start, end))?.[0].length ?? 0)
      return { start: begun, end, said: quote?.start ?? begun, rank: quote === undefined ? LAST : SENTENCE }
    }),
  ]
}

/** The clause that tells who says what: from the source on, or from what is said up to who says it. */
function clausesOf(
  context: LinkContext,
  sentences: readonly Span[],
  { source, cue, content }: Attribution,
): TitleCandidate[] {
  if (source === null || cue === null) return []
  const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.end <= end)
  if (sentence === undefined || source.start < sentence.start || source.end > sentence.end) return []
  const { text } = context.analysis.tokens
  const begun = startOfSource(context, source)
  const rank = rankOf(context, source, begun)
  // “…, she said, adding that …”: what follows a comma is no clause of the cue's.
  const goesOn = text[cue.end] !== ','
  const after = content.filter(
    ({ start }) => start >= Math.min(cue.start, source.end) && start < sentence.end,
  )
  if (goesOn && after.length > 0 && source.start < after[0]!.start)
    return [{ start: begun, end: Math.min(after.at(-1)!.end, sentence.end), said: after[0]!.start, rank }]
  const before = content.find(({ start, end }) => end <= source.start && start >= sentence.start)
  if (before === undefined) return []
  // Where single marks are no part of what is said, the title opens with them all the same.
  const start = /[“‘"]/.test(text[before.start - 1] ?? '') ? before.start - 1 : before.start
  const opener = isSubordinate(text.slice(start, start + 12)) ? FRAGMENT : rank
  const whole = { start, end: sentence.end, said: start, rank: opener }
  // “…, she told” leaves open whom; the whole sentence or the words alone are better.
  if (/\b(?:told|tells?)$/.test(text.slice(cue.start, cue.end))) return [whole]
  const told = Math.max(cue.end, source.start + endOfName(text.slice(source.start, source.end)))
  return [whole, { start, end: told, said: start, rank: opener }]
}

/** Tells whether words open a clause that hangs on another (`that they exist`). */
function isSubordinate(words: string): boolean {
  return /^(?:that|to|if|whether|because|as)\b/.test(words)
}

/** Where a source begins; for a relative pronoun, the noun that it stands for. */
function startOfSource({ analysis }: LinkContext, source: Span): number {
  const { tokens } = analysis
  const first = tokenAt(tokens, source.start)
  if (!isRelativePronoun(wordAt(tokens, first).toLowerCase())) return source.start
  const antecedent = relativeAntecedent(analysis, first)
  return antecedent === null ? source.start : tokens.start[antecedent.first]!
}

function rankOf({ analysis }: LinkContext, source: Span, begun: number): number {
  const first = tokenAt(analysis.tokens, source.start)
  const isOneWord = analysis.tokens.end[first]! >= source.end
  if (begun < source.start || !isOneWord) return NAMED
  const tag = analysis.tags[first]!
  if (tag === Tag.WDT || tag === Tag.WP || tag === Tag.IN) return FRAGMENT
  return tag === Tag.PRP || tag === Tag.DT ? PRONOUN : NAMED
}

/** How long a source's name is, without what is told of it after a comma. */
function endOfName(source: string): number {
  const comma = source.indexOf(',')
  return comma > 0 ? comma : source.length
}

/** The first sentences of a quote that make a title. */
function firstSentences(text: string, start: number, end: number): TitleCandidate {
  const words = text.slice(start, end)
  const isShort = words.split(/\s+/).length < FEWEST_WORDS
  const isWhole = /^[\p{Lu}\p{N}]/u.test(words) && !isShort
  const stop = /[.!?](?=\s+[\p{Lu}“"])/gu
  let last = end
  for (const { index } of words.matchAll(stop)) {
    if (index < MOST_OF_QUOTE) last = start + index + 1
    else break
  }
  const isLong = words.length > MOST_OF_QUOTE
  return {
    start,
    end: isLong && last < end ? last : end,
    said: start,
    rank: isWhole ? OWN_WORDS : isShort ? LAST : FRAGMENT,
  }
}

/** Of a longer quote the title has the first sentences only. */
const MOST_OF_QUOTE = 100
