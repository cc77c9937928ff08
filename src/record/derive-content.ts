import { loadRecord } from '../content/load-record.ts'
import { Problems } from '../content/problem.ts'
import type { Article, Content } from '../model.ts'
import { draftRecord } from './draft-record.ts'
import { writeRecord } from './write-record.ts'

/** What was derived for an article that has no record. */
export interface DerivedAtCompile {
  readonly slug: string
  readonly statements: number
  readonly quotes: number
}

/** Content with the records that were derived, and what they hold. */
export interface ContentWithRecords {
  readonly content: Content
  readonly derived: readonly DerivedAtCompile[]
}

/**
 * Derives the articles of some slugs as `npm run derive` would write them, ids included, and writes nothing: the
 * speakers that are new are known to the site from then on.
 *
 * @param onArticle told after each article, for showing progress
 */
export function deriveContent(
  content: Content,
  slugs: readonly string[],
  onArticle?: (done: number, of: number) => void,
): ContentWithRecords {
  const wanted = new Set(slugs)
  const speakers = [...content.speakers]
  const derived: DerivedAtCompile[] = []
  const articles = content.articles.map((article): Article => {
    if (!wanted.has(article.slug)) return article
    const draft = draftRecord(article, speakers)
    const problems = new Problems()
    const record = loadRecord(writeRecord(article, draft), article, article.slug, problems)
    if (!record || problems.fatal) {
      throw new Error(`what was derived breaks a rule of records: ${problems.list()[0]?.what}`)
    }
    speakers.push(...draft.speakers)
    const quotes = draft.statements.flatMap((statement) => statement.quotes)
    derived.push({ slug: article.slug, statements: draft.statements.length, quotes: quotes.length })
    onArticle?.(derived.length, slugs.length)
    return { ...article, statements: record.statements }
  })
  return { content: { ...content, speakers, articles }, derived }
}
