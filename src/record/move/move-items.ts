import { AnchoredText } from '../../content/anchor.ts'
import type { ArticleWithoutRecord } from '../../content/load-article.ts'
import { Problems } from '../../content/problem.ts'
import { recordTimes } from '../../content/record-times.ts'
import type { StatedItem } from '../../content/schema/record-schema.ts'
import { SECOND } from '../../content/stagger.ts'
import type { Instant } from '../../model.ts'
import type { Cast } from '../cast.ts'
import { notesOf } from '../derived-notes.ts'
import type { PublicRule } from '../re-anchor/placed-record.ts'
import { type RecordFile, readRecord } from '../re-anchor/record-file.ts'
import { Revision } from '../re-anchor/revision.ts'
import { withDerived } from '../re-anchor/with-derived.ts'
import { YamlEdits } from '../yaml-edits.ts'
import { giveStatement } from './give-statement.ts'
import { movedNotes } from './moved-notes.ts'
import { partStatement } from './part-statement.ts'
import { type StandingStatement, standStatement } from './place-statement.ts'

/** What to move, and to whom. */
export interface Move {
  /** Statements and quotes, by id. */
  readonly ids: ReadonlySet<string>
  /** The id of the speaker whose words they are. */
  readonly to: string
  readonly now: Instant
  /** Those who speak. */
  readonly cast: Cast
  /** What was wrong, for readers. */
  readonly note?: string
  /** The statement that moved quotes join; `apart` for none. One of the speaker's nearby without it. */
  readonly into?: string
  /** Whether the site's rules let an item out. */
  readonly isPublic: PublicRule
  /** Whether nobody is owed word of it: it never went out, or they have it already. */
  readonly isUnpublished?: boolean
  /** Whether a person has said so, which is as good as a review. */
  readonly isDecided: boolean
}

/** What became of a statement of which something was moved. */
export interface MovedPart {
  readonly kind: 'moved' | 'split' | 'joined'
  /** The statement that the words were in. */
  readonly of: string
  /** The statement that they are in now. */
  readonly into: string
  readonly quotes: readonly string[]
  readonly from: string | undefined
}

/** A record with words moved to their speaker. */
export interface MovedRecord {
  readonly file: RecordFile
  readonly parts: readonly MovedPart[]
}

/** A statement of which something moves, in its record. */
export interface ToMove extends Omit<Move, 'ids'> {
  readonly file: RecordFile
  readonly article: ArticleWithoutRecord
  readonly statements: readonly StandingStatement[]
  readonly statement: StandingStatement
  /** Indexes of the quotes that move. */
  readonly moving: ReadonlySet<number>
}

/** What moving from one statement makes of a record. */
export interface MovedOne {
  readonly text: string
  readonly part: MovedPart
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
    const toMove: ToMove = { ...move, file: current, article, statements, statement, moving }
    const { text, part } = isWhole ? giveStatement(toMove) : partStatement(toMove)
    current = withNotes(current, reread(text), part, move.to)
    parts.push(part)
  }
  return { file: current, parts }
}

/** Prepares a revision of a record, and tells how its items stand in it. */
export function revise({ file, article, now, isPublic, isUnpublished = false, isDecided }: ToMove) {
  const { record, text } = file
  const times = recordTimes(record, article.published)
  const updated = (item: StatedItem) => {
    const at = times(item).updated
    // What derive has dated in this very run needs no later date.
    return at === now && !isDecided ? now - SECOND : at
  }
  const revision = new Revision(new YamlEdits(text), now)
  const statementItem = ({ stated, index, speaker }: StandingStatement) => ({
    key: `statement/${stated.id}` as const,
    path: ['statements', index],
    updated: updated(stated),
    isPublic:
      speaker !== null && !isUnpublished && isPublic({ ...stated, reviewed: stated.reviewed ?? false }),
  })
  const quoteItem = (of: StandingStatement, at: number) => {
    const { stated, speaker } = of.quotes[at]!
    const reviewed = stated.reviewed ?? of.stated.reviewed ?? false
    return {
      key: `quote/${stated.id}` as const,
      path: ['statements', of.index, 'quotes', at],
      updated: updated(stated),
      isPublic: speaker !== null && statementItem(of).isPublic && isPublic({ ...stated, reviewed }),
    }
  }
  return { revision, statementItem, quoteItem }
}

function standing({ record }: RecordFile, { text }: ArticleWithoutRecord): StandingStatement[] {
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

function withNotes(before: RecordFile, after: RecordFile, part: MovedPart, to: string): RecordFile {
  const { derived } = after.record
  if (!derived) return after
  const notes = movedNotes(before.record, after.record, notesOf(after.record), part, to)
  return reread(withDerived(after, { paragraphs: derived.paragraphs, notes }))
}

function reread(text: string): RecordFile {
  const problems = new Problems()
  const file = readRecord(text, 'record.yaml', problems)
  if (!file) throw new Error(`moving would break a rule of records: ${problems.list()[0]?.what}`)
  return file
}
