import { AnchoredText } from '../content/anchor.ts'
import type { StatedQuote, StatedStatement } from '../content/schema/record-schema.ts'
import type { Sentence, Span } from '../model.ts'
import type { ItemKey } from '../record/derived-notes.ts'
import { standStatement } from '../record/move/place-statement.ts'
import { overlap } from '../record/re-anchor/placement.ts'
import { articleSentences } from '../record/sentences.ts'
import { isOut, type PlacedItem, placedItems, type ReviewedRecord } from './reviewed-record.ts'

/** How an item stands with readers: `out` is out though nobody has read it. */
export type ReviewState = 'waits' | 'out' | 'reviewed' | 'withdrawn'

/** What a person decides on at once: a quote, or a statement that has none. */
export interface Stop extends PlacedItem {
  readonly id: string
  readonly state: ReviewState
  /** How sure the deriver was; 1 where a person wrote it. */
  readonly confidence: number
  readonly words: string
  /** Where the words stand. */
  readonly span: Span
  /** The sentences of the article that have them. */
  readonly sentences: readonly Sentence[]
}

/** Everything to decide on in a record, the least sure first; what is decided comes last, in the order of the text. */
export function queueOf(record: ReviewedRecord): Stop[] {
  const { article, file } = record
  const anchored = new AnchoredText(article.text)
  const sentences = articleSentences(article)
  const statements = file.record.statements.map((stated, s) => standStatement(stated, s, anchored))
  const items = placedItems(file)
  const stops = items.flatMap((item): Stop[] => {
    const { stated, statement } = item
    const placed = statements[item.path[1] as number]!
    const isQuote = 'exact' in stated
    if (!isQuote && !item.isWithdrawn && isReadWithQuotes(statement)) return []
    const span = isQuote ? placed.quotes[item.path[3] as number]!.span : placed.sentences[0]!.span
    const within = sentences.filter((sentence) => overlap(sentence.span, span))
    const own = isQuote && within.length > 0 ? within : placed.sentences
    return [
      {
        ...item,
        id: stated.id,
        state: stateOf(record, item, items),
        confidence: stated.confidence ?? 1,
        words: isQuote ? (stated as StatedQuote).exact : statement.title,
        span,
        sentences: own,
      },
    ]
  })
  return stops.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (rank(a) === 0 ? surenessOf(a) - surenessOf(b) : 0) || a.span.start - b.span.start,
  )
}

/** Whether an item is still to be decided on. */
export function isOpen({ state }: Pick<Stop, 'state'>): boolean {
  return state === 'waits' || state === 'out'
}

/** What nobody is named for comes before all else: it is out only when somebody is. */
function surenessOf({ speaker, confidence }: Stop): number {
  return speaker === undefined ? -1 : confidence
}

function rank(stop: Stop): number {
  return isOpen(stop) ? 0 : stop.state === 'reviewed' ? 1 : 2
}

function stateOf(record: ReviewedRecord, item: PlacedItem, items: readonly PlacedItem[]): ReviewState {
  if (item.isWithdrawn) return 'withdrawn'
  const key: ItemKey = `statement/${item.statement.id}`
  const statement = items.find((other) => other.key === key)!
  if (item.isReviewed) return 'reviewed'
  return isOut(record, item) && isOut(record, statement) ? 'out' : 'waits'
}

/** Whether who reads a statement's quotes reads the statement: it has some, and not all of them were read before. */
function isReadWithQuotes({ quotes, reviewed = false }: StatedStatement): boolean {
  const standing = quotes.filter(({ withdrawn }) => withdrawn === undefined)
  return standing.length > 0 && (reviewed || standing.some((quote) => !quote.reviewed))
}
