import type { ArticleWithoutRecord } from '../../content/load-article.ts'
import type { Instant } from '../../model.ts'
import type { Cast } from '../cast.ts'
import { moveItems } from '../move/move-items.ts'
import type { Finding } from './finding.ts'
import type { RecordFile } from './record-file.ts'

/** Lets quotes that the article now gives to another speaker leave the statement of the first with their sentences. */
export function partStatements(
  file: RecordFile,
  article: ArticleWithoutRecord,
  findings: readonly Finding[],
  cast: Cast,
  now: Instant,
): RecordFile {
  const given = new Set(findings.flatMap(({ kind, id }) => (kind === 'reattributed' ? [id] : [])))
  if (given.size === 0) return file
  let current = file
  for (const { id, withdrawn } of file.record.statements) {
    const { speaker, quotes } = current.record.statements.find((statement) => statement.id === id)!
    if (withdrawn || speaker === undefined) continue
    for (const quote of quotes) {
      const isOwn = quote.speaker === undefined || cast.speaksFor(quote.speaker, speaker)
      if (isOwn || quote.withdrawn || !given.has(quote.id)) continue
      const move = { ids: new Set([quote.id]), to: quote.speaker!, now, isDecided: false, cast }
      // Whose it was is noted already.
      current = moveItems(current, article, { ...move, isPublic: () => true, isUnpublished: true }).file
    }
  }
  return current
}
