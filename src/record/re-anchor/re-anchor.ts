import { AnchoredText } from '../../content/anchor.ts'
import type { ArticleWithoutRecord } from '../../content/load-article.ts'
import { Problems } from '../../content/problem.ts'
import type { Instant } from '../../model.ts'
import type { Draft } from '../draft.ts'
import { paragraphHashes } from '../paragraphs.ts'
import { articleSentences } from '../sentences.ts'
import { statementsHash } from '../write-record.ts'
import { YamlEdits } from '../yaml-edits.ts'
import { addItems } from './add-items.ts'
import { type Finding, isOpen } from './finding.ts'
import { followSpeakers } from './follow-speakers.ts'
import { followWords } from './follow-words.ts'
import { placeRecord } from './placed-record.ts'
import { isUntouched, type RecordFile, readRecord, unreadPlaces } from './record-file.ts'
import { Revision } from './revision.ts'

/** How to re-anchor a record. */
export interface ReAnchorOptions {
  /** When it is done: what changes is updated then, what is new goes out then. */
  readonly now: Instant
  /** Whether to add also what a person may have taken out of the record. */
  readonly addsAll?: boolean
  /** Whether to take the text's words and speakers for what a person wrote or reviewed, too. */
  readonly accepts?: boolean
  /** Whether the record's speakers are right where the text now seems to name others. */
  readonly keeps?: boolean
}

/** A record brought to fit its article's text. */
export interface ReAnchored {
  /** The file, to the byte as it was where nothing changed. */
  readonly text: string
  readonly findings: readonly Finding[]
}

/**
 * Brings a record to fit its article's edited text. Every item keeps its id; words and speakers follow the text,
 * except where a person wrote or reviewed them; what stands in paragraphs that derive has not read is added.
 *
 * @param draft what the deriver finds in the text
 */
export function reAnchor(
  file: RecordFile,
  article: ArticleWithoutRecord,
  draft: Draft,
  { now, addsAll = false, accepts = false, keeps = false }: ReAnchorOptions,
): ReAnchored {
  const { record } = file
  const { text, slug } = article
  const anchored = new AnchoredText(text)
  const sentences = articleSentences(article)
  const placed = placeRecord(record.statements, text, anchored, sentences, draft, accepts)
  const isUnread = unreadPlaces(record, text)
  const revision = new Revision(new YamlEdits(file.text), now)
  const untouched = isUntouched(record)
  for (const statement of placed) {
    followWords(statement, { text, anchored, sentences }, untouched, revision)
    if (!keeps) followSpeakers(statement, { isUnread, mayReattribute: untouched, accepts }, revision)
  }
  const isNews = addsAll ? () => true : isUnread
  addItems({ slug, record, placed, draft, isNews, now }, revision)
  const { edits, findings } = revision
  // What a person must decide first is asked until it is decided.
  const read = findings.some(isOpen) ? undefined : paragraphHashes(text)
  return { text: withDerived(edits.toString(), file, read), findings }
}

/**
 * Notes in the record what derive has written and read now; a record that a person wrote has no such note.
 *
 * @param read the paragraphs that it has read; undefined to leave them as they are
 */
function withDerived(
  changed: string,
  { record, text: before }: RecordFile,
  read: readonly string[] | undefined,
): string {
  const { derived } = record
  if (!derived) return changed
  const edits = new YamlEdits(changed)
  if (read && read.join() !== derived.paragraphs.join()) edits.replaceList(['derived', 'paragraphs'], read)
  if (isUntouched(record) && changed !== before) {
    const now = readRecord(changed, 'record.yaml', new Problems())
    if (!now) throw new Error('the record that derive made breaks a rule of records')
    edits.replace(['derived', 'statements'], statementsHash(now.record.statements))
  }
  return edits.toString()
}
