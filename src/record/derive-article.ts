import type { ArticleWithoutRecord } from '../content/load-article.ts'
import { loadRecord } from '../content/load-record.ts'
import { Problems } from '../content/problem.ts'
import type { Instant, Speaker } from '../model.ts'
import { type Noted, notedItems, notesOf, seenHash } from './derived-notes.ts'
import type { DraftRecord } from './draft.ts'
import { draftRecord } from './draft-record.ts'
import { paragraphHashes } from './paragraphs.ts'
import { decidedIds, UNDECIDED } from './re-anchor/decisions.ts'
import type { Finding } from './re-anchor/finding.ts'
import { type ReAnchorOptions, reAnchor } from './re-anchor/re-anchor.ts'
import { type RecordFile, rereadRecord } from './re-anchor/record-file.ts'
import { writeRecord } from './write-record.ts'

/** A record made or brought up to date, before it is written. */
export interface Work {
  readonly file: RecordFile
  /** Whether there was no record before. */
  readonly isNew: boolean
  /** Whether the record is as it was, to the byte. */
  readonly isSame: boolean
  readonly draft: DraftRecord
  readonly findings: readonly Finding[]
}

const NO_DRAFT: DraftRecord = { statements: [], speakers: [], notes: [] }

/** Makes the record of an article that has none; its items go out now if the article's own date lies ahead. */
export function makeRecord(
  article: ArticleWithoutRecord,
  speakers: readonly Speaker[],
  now: Instant,
  schemas?: string,
): Work {
  const draft = draftRecord(article, speakers)
  const dated = { ...article, published: Math.min(article.published, now) }
  const file = rereadRecord(writeRecord(dated, draft, schemas))
  return { file, isNew: true, isSame: false, draft, findings: [] }
}

/** Brings a record to fit its article. */
export function bringUpToDate(
  file: RecordFile,
  article: ArticleWithoutRecord,
  speakers: readonly Speaker[],
  options: Omit<ReAnchorOptions, 'speakers'>,
): Work {
  if (!options.addsAll && !isDecidedOn(file, options) && hasRead(file, article))
    return { file, isNew: false, isSame: true, draft: NO_DRAFT, findings: [] }
  const draft = draftRecord(article, speakers)
  const { text, findings } = reAnchor(file, article, draft, { ...options, speakers })
  return { file: rereadRecord(text), isNew: false, isSame: text === file.text, draft, findings }
}

function isDecidedOn({ record }: RecordFile, { decisions = UNDECIDED }: ReAnchorOptions): boolean {
  const ids = decidedIds(decisions)
  return ids.size > 0 && notedItems(record).some(({ stated }) => ids.has(stated.id))
}

/**
 * Tells whether derive has read the very text before, and the record fits it and is as it was: then there is nothing
 * to do.
 */
function hasRead({ text, record }: RecordFile, article: ArticleWithoutRecord): boolean {
  if (record.derived?.paragraphs.join() !== paragraphHashes(article.text).join()) return false
  const notes = notesOf(record)
  const isKnown = (item: Noted) => {
    const note = notes.get(item.key)
    return note !== undefined && note.asks === undefined && note.seen === seenHash(item)
  }
  if (!notedItems(record).every(isKnown)) return false
  const problems = new Problems()
  loadRecord(text, article, 'record.yaml', problems)
  return !problems.fatal
}

/** The speakers among some that a record names and nobody knew. */
export function namedIn(
  { record }: RecordFile,
  candidates: readonly Speaker[],
  known: readonly Speaker[],
): Speaker[] {
  const ids = new Set(
    record.statements.flatMap(({ speaker, quotes }) => [speaker, ...quotes.map((quote) => quote.speaker)]),
  )
  return candidates.filter(({ id }) => ids.has(id) && !known.some((other) => other.id === id))
}
