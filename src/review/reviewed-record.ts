import type { ArticleWithoutRecord } from '../content/load-article.ts'
import { recordTimes } from '../content/record-times.ts'
import type { StatedQuote, StatedStatement } from '../content/schema/record-schema.ts'
import type { Instant, Speaker } from '../model.ts'
import type { ItemKey } from '../record/derived-notes.ts'
import { HOUSE_STYLE } from '../record/house-style.ts'
import type { PublicRule } from '../record/re-anchor/placed-record.ts'
import type { RecordFile } from '../record/re-anchor/record-file.ts'
import { type Revised, Revision } from '../record/re-anchor/revision.ts'
import { YamlEdits } from '../yaml/edits.ts'
import type { Path } from '../yaml/places.ts'

/** A record that a person reviews, and all that a decision depends on. */
export interface ReviewedRecord {
  readonly file: RecordFile
  readonly article: ArticleWithoutRecord
  /** Every speaker of the site. */
  readonly speakers: readonly Speaker[]
  /** Whether the site's rules let an item out. */
  readonly isPublic: PublicRule
  readonly now: Instant
}

/** A statement or a quote where it stands in its record; of a quote `statement` is the one that it is in. */
export interface PlacedItem {
  readonly key: ItemKey
  readonly path: Path
  readonly stated: StatedStatement | StatedQuote
  readonly statement: StatedStatement
  /** Whose it is. */
  readonly speaker: string | undefined
  /** Whether a person has read it: a quote is read with its statement unless it says otherwise. */
  readonly isReviewed: boolean
  readonly isWithdrawn: boolean
}

/** Why a decision cannot be carried out. It has no place in a file: it is about the decision, not about the record. */
export class Refusal extends Error {
  /** @param remedy what to do instead */
  constructor(what: string, remedy: string) {
    super(`${what}; ${remedy}`)
    this.name = 'Refusal'
  }
}

/** Every statement and quote of a record where it stands, each statement before its quotes. */
export function placedItems({ record: { statements } }: Pick<RecordFile, 'record'>): PlacedItem[] {
  return statements.flatMap((statement, s): PlacedItem[] => {
    const { reviewed = false } = statement
    const isWithdrawn = statement.withdrawn !== undefined
    const path = ['statements', s]
    return [
      {
        key: `statement/${statement.id}`,
        path,
        stated: statement,
        statement,
        speaker: statement.speaker,
        isReviewed: reviewed,
        isWithdrawn,
      },
      ...statement.quotes.map(
        (quote, q): PlacedItem => ({
          key: `quote/${quote.id}`,
          path: [...path, 'quotes', q],
          stated: quote,
          statement,
          speaker: quote.speaker ?? statement.speaker,
          isReviewed: quote.reviewed ?? reviewed,
          isWithdrawn: isWithdrawn || quote.withdrawn !== undefined,
        }),
      ),
    ]
  })
}

/** The ids of the speakers whom a record names. */
export function speakersOf(file: Pick<RecordFile, 'record'>): Set<string> {
  return new Set(placedItems(file).flatMap(({ speaker }) => speaker ?? []))
}

/** @throws Refusal where a record has no such item, or it was taken back */
export function standingItem({ file }: ReviewedRecord, key: string): PlacedItem {
  const item = placedItems(file).find((other) => other.key === key)
  const [kind, id] = key.split('/')
  if (!item)
    throw new Refusal(`the record has no ${kind} with the id “${id}” any more`, 'look at the page anew')
  if (item.isWithdrawn) throw new Refusal(`the ${kind} ${id} was withdrawn`, 'leave it, or undo that')
  return item
}

/** A revision of a record, as derive's are: dated, and every other byte as it was. */
export function revisionOf({ file, now }: Pick<ReviewedRecord, 'file' | 'now'>): Revision {
  return new Revision(new YamlEdits(file.text, HOUSE_STYLE), now)
}

/** Whether an item, seen alone, is one that readers get. */
export function isOut(
  { isPublic }: Pick<ReviewedRecord, 'isPublic'>,
  { speaker, stated, isReviewed }: PlacedItem,
): boolean {
  return speaker !== undefined && isPublic({ ...stated, reviewed: isReviewed })
}

/** An item as a revision changes it. */
export function revised(record: ReviewedRecord, item: PlacedItem): Revised {
  const { updated } = recordTimes(record.file.record, record.article.published)(item.stated)
  return { key: item.key, path: item.path, updated, isPublic: isOut(record, item) }
}
