import { AnchoredText } from '../../content/anchor.ts'
import type { ArticleWithoutRecord } from '../../content/load-article.ts'
import { recordTimes } from '../../content/record-times.ts'
import type { Instant, Span, Speaker } from '../../model.ts'
import { YamlEdits } from '../../yaml/edits.ts'
import { castOf } from '../cast.ts'
import { notesOf } from '../derived-notes.ts'
import type { DraftRecord } from '../draft.ts'
import { HOUSE_STYLE } from '../house-style.ts'
import { paragraphBefore, paragraphHashes } from '../paragraphs.ts'
import { articleSentences } from '../sentences.ts'
import { addItems } from './add-items.ts'
import { type Decisions, UNDECIDED } from './decisions.ts'
import type { Finding } from './finding.ts'
import { followHands } from './follow-hands.ts'
import { followSpeakers } from './follow-speakers.ts'
import { followWords } from './follow-words.ts'
import { nextNotes } from './next-notes.ts'
import { partStatements } from './part-statements.ts'
import { placeRecord } from './place-record.ts'
import type { PublicRule } from './placed-record.ts'
import { type RecordFile, rereadRecord, unreadPlaces } from './record-file.ts'
import { Revision } from './revision.ts'
import { withDerived } from './with-derived.ts'

/** How to re-anchor a record. */
export interface ReAnchorOptions {
  /** When it is done: what changes is updated then, what is new goes out then. */
  readonly now: Instant
  /** Whether to add also what a person may have taken out of the record. */
  readonly addsAll?: boolean
  /** What a person says of what derive asks. */
  readonly decisions?: Decisions
  /** Whether the site's rules let an item out: all of them without it. */
  readonly isPublic?: PublicRule
  /** Those who were known before the draft. */
  readonly speakers?: readonly Speaker[]
}

/** A record brought to fit its article's text. */
export interface ReAnchored {
  /** The file, to the byte as it was where nothing changed. */
  readonly text: string
  readonly findings: readonly Finding[]
}

/**
 * Brings a record to fit its article's edited text. Every item keeps its id; words and speakers follow the text,
 * except where a person wrote, changed or reviewed them; what stands in paragraphs that derive has not read is added.
 *
 * @param draft what the deriver finds in the text
 */
export function reAnchor(
  file: RecordFile,
  article: ArticleWithoutRecord,
  draft: DraftRecord,
  { now, addsAll = false, decisions = UNDECIDED, isPublic = () => true, speakers = [] }: ReAnchorOptions,
): ReAnchored {
  const { record } = file
  const cast = castOf([...speakers, ...draft.speakers])
  const { text, slug } = article
  const anchored = new AnchoredText(text)
  const sentences = articleSentences(article)
  const notes = notesOf(record)
  const placed = placeRecord({
    statements: record.statements,
    notes,
    times: recordTimes(record, article.published),
    isPublic,
    text,
    anchored,
    sentences,
    draft,
    decisions,
  })
  const isUnread = unreadPlaces(record, text)
  // Who “she” is stands in the paragraph before.
  const isReread = (span: Span) => isUnread({ start: paragraphBefore(text, span), end: span.end })
  const revision = new Revision(new YamlEdits(file.text, HOUSE_STYLE), now)
  for (const statement of placed) {
    followHands(statement, revision, now)
    const speaker = followSpeakers(statement, { isUnread: isReread, decisions }, revision)
    followWords(statement, speaker, { text, anchored, sentences, cast }, revision)
  }
  addItems(
    { slug, record, notes, placed, draft, isNews: addsAll ? () => true : isUnread, addsAll, now },
    revision,
  )
  const { findings } = revision
  const changed = rereadRecord(revision.edits.toString())
  const noted = record.derived
    ? rereadRecord(
        withDerived(changed, {
          // Words that may be an item's that is missing are news until a person has said whose they are.
          paragraphs: findings.some(hasCandidate) ? record.derived.paragraphs : paragraphHashes(text),
          notes: nextNotes(changed.record, notes, placed, revision),
        }),
      )
    : changed
  return { text: partStatements(noted, article, findings, cast, now).text, findings }
}

function hasCandidate(finding: Finding): boolean {
  return finding.kind === 'missing' && finding.item === 'quote' && finding.nearest !== undefined
}
