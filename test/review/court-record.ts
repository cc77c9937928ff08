import { isPublic } from '../../src/channels/public-items.ts'
import { loadArticle } from '../../src/content/load-article.ts'
import { loadSite } from '../../src/content/load-site.ts'
import { loadSpeakers } from '../../src/content/load-speakers.ts'
import { Problems } from '../../src/content/problem.ts'
import { freshNote, notedItems, notesText } from '../../src/record/derived-notes.ts'
import { paragraphHashes } from '../../src/record/paragraphs.ts'
import { rereadRecord } from '../../src/record/re-anchor/record-file.ts'
import { type Acted, act } from '../../src/review/act.ts'
import type { Action } from '../../src/review/action.ts'
import type { ReviewedRecord } from '../../src/review/reviewed-record.ts'
import { SITE } from '../content/content-folder.ts'
import { ARTICLE, COURT, NOW, RECORD, SPEAKERS } from '../record/move/court.ts'

/** The same record as derive would have left it, with its notes. */
export const DERIVED = withNotes(RECORD)

/** A record of the court's article as a person reviews it. */
export function courtRecord(text = RECORD, more = 'review: required\n'): ReviewedRecord {
  const problems = new Problems()
  const site = loadSite(`${SITE}${more}`, 'site.yaml', problems)!
  const article = loadArticle(ARTICLE, COURT, site, 'article.md', problems)!
  const speakers = loadSpeakers(SPEAKERS, 'speakers.yaml', problems)!
  if (problems.fatal) throw new Error(JSON.stringify(problems.list()))
  return {
    file: rereadRecord(text),
    article,
    speakers,
    isPublic: (item) => isPublic(item, site),
    now: NOW,
  }
}

/** A record after some decisions, each made a minute after the other. */
export function decided(record: ReviewedRecord, ...actions: readonly Action[]): ReviewedRecord {
  return actions.reduce((now, action) => next(now, act(now, action)), record)
}

/** The record that a decision leaves, a minute later. */
export function next(record: ReviewedRecord, { file, added }: Acted): ReviewedRecord {
  return { ...record, file, speakers: [...record.speakers, ...added], now: record.now + 60_000 }
}

function withNotes(text: string): string {
  const { record } = rereadRecord(text)
  const items = notesText(
    new Map(notedItems(record).map((item) => [item.key, freshNote(item, item.speaker)])),
  )
  const hashes = paragraphHashes(articleText())
  const lines = items
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
  return `${text}derived:\n  paragraphs: [${hashes.join(', ')}]\n  items: |\n${lines.join('\n')}\n`
}

function articleText(): string {
  return ARTICLE.slice(ARTICLE.indexOf('“The lake'))
}
