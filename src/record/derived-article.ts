import type { ArticleWithoutRecord } from '../content/load-article.ts'
import type { Speaker } from '../model.ts'
import type { Work } from './derive-article.ts'
import type { Finding } from './re-anchor/finding.ts'
import { readingList, type ToRead } from './reading-list.ts'

/** What was done for an article. */
export interface DerivedArticle {
  readonly slug: string
  /** Its `record.yaml`, as messages name it. */
  readonly file: string
  /** What was done with that file. */
  readonly done: 'written' | 'changed' | 'kept' | 'left'
  /** Why it was left as it is. */
  readonly left?: string
  readonly statements: number
  readonly quotes: number
  /** What re-anchoring found, each with its line in the file as it is now (1 for what is not in it). */
  readonly findings: readonly (Finding & { readonly line: number })[]
  readonly toRead: readonly ToRead[]
  /** Speakers that were added to `speakers.yaml`. */
  readonly speakers: readonly Speaker[]
  /** What the reader of the result should know, in plain words. */
  readonly notes: readonly string[]
}

/**
 * Describes what was done for an article.
 *
 * @param name its `record.yaml`, as messages name it
 * @param speakers those that were added to `speakers.yaml` for it
 */
export function describeWork(
  article: ArticleWithoutRecord,
  name: string,
  { file, isNew, isSame, draft, findings }: Work,
  speakers: readonly Speaker[],
): DerivedArticle {
  const { record, line } = file
  const lines = new Map<string, number>()
  record.statements.forEach((statement, s) => {
    lines.set(`statement/${statement.id}`, line(['statements', s]))
    statement.quotes.forEach((quote, q) => {
      lines.set(`quote/${quote.id}`, line(['statements', s, 'quotes', q]))
    })
  })
  const fresh = new Set(
    isNew
      ? record.statements.flatMap(({ id, quotes }) => [id, ...quotes.map((quote) => quote.id)])
      : findings.filter(({ kind }) => kind === 'added').map(({ id }) => id),
  )
  return {
    slug: article.slug,
    file: name,
    done: isNew ? 'written' : isSame ? 'kept' : 'changed',
    statements: record.statements.length,
    quotes: record.statements.reduce((sum, { quotes }) => sum + quotes.length, 0),
    findings: findings
      .map((finding) => ({ ...finding, line: lines.get(`${finding.item}/${finding.id}`) ?? 1 }))
      .toSorted((a, b) => a.line - b.line),
    toRead: readingList(file, article, (id) => fresh.has(id)),
    speakers,
    notes: draft.notes,
  }
}
