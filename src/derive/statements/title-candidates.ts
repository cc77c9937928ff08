import type { Span } from '../../model.ts'
import type { Analysis } from '../analysis.ts'
import type { Attribution, DerivedQuote, FoundSpeaker } from '../derivation.ts'
import { endEarlier } from './end-clause.ts'
import { cutQuote, quoteTitles } from './quote-titles.ts'
import { readSaying, withoutMarks } from './read-saying.ts'
import { sayingTitles } from './saying-titles.ts'
import {
  countWords,
  FEWEST_WORDS,
  firstFitting,
  LEAST_OF_CLAUSE,
  Loss,
  type TitleCandidate,
} from './title-candidate.ts'
import { nameForms } from './title-subject.ts'
import { LONGEST_TITLE, titleOf } from './title-text.ts'

/** What joins a sentence to the one before, and a mark that the sentence before has lost. */
const OPENER = /^(?:''\s*)?(?:(?:But|And|However,|Meanwhile,|Still,|Also,|Moreover,) )?/

/** Lists what may be a statement's title: clauses that tell who says what, its quotes, its sentences. */
export function listTitleCandidates(
  analysis: Analysis,
  speaker: FoundSpeaker | null,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
  quotes: readonly DerivedQuote[],
): TitleCandidate[] {
  const { text } = analysis.tokens
  // A sentence with a quote in it that says more than a word or two: its words alone are the better title.
  const holdsWords = (sentence: Span): boolean =>
    quotes.some(
      ({ start, end }) =>
        start < sentence.end && sentence.start < end && countWords(text.slice(start, end)) >= FEWEST_WORDS,
    )
  // Words in marks of two strokes are no quotes of the record, and somebody's own.
  const inStrokes = attributions
    .flatMap(({ content }) => content)
    .filter(({ start }) => text.startsWith("''", start))
    .map((piece) => withoutMarks(text, piece))
  return [
    ...attributions.flatMap((attribution) => {
      const saying = readSaying(analysis, speaker, sentences, attribution)
      return saying === null ? [] : sayingTitles(analysis, saying, quotes)
    }),
    ...quotesAlone(analysis, speaker, quotes),
    ...quotesAlone(analysis, speaker, inStrokes),
    ...sentences
      .filter((sentence) => !holdsWords(sentence))
      .flatMap((sentence) => sentenceTitles(analysis, speaker, sentence)),
  ]
}

/** Quotes without what tells that they are said, and what can be told of one that is too long. */
function quotesAlone(
  analysis: Analysis,
  speaker: FoundSpeaker | null,
  quotes: readonly Span[],
): TitleCandidate[] {
  const subjects = nameForms(speaker)
  const name = subjects[0]
  if (name === undefined) return []
  return quotes.flatMap((quote, k) => {
    const whole = quoteTitles(analysis, subjects, 'said', quotes, k, Loss.quoteAlone)
    return whole.length > 0 ? whole : cutQuote(analysis, name, quote)
  })
}

/** A sentence, after the speaker's name if it does not stand in it. */
function sentenceTitles(
  analysis: Analysis,
  speaker: FoundSpeaker | null,
  { start, end }: Span,
): TitleCandidate[] {
  const { text } = analysis.tokens
  const name = speaker?.name ?? null
  const begun = start + OPENER.exec(text.slice(start, end))![0].length
  if (countWords(text.slice(begun, end)) < FEWEST_WORDS) return []
  const titled = (last: number): string => {
    const words = text.slice(begun, last).replace(/\s*''$/, '')
    return name === null || words.includes(name.split(' ').at(-1)!) ? words : `${name}: ${words}`
  }
  if (titleOf(titled(end)).length <= LONGEST_TITLE) return firstFitting([titled(end)], Loss.sentence)
  // “As organizers have grappled with …”: what the sentence says comes later.
  if (/^(?:As|While|When|If|Although|Though|After|Before|Since|Because) /.test(text.slice(begun, end)))
    return []
  const cut = endEarlier(analysis, begun, end, begun + LONGEST_TITLE - (name === null ? 0 : name.length + 2))
  if (cut === null || cut - begun < 2 * LEAST_OF_CLAUSE) return []
  return firstFitting([titled(cut)], Loss.sentence + Loss.shortened)
}
