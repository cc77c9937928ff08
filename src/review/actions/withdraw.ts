import type { ActionOf } from '../action.ts'
import { type ReviewedRecord, revised, revisionOf, standingItem } from '../reviewed-record.ts'

/** Takes an item back: it stays in the record, so that its id is never used again. */
export function withdraw(record: ReviewedRecord, { item: key, reason }: ActionOf<'withdraw'>): string {
  const revision = revisionOf(record)
  revision.withdraw(revised(record, standingItem(record, key)), reason)
  return revision.edits.toString()
}
