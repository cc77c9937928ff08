import type { AnchoredText } from '../../content/anchor.ts'
import type { StatedQuote, StatedStatement } from '../../content/schema/record-schema.ts'
import type { Sentence, Span } from '../../model.ts'
import type { Draft, DraftQuote, DraftStatement } from '../draft.ts'
import { NearestWords } from './nearest-words.ts'
import { placeQuotes } from './place-quotes.ts'
import { placeSentences } from './place-sentences.ts'
import { accepted, type Placement } from './placement.ts'
import { isOwned } from './record-file.ts'
import { SpanIndex } from './span-index.ts'

/** A quote of a record with its place in the text. */
export interface PlacedQuote {
  readonly stated: StatedQuote
  readonly index: number
  readonly isOwned: boolean
  readonly isWithdrawn: boolean
  readonly placement: Placement<DraftQuote>
  /** The quote that the deriver finds there. */
  readonly draft: DraftQuote | undefined
}

/** A statement of a record with the places of its sentences and quotes. */
export interface PlacedStatement {
  readonly stated: StatedStatement
  readonly index: number
  readonly isOwned: boolean
  readonly isWithdrawn: boolean
  readonly sentences: readonly Placement<Sentence>[]
  readonly quotes: readonly PlacedQuote[]
  /** Every place of it that was found. */
  readonly spans: readonly Span[]
  /** The statement that the deriver finds there: of the same speaker if there is one, else what shares most places. */
  readonly draft: DraftStatement | undefined
}

/**
 * Finds all statements and quotes of a record in a text.
 *
 * @param sentences every sentence of the text
 * @param draft what the deriver finds in it
 * @param accepts whether a person has said to take what comes nearest to missing words
 */
export function placeRecord(
  statements: readonly StatedStatement[],
  text: string,
  anchored: AnchoredText,
  sentences: readonly Sentence[],
  draft: Draft,
  accepts: boolean,
): PlacedStatement[] {
  const settled = <T extends Sentence | DraftQuote>(placements: Placement<T>[]) =>
    accepts ? placements.map((placement) => accepted(placement)) : placements
  let ready: NearestWords<Sentence> | undefined
  const all = () => {
    ready ??= new NearestWords(sentences, ({ exact }) => exact)
    return ready
  }
  const drafted = draft.statements.flatMap(({ quotes }) => quotes)
  const stated = statements.flatMap((statement) => statement.quotes.map((quote) => ({ statement, quote })))
  const placements = settled(
    placeQuotes(
      stated.map(({ statement, quote }) => ({
        exact: quote.exact,
        prefix: quote.prefix,
        suffix: quote.suffix,
        speaker: quote.speaker ?? statement.speaker,
        isOwned: isOwned(quote, statement),
      })),
      text,
      anchored,
      drafted,
    ),
  )
  const draftsBySpan = new SpanIndex(drafted.map((quote) => ({ span: quote.span, of: quote })))
  const statementsBySpan = new SpanIndex(
    draft.statements.flatMap((of) => [...of.sentences, ...of.quotes].map(({ span }) => ({ span, of }))),
  )
  let next = 0
  return statements.map((statement, index): PlacedStatement => {
    const isWithdrawn = statement.withdrawn !== undefined
    const quotes = statement.quotes.map((quote, at): PlacedQuote => {
      const placement = placements[next++]!
      return {
        stated: quote,
        index: at,
        isOwned: isOwned(quote, statement),
        isWithdrawn: isWithdrawn || quote.withdrawn !== undefined,
        placement,
        draft: 'span' in placement ? draftsBySpan.at(placement.span)[0] : undefined,
      }
    })
    const owned = isOwned(statement)
    const placedSentences = settled(placeSentences(statement.sentences, owned, anchored, all))
    const spans = [...placedSentences, ...quotes.map(({ placement }) => placement)].flatMap((placement) =>
      'span' in placement ? [placement.span] : [],
    )
    return {
      stated: statement,
      index,
      isOwned: owned,
      isWithdrawn,
      sentences: placedSentences,
      quotes,
      spans,
      draft: counterpart(
        statement,
        spans.flatMap((span) => statementsBySpan.at(span)),
      ),
    }
  })
}

function counterpart(
  { speaker }: StatedStatement,
  found: readonly DraftStatement[],
): DraftStatement | undefined {
  const ofSpeaker = found.filter((draft) => draft.speaker === speaker)
  const counts = new Map<DraftStatement, number>()
  for (const draft of ofSpeaker.length > 0 ? ofSpeaker : found)
    counts.set(draft, (counts.get(draft) ?? 0) + 1)
  let best: DraftStatement | undefined
  for (const [draft, count] of counts) if (best === undefined || count > counts.get(best)!) best = draft
  return best
}
