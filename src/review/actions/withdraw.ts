import type { ActionOf } from '../action.ts'
import { type ReviewedRecord, revised, revisionOf, standingItem } from '../reviewed-record.ts'

/** Keys that stand above an item's withdrawal. */
const HEAD = [
  'id',
  'published',
  'updated',
  'moved',
  'corrections',
  'speaker',
  'title',
  'said',
  'at',
  'backers',
  'reviewed',
  'confidence',
]

/** Takes an item back: it stays in the record, so that its id is never used again. */
export function withdraw(record: ReviewedRecord, { item: key, reason }: ActionOf<'withdraw'>): string {
  const item = standingItem(record, key)
  const revision = revisionOf(record)
  const at = revision.changedAt(revised(record, item))
  revision.edits.setMapping(item.path, 'withdrawn', { at, reason }, HEAD)
  return revision.edits.toString()
}
