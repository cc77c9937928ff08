import type { Span } from '../../../model.ts'
import type { Analysis } from '../../analysis.ts'
import type { TokenRun } from '../../attributions/find-subject.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'

/** Whom words are said by, as far as is known: a mention, or the label of a turn. */
export interface QuoteSource {
  readonly source: TokenRun | null
  readonly name: Span | null
}

/** Somebody speaking in the text: where the words begin and end (in tokens), and who it is. */
export interface Speaking extends QuoteSource {
  readonly first: number
  readonly end: number
  /** The quote's index into the analysis's marked spans, -1 for speech without marks. */
  readonly marked: number
}

/** A sentence may have so many words outside the marks, none of them a name or a pronoun, and still be the speaker's own. */
const MOST_WORDS_OUTSIDE = 4

/** Counts the words outside the marks in a quote's sentences; infinitely many where one of them can be a speaker. */
function wordsOutside({ tokens, tags, markedOf }: Analysis, quote: TokenRun): number {
  const from = tokens.sentenceStart[tokens.sentence[quote.first]!]!
  const to = tokens.sentenceStart[tokens.sentence[quote.end - 1]! + 1]!
  let count = 0
  for (let i = from; i < to; i++) {
    if ((i >= quote.first && i < quote.end) || markedOf[i]! >= 0) continue
    if (!/[\p{L}\p{N}]/u.test(wordAt(tokens, i))) continue
    if (tags[i] === Tag.NNP || tags[i] === Tag.PRP || tags[i] === Tag.DT) return Number.POSITIVE_INFINITY
    count++
  }
  return count
}

/**
 * Tells who goes on speaking in a quote that stands alone: whoever spoke before it in its paragraph, else at the end of the
 * paragraph before. A question is answered by somebody else.
 * @param before the speaking that ended last before the quote
 */
export function carryOn(
  analysis: Analysis,
  quote: TokenRun,
  before: Speaking | null,
  paragraphOf: (token: number) => number,
): QuoteSource | null {
  if (before === null) return null
  const outside = wordsOutside(analysis, quote)
  const { tokens, marked } = analysis
  const apart = paragraphOf(quote.first) - paragraphOf(before.end - 1)
  if (apart === 0) return outside <= MOST_WORDS_OUTSIDE ? before : null
  if (apart > 1 || outside > 0) return null
  const isUnclosed = marked[before.marked]?.unclosed === true
  if (isUnclosed) return before
  const lastSentence = tokens.sentence[quote.first]! - 1
  if (tokens.sentence[before.end - 1]! < lastSentence) return null
  const end = tokens.end[before.end - 1]!
  const isQuestion = /\?["”»’']*$/.test(tokens.text.slice(Math.max(0, end - 4), end))
  return isQuestion ? null : before
}
