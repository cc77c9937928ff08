import { Problems } from '../../content/problem.ts'
import { titleStatement } from '../../derive/index.ts'
import type { Sentence } from '../../model.ts'
import { YamlEdits } from '../../yaml/edits.ts'
import { sequenceYaml } from '../../yaml/style.ts'
import { notedItems, notesOf } from '../derived-notes.ts'
import { enterId } from '../enter-items.ts'
import { HOUSE_STYLE } from '../house-style.ts'
import { readRecord } from '../re-anchor/record-file.ts'
import type { ToMove } from './move.ts'
import { type StandingQuote, type StandingStatement, startOf } from './place-statement.ts'
import { revise } from './revise.ts'

/** A record with quotes moved, and the statement that they are in. */
export interface Written {
  readonly text: string
  readonly into: string
}

/** Puts quotes among those of another statement, in the order of the text, with the sentences that it lacks. */
export function joinBlocks(
  changed: string,
  move: ToMove,
  leaving: readonly StandingQuote[],
  target: StandingStatement,
  told: readonly Sentence[],
): Written {
  const { statement } = move
  const { edits, take } = blocksOf(changed, statement, leaving)
  const path = ['statements', target.index]
  const lacking = told.filter(
    ({ exact }) => !target.stated.sentences.some((other) => other.includes(exact) || exact.includes(other)),
  )
  for (const { exact, span } of lacking) {
    const before = target.sentences.findIndex((sentence) => sentence.span.start > span.start)
    edits.insertItems(path, 'sentences', before < 0 ? Number.POSITIVE_INFINITY : before, [exact])
  }
  for (const quote of leaving) {
    const before = target.quotes.findIndex(({ span }) => span.start > quote.span.start)
    edits.putBlocks(path, 'quotes', before < 0 ? Number.POSITIVE_INFINITY : before, [take(quote)])
  }
  const item = revise(move).statementItem(target)
  edits.set(path, 'updated', revise(move).revision.changedAt(item), ['id', 'published'])
  return { text: edits.toString(), into: target.stated.id }
}

/**
 * Makes a statement of quotes, and puts it where it stands in the text.
 *
 * @param rest where what is left of their statement starts
 */
export function splitBlocks(
  changed: string,
  move: ToMove,
  leaving: readonly StandingQuote[],
  told: readonly Sentence[],
  rest: number,
): Written {
  const { statement, statements, article, file, to, now, cast } = move
  const { edits, take } = blocksOf(changed, statement, leaving)
  const keys = [...notedItems(file.record).map(({ key }) => key), ...notesOf(file.record).keys()]
  const taken = new Set(
    keys.filter((key) => key.startsWith('statement/')).map((key) => key.slice('statement/'.length)),
  )
  const id = enterId('statement', article.slug, told[0]!.exact, (one) => taken.has(one))
  const title = titleStatement(
    article.text,
    cast.nameOf(to),
    told.map(({ span }) => span),
    leaving.map(({ span }) => span),
  )
  const head = {
    id,
    published: new Date(now).toISOString(),
    speaker: to,
    title: title || told[0]!.exact,
    ...reviewOf(move, leaving),
    sentences: told.map(({ exact }) => exact),
  }
  const quotes = leaving.flatMap((quote) => take(quote).lines)
  const block = {
    lines: [
      ...sequenceYaml([head], '', HOUSE_STYLE).split('\n'),
      '  quotes:',
      ...quotes.map((line) => (line === '' ? '' : `    ${line}`)),
    ],
    value: { ...head, quotes: leaving.map((quote) => take(quote).value) },
  }
  const start = startOf({ sentences: told, quotes: leaving })
  const before = statements.findIndex((other) => (other === statement ? rest : startOf(other)) > start)
  edits.putBlocks([], 'statements', before < 0 ? Number.POSITIVE_INFINITY : before, [block])
  return { text: edits.toString(), into: id }
}

/** Takes quotes out of their statement in a record that has been dated, as blocks to be put elsewhere. */
function blocksOf(changed: string, { index }: StandingStatement, leaving: readonly StandingQuote[]) {
  if (!readRecord(changed, 'record.yaml', new Problems()))
    throw new Error('dating what moves would break the record')
  const edits = new YamlEdits(changed, HOUSE_STYLE)
  const path = ['statements', index]
  const blocks = new Map(leaving.map((quote) => [quote, edits.block([...path, 'quotes'], quote.index)]))
  const indexes = leaving.map((quote) => quote.index)
  if (indexes.length > 0) edits.takeItems(path, 'quotes', indexes)
  return { edits, take: (quote: StandingQuote) => blocks.get(quote)! }
}

/** How sure a statement made of quotes is: as the one that they were in, where they are its speaker's still. */
function reviewOf(
  { statement: { stated }, isDecided, keepsReview = false }: ToMove,
  leaving: readonly StandingQuote[],
): { reviewed: true } | { confidence?: number } {
  if (keepsReview ? stated.reviewed : isDecided) return { reviewed: true }
  if (!keepsReview) return { confidence: leastConfidence(leaving) }
  return stated.confidence === undefined ? {} : { confidence: stated.confidence }
}

function leastConfidence(quotes: readonly StandingQuote[]): number {
  return Math.min(...quotes.map(({ stated: { confidence = 1 } }) => confidence))
}
