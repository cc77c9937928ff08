import type { StatedRecord } from '../../content/schema/record-schema.ts'
import type { Instant, Span } from '../../model.ts'
import { type DerivedNotes, notedItems } from '../derived-notes.ts'
import type { DraftQuote, DraftRecord, DraftStatement } from '../draft.ts'
import { enterQuote, enterStatement, newRegister, type Register } from '../enter-items.ts'
import { Additions } from './additions.ts'
import type { Finding } from './finding.ts'
import type { PlacedStatement } from './placed-record.ts'
import { overlap } from './placement.ts'
import type { Revision } from './revision.ts'
import { SpanIndex } from './span-index.ts'

/** What the deriver finds in a text, and what of it a record has. */
export interface Comparison {
  readonly slug: string
  readonly record: StatedRecord
  readonly notes: DerivedNotes
  readonly placed: readonly PlacedStatement[]
  readonly draft: DraftRecord
  /** Whether something at a place is to be added: what the record lacks elsewhere, a person may have taken out. */
  readonly isNews: (span: Span) => boolean
  /** Whether what a person took out comes back: as it was with the id that it had, else with another. */
  readonly addsAll: boolean
  /** When what is added goes out. */
  readonly now: Instant
}

/** Adds to a record what the deriver finds in the text and the record has not, in the order of the text. */
export function addItems(comparison: Comparison, revision: Revision): void {
  const { placed, draft, isNews } = comparison
  const register = registerOf(comparison)
  const present = presentSpans(placed)
  const hosts = new SpanIndex(placed.flatMap((of) => of.spans.map((span) => ({ span, of }))))
  const additions = new Additions()
  for (const found of draft.statements) {
    const quotes = found.quotes.filter(({ span }) => present.at(span).length === 0)
    if (quotes.length === 0 && found.quotes.length > 0) continue
    const sharing = spansOf(found).flatMap((span) => hosts.at(span))
    const host = sharing.find(({ stated }) => stated.speaker === found.speaker)
    // What reports a statement of the record already reports no second one, unless it has quotes of its own.
    if (quotes.length === 0 && sharing.length > 0) continue
    const wanted = host ? quotes.filter(({ span }) => isNews(span)) : quotes
    const isWanted = host ? wanted.length > 0 : spansOf({ ...found, quotes }).some(isNews)
    if (!isWanted) revision.findings.push(...lacking(found, quotes))
    else if (host) addToHost(host, found, wanted, register, additions)
    else {
      const index = placed.findIndex(({ spans }) => spans.some(({ start }) => start > startOf(found)))
      additions.put(['statements'], index, enterStatement({ ...found, quotes }, register))
    }
  }
  additions.make(revision)
}

function lacking({ sentences }: DraftStatement, quotes: readonly DraftQuote[]): Finding[] {
  const of = { id: '', kind: 'lacking' as const }
  if (quotes.length === 0) return [{ ...of, item: 'statement', words: sentences[0]!.exact }]
  return quotes.map(({ exact }) => ({ ...of, item: 'quote', words: exact }))
}

function addToHost(
  host: PlacedStatement,
  found: DraftStatement,
  wanted: readonly DraftQuote[],
  register: Register,
  additions: Additions,
): void {
  const { stated, path, quotes, standing } = host
  const known = [...stated.sentences]
  for (const { exact, span } of found.sentences) {
    const isOfQuote = wanted.some((quote) => overlap(quote.span, span))
    const isPlaced = host.sentences.some((placement) => 'span' in placement && overlap(placement.span, span))
    if (
      !isOfQuote ||
      isPlaced ||
      known.some((sentence) => sentence.includes(exact) || exact.includes(sentence))
    )
      continue
    known.push(exact)
    additions.put([...path, 'sentences'], -1, exact)
    additions.changed.add(host)
  }
  for (const quote of wanted) {
    const before = quotes.findIndex(
      ({ placement }) => placement.found !== 'missing' && placement.span.start > quote.span.start,
    )
    const entered = enterQuote(quote, stated.speaker ?? null, register)
    // A review of the statement was none of this quote.
    const item = standing.isReviewed ? { ...entered, reviewed: false } : entered
    additions.put([...path, 'quotes'], before, item)
  }
}

/** The quotes that a record has, wherever they were found, and those that a person must first say are the same. */
function presentSpans(placed: readonly PlacedStatement[]): SpanIndex<true> {
  return new SpanIndex(
    placed.flatMap(({ quotes }) =>
      quotes.flatMap(({ placement }) => {
        const spans =
          placement.found === 'missing'
            ? [placement.nearest?.candidate.span, ...(placement.places ?? [])]
            : [placement.span]
        return spans.flatMap((span) => (span ? [{ span, of: true as const }] : []))
      }),
    ),
  )
}

/** A register of the ids that the record has or had: an id that was given once is given to nothing else. */
function registerOf({ slug, record, notes, addsAll, now }: Comparison): Register {
  const present = new Set(notedItems(record).map(({ key }) => key))
  const gone = [...notes].filter(([key]) => !present.has(key))
  const returning = new Map(addsAll ? gone.map(([key, { seen }]) => [key, seen]) : [])
  const register = { ...newRegister(slug, now), returning }
  for (const key of [...present, ...gone.map(([of]) => of)]) {
    const [kind, id = ''] = key.split('/')
    ;(kind === 'statement' ? register.statementIds : register.quoteIds).add(id)
  }
  return register
}

function spansOf({ sentences, quotes }: DraftStatement): Span[] {
  return [...sentences, ...quotes].map(({ span }) => span)
}

function startOf(statement: DraftStatement): number {
  return spansOf(statement).reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY)
}
