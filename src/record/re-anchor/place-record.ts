import type { AnchoredText } from '../../content/anchor.ts'
import type { ItemTimes } from '../../content/record-times.ts'
import type { StatedItem, StatedQuote, StatedStatement } from '../../content/schema/record-schema.ts'
import type { Sentence, Span } from '../../model.ts'
import type { Path } from '../../yaml/places.ts'
import type { DerivedNotes } from '../derived-notes.ts'
import type { DraftQuote, DraftRecord, DraftStatement } from '../draft.ts'
import type { Decisions } from './decisions.ts'
import { NearestWords } from './nearest-words.ts'
import { placeQuotes } from './place-quotes.ts'
import { placeSentences } from './place-sentences.ts'
import type { PlacedQuote, PlacedStatement, PublicRule } from './placed-record.ts'
import { accepted } from './placement.ts'
import { SpanIndex } from './span-index.ts'
import { quoteStanding, type Standing, standingOf } from './standing.ts'

/** A record, and the text to find it in. */
export interface ToPlace {
  readonly statements: readonly StatedStatement[]
  readonly notes: DerivedNotes
  readonly times: (item: StatedItem) => ItemTimes
  readonly isPublic: PublicRule
  readonly text: string
  readonly anchored: AnchoredText
  /** Every sentence of the text. */
  readonly sentences: readonly Sentence[]
  /** What the deriver finds in it. */
  readonly draft: DraftRecord
  readonly decisions: Decisions
}

/** Finds all statements and quotes of a record in a text. */
export function placeRecord({
  statements,
  notes,
  times,
  isPublic,
  text,
  anchored,
  sentences,
  draft,
  decisions,
}: ToPlace): PlacedStatement[] {
  const standings = new Map<StatedItem, Standing>(
    statements.flatMap((statement) => [
      [statement, standingOf(statement, notes)] as const,
      ...statement.quotes.map((quote) => [quote, quoteStanding(quote, statement, notes)] as const),
    ]),
  )
  const acceptsWords = (item: StatedItem) =>
    decisions.acceptsWords.has(item.id) || (decisions.acceptsUndecided && !standings.get(item)!.hasOwnWords)
  /** Whether words may come into the record, or would stay in the mouth of somebody whose they may not be. */
  const isOfSpeaker = ({ id }: StatedQuote, nearest: DraftQuote, standing: Standing) => {
    const reads = nearest.speaker
    const isDecided = decisions.acceptsSpeaker.has(id) || decisions.keeps.has(id)
    const isNews = reads !== null && reads !== standing.speaker && reads !== standing.note?.read
    return !isNews || isDecided || !standing.hasOwnSpeaker
  }
  const revised = (item: StatedItem, path: Path) => {
    const standing = standings.get(item)!
    const { isReviewed, speaker, key } = standing
    return {
      key,
      path,
      updated: times(item).updated,
      times: times(item),
      isPublic: speaker !== undefined && isPublic({ ...item, reviewed: isReviewed }),
      standing,
    }
  }
  let ready: NearestWords<Sentence> | undefined
  const all = () => {
    ready ??= new NearestWords(sentences, ({ exact }) => exact)
    return ready
  }
  const drafted = draft.statements.flatMap(({ quotes }) => quotes)
  const stated = statements.flatMap((statement) => statement.quotes.map((quote) => ({ statement, quote })))
  const placements = placeQuotes(
    stated.map(({ statement, quote }) => ({
      exact: quote.exact,
      prefix: quote.prefix,
      suffix: quote.suffix,
      speaker: quote.speaker ?? statement.speaker,
      isOwned: standings.get(quote)!.hasOwnWords,
      isWithdrawn: (statement.withdrawn ?? quote.withdrawn) !== undefined,
      accepts: (nearest) => acceptsWords(quote) && isOfSpeaker(quote, nearest, standings.get(quote)!),
    })),
    text,
    anchored,
    drafted,
  )
  const draftsBySpan = new SpanIndex(drafted.map((quote) => ({ span: quote.span, of: quote })))
  const statementsBySpan = new SpanIndex(
    draft.statements.flatMap((of) => [...of.sentences, ...of.quotes].map(({ span }) => ({ span, of }))),
  )
  const quotesBySpan = new SpanIndex(
    placements.flatMap((placement, index) =>
      'span' in placement ? [{ span: placement.span, of: stated[index]!.statement }] : [],
    ),
  )
  let next = 0
  return statements.map((statement, index): PlacedStatement => {
    const isWithdrawn = statement.withdrawn !== undefined
    const quotes = statement.quotes.map((quote, at): PlacedQuote => {
      const placement = placements[next++]!
      return {
        ...revised(quote, ['statements', index, 'quotes', at]),
        stated: quote,
        isWithdrawn: isWithdrawn || quote.withdrawn !== undefined,
        placement,
        draft: 'span' in placement ? draftsBySpan.at(placement.span)[0] : undefined,
      }
    })
    const own = revised(statement, ['statements', index])
    const isAnothers = (span: Span) => {
      const holders = quotesBySpan.at(span)
      return holders.length > 0 && !holders.includes(statement)
    }
    const found = placeSentences(statement.sentences, own.standing.hasOwnWords, anchored, all, isAnothers)
    const placedSentences = acceptsWords(statement) ? found.map((placement) => accepted(placement)) : found
    // Where the same sentence stands elsewhere too, its quotes tell which it is.
    const spans = [...quotes.map(({ placement }) => placement), ...placedSentences].flatMap((placement) =>
      'span' in placement ? [placement.span] : [],
    )
    return {
      ...own,
      stated: statement,
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
