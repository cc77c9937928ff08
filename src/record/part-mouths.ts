import { anothersWords, type SpeaksFor } from '../content/anothers-words.ts'
import { titleStatement } from '../derive/index.ts'
import type { DraftQuote, DraftStatement } from './draft.ts'
import { overlap } from './re-anchor/placement.ts'

/**
 * Takes the quotes out of a drafted statement that are not its speaker's, where they would be all that it shows.
 *
 * @param strangers quotes in its sentences that nobody is named for, and that stand apart already
 */
export function partMouths(
  statement: DraftStatement,
  strangers: readonly DraftQuote[],
  text: string,
  speaksFor: SpeaksFor,
): DraftStatement[] {
  const found = anothersWords({ ...statement, quotes: [...statement.quotes, ...strangers] }, speaksFor)
  if (!found) return [statement]
  const others = new Set(found.quotes.filter((quote) => !strangers.includes(quote)))
  const bySpeaker = Map.groupBy(others, ({ speaker }) => speaker)
  const apart = [...bySpeaker].map(([speaker, quotes]) => ownStatement(statement, speaker, quotes, text))
  const quotes = statement.quotes.filter((quote) => !others.has(quote))
  const sentences = statement.sentences.filter(
    ({ span }) =>
      quotes.some((quote) => overlap(quote.span, span)) ||
      !found.quotes.some((quote) => overlap(quote.span, span)),
  )
  if (sentences.length === 0) return apart
  const title = titleOf(text, sentences, quotes)
  return [{ ...statement, title, sentences, quotes }, ...apart]
}

function ownStatement(
  { sentences, said, at }: DraftStatement,
  speaker: string | null,
  quotes: readonly DraftQuote[],
  text: string,
): DraftStatement {
  const told = sentences.filter(({ span }) => quotes.some((quote) => overlap(quote.span, span)))
  const own = told.length > 0 ? told : sentences
  return {
    speaker,
    title: titleOf(text, own, quotes),
    said,
    at,
    backers: null,
    sentences: own,
    quotes,
    confidence: Math.max(...quotes.map(({ confidence }) => confidence)),
  }
}

function titleOf(
  text: string,
  sentences: DraftStatement['sentences'],
  quotes: readonly DraftQuote[],
): string {
  return titleStatement(
    text,
    null,
    sentences.map(({ span }) => span),
    quotes.map(({ span }) => span),
  )
}
