import { AnchoredText } from '../../content/anchor.ts'
import type { ArticleWithoutRecord } from '../../content/load-article.ts'
import { notesOf } from '../derived-notes.ts'
import { type RecordFile, rereadRecord } from '../re-anchor/record-file.ts'
import { withDerived } from '../re-anchor/with-derived.ts'
import { giveStatement } from './give-statement.ts'
import type { Move, MovedPart, ToMove } from './move.ts'
import { movedNotes } from './moved-notes.ts'
import { partStatement } from './part-statement.ts'
import { type StandingStatement, standStatement } from './place-statement.ts'

/** A record with words moved to their speaker. */
export interface MovedRecord {
  readonly file: RecordFile
  readonly parts: readonly MovedPart[]
}

/**
 * Moves statements and quotes to another speaker. Every item keeps its id; a quote takes the sentences that report it
 * alone along, into a statement of the speaker's nearby or one of its own.
 *
 * @param file a record that fits its article
 */
export function moveItems(
  file: RecordFile,
  article: ArticleWithoutRecord,
  { ids, ...move }: Move,
): MovedRecord {
  const parts: MovedPart[] = []
  let current = file
  // A statement after the other: what moves first may be what the next joins.
  for (const { id } of file.record.statements) {
    const statements = standing(current, article)
    const statement = statements.find(({ stated }) => stated.id === id)!
    const moving = movingOf(statement, ids, move.to)
    const isWhole = isWholeMove(statement, ids, moving, move.into !== undefined)
    if (moving.size === 0 && !(isWhole && statement.speaker !== move.to)) continue
    const toMove: ToMove = { ...move, file: current, first: file, article, statements, statement, moving }
    const { text, part } = isWhole ? giveStatement(toMove) : partStatement(toMove)
    current = withNotes(current, rereadRecord(text, 'moving would break a rule of records'), part, move.to)
    parts.push(part)
  }
  return { file: current, parts }
}

/** The statements of a record where they stand in its article. */
export function standing({ record }: RecordFile, { text }: ArticleWithoutRecord): StandingStatement[] {
  const anchored = new AnchoredText(text)
  return record.statements.map((stated, index) => standStatement(stated, index, anchored))
}

/** The quotes of a statement that move: those named, and with the statement all that are not the speaker's already. */
function movingOf(
  { stated, quotes, speaker }: StandingStatement,
  ids: ReadonlySet<string>,
  to: string,
): Set<number> {
  const isNamed = ids.has(stated.id)
  return new Set(
    quotes
      .filter((quote) => ids.has(quote.stated.id) || (isNamed && quote.speaker === speaker))
      // What a person has given to the speaker by hand still stands in the wrong statement.
      .filter((quote) => quote.speaker !== to || speaker !== to)
      .map(({ index }) => index),
  )
}

/** Whether a statement moves as it is: it is named itself, or nothing of it would be left. */
function isWholeMove(
  { stated, sentences, quotes }: StandingStatement,
  ids: ReadonlySet<string>,
  moving: ReadonlySet<number>,
  isApart: boolean,
): boolean {
  if (ids.has(stated.id)) return true
  if (isApart || moving.size === 0 || moving.size < quotes.length) return false
  return sentences.every(({ span }) =>
    quotes.some((quote) => quote.span.start < span.end && span.start < quote.span.end),
  )
}

/** Derive's notes brought up to date after a move. */
export function withNotes(before: RecordFile, after: RecordFile, part: MovedPart, to: string): RecordFile {
  const { derived } = after.record
  if (!derived) return after
  const notes = movedNotes(before.record, after.record, notesOf(after.record), part, to)
  return rereadRecord(
    withDerived(after, { paragraphs: derived.paragraphs, notes }),
    'moving would break a rule of records',
  )
}
