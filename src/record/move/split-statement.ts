import type { ArticleWithoutRecord } from '../../content/load-article.ts'
import { type RecordFile, rereadRecord } from '../re-anchor/record-file.ts'
import type { Move } from './move.ts'
import { standing, withNotes } from './move-items.ts'
import { partStatement } from './part-statement.ts'

/**
 * Takes quotes out of a statement into one of their own, with the sentences that report them. They stay whose they are
 * and as reviewed as they were.
 *
 * @param ids of quotes of the statement, some of it left without them
 */
export function splitStatement(
  file: RecordFile,
  article: ArticleWithoutRecord,
  statement: string,
  { ids, ...move }: Omit<Move, 'isDecided' | 'keepsReview' | 'into'>,
): RecordFile {
  const statements = standing(file, article)
  const of = statements.find(({ stated }) => stated.id === statement)!
  const { text, part } = partStatement({
    ...move,
    into: 'apart',
    isDecided: true,
    keepsReview: true,
    file,
    article,
    statements,
    statement: of,
    moving: new Set(of.quotes.filter((quote) => ids.has(quote.stated.id)).map(({ index }) => index)),
  })
  const failure = 'splitting would break a rule of records'
  return withNotes(file, rereadRecord(text, failure), part, move.to)
}
