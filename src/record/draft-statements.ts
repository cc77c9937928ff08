import { type Derivation, type DerivedStatement, writeTitle } from '../derive/index.ts'
import type { Sentence } from '../model.ts'
import type { DraftQuote, DraftStatement } from './draft.ts'

/**
 * Drafts a statement. Quotes in it that nobody is named for make statements of their own, which wait for a name:
 * they must not end in the mouth of whoever said the rest.
 */
export function draftStatements(
  { said, at, backers, title, attributions: indexes }: DerivedStatement,
  { attributions }: Derivation,
  quotes: readonly DraftQuote[],
  speaker: string | null,
  sentences: readonly Sentence[],
): DraftStatement[] {
  if (sentences.length === 0) return []
  const nameless = speaker === null ? [] : quotes.filter((quote) => quote.speaker === null)
  const named = quotes.filter((quote) => !nameless.includes(quote))
  const sure = indexes.map((index) => attributions[index]!.confidence)
  const whole: DraftStatement = {
    speaker,
    title,
    said,
    at,
    backers: backers && {
      ...(backers.count === null ? {} : { count: backers.count }),
      named: backers.named,
    },
    sentences,
    quotes: named,
    confidence: Math.max(0, ...sure, ...named.map(({ confidence }) => confidence)),
  }
  const apart = nameless.map((quote) => {
    const own = sentences.filter(({ span }) => span.start < quote.span.end && quote.span.start < span.end)
    return quoteAlone(quote, own.length > 0 ? own : sentences)
  })
  return named.length > 0 || sure.length > 0 ? [whole, ...apart] : apart
}

/** Drafts the statement of a quote of which no more is known than its words. */
export function quoteAlone(quote: DraftQuote, sentences: readonly Sentence[]): DraftStatement {
  return {
    speaker: null,
    title: writeTitle(quote.exact),
    said: null,
    at: null,
    backers: null,
    sentences,
    quotes: [quote],
    confidence: quote.confidence,
  }
}
