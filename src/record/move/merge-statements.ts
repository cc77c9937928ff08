import type { ArticleWithoutRecord } from '../../content/load-article.ts'
import { type RecordFile, rereadRecord } from '../re-anchor/record-file.ts'
import type { Move, ToMove } from './move.ts'
import { joinBlocks } from './move-blocks.ts'
import { standing } from './move-items.ts'
import type { StandingStatement } from './place-statement.ts'
import { revise } from './revise.ts'

/** What is said of a statement that is told with another one now: nothing that may still wait for review. */
export const MERGED = 'It is told with another statement of the same article.'

/** Two statements of one speaker in a record. */
export interface ToMerge extends Omit<Move, 'ids' | 'isDecided' | 'keepsReview' | 'into' | 'to'> {
  readonly of: string
  readonly into: string
}

/** Of what a statement says of its occasion, the other takes what it lacks. */
const OCCASION = ['said', 'at'] as const
const ABOVE_OCCASION = ['id', 'published', 'speaker', 'title', 'said']

/**
 * Takes the quotes and sentences of a statement into another one of its speaker's. What is left of it stays, taken back:
 * its id is never used again, and whoever got it hears that it is gone.
 */
export function mergeStatements(
  file: RecordFile,
  article: ArticleWithoutRecord,
  { of, into, ...merge }: ToMerge,
): RecordFile {
  const statements = standing(file, article)
  const [statement, target] = [of, into].map((id) => statements.find(({ stated }) => stated.id === id)!) as [
    StandingStatement,
    StandingStatement,
  ]
  const leaving = statement.quotes.filter(({ stated }) => stated.withdrawn === undefined)
  const move: ToMove = {
    ...merge,
    to: statement.speaker!,
    isDecided: true,
    file,
    article,
    statements,
    statement,
    moving: new Set(leaving.map(({ index }) => index)),
  }
  const { revision, statementItem, quoteItem } = revise(move)
  const { edits } = revision
  const isRead = statement.stated.reviewed ?? false
  for (const { index, stated } of leaving) {
    const item = quoteItem(statement, index)
    revision.touch(item)
    if (stated.reviewed === undefined && isRead !== (target.stated.reviewed ?? false))
      edits.set(item.path, 'reviewed', isRead, ['id', 'published', 'updated'])
  }
  const { path } = statementItem(target)
  for (const key of OCCASION) {
    const value = statement.stated[key]
    if (value !== undefined && target.stated[key] === undefined) edits.set(path, key, value, ABOVE_OCCASION)
  }
  revision.withdraw(statementItem(statement), MERGED)
  const joined = joinBlocks(edits.toString(), move, leaving, target, statement.sentences)
  return rereadRecord(joined.text, 'merging would break a rule of records')
}
