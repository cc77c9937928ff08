import type { AnchoredText } from '../../content/anchor.ts'
import type { StatedQuote, StatedStatement } from '../../content/schema/record-schema.ts'
import type { Sentence, Span } from '../../model.ts'

/** A quote of a record with its place and speaker. */
export interface StandingQuote {
  readonly stated: StatedQuote
  readonly index: number
  readonly span: Span
  readonly exact: string
  readonly speaker: string | null
}

/** A statement of a record with the places of its sentences and quotes. */
export interface StandingStatement {
  readonly stated: StatedStatement
  readonly index: number
  readonly speaker: string | null
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly StandingQuote[]
}

const NOWHERE: Span = { start: 0, end: 0 }

/** Finds a statement that fits its article in the article's text; what was taken back may stand nowhere. */
export function standStatement(
  stated: StatedStatement,
  index: number,
  anchored: AnchoredText,
): StandingStatement {
  const spanOf = (selector: { exact: string; prefix?: string; suffix?: string }): Span => {
    const found = anchored.find(selector)
    if (found.found === 'once') return found.span
    return found.found === 'never' ? NOWHERE : (found.spans[0] ?? NOWHERE)
  }
  return {
    stated,
    index,
    speaker: stated.speaker ?? null,
    sentences: stated.sentences.map((exact, at) => {
      const found = anchored.find({ exact })
      // What stands there twice is at one place and at the other.
      const nth = stated.sentences.slice(0, at).filter((other) => other === exact).length
      return { exact, span: (found.found === 'often' && found.spans[nth]) || spanOf({ exact }) }
    }),
    quotes: stated.quotes.map((quote, at) => ({
      stated: quote,
      index: at,
      span: spanOf(quote),
      exact: quote.exact,
      speaker: quote.speaker ?? stated.speaker ?? null,
    })),
  }
}

/** Where a statement stands first. */
export function startOf({ sentences, quotes }: Pick<StandingStatement, 'sentences' | 'quotes'>): number {
  const starts = [...sentences, ...quotes].filter(({ span }) => span.end > span.start)
  return starts.reduce((least, { span }) => Math.min(least, span.start), Number.POSITIVE_INFINITY)
}
