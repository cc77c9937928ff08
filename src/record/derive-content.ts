import type { ArticleWithoutRecord } from '../content/load-article.ts'
import type { Speaker } from '../model.ts'
import { draftRecord } from './draft-record.ts'
import { writeRecord } from './write-record.ts'

/** What was derived for an article that has no record. */
export interface DerivedAtCompile {
  readonly slug: string
  readonly statements: number
  readonly quotes: number
}

/** A record as `npm run derive` would write it, and the speakers that it would add. */
export interface DerivedRecord extends DerivedAtCompile {
  readonly record: string
  readonly speakers: readonly Speaker[]
}

/** Derives the record of an article that has none, ids included, and writes nothing. */
export function deriveForCompile(article: ArticleWithoutRecord, speakers: readonly Speaker[]): DerivedRecord {
  const draft = draftRecord(article, speakers)
  return {
    slug: article.slug,
    statements: draft.statements.length,
    quotes: draft.statements.flatMap(({ quotes }) => quotes).length,
    record: writeRecord(article, draft),
    speakers: draft.speakers,
  }
}
