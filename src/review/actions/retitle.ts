import type { ActionOf } from '../action.ts'
import { type ReviewedRecord, revised, revisionOf, standingItem } from '../reviewed-record.ts'

/** Gives a statement another title. */
export function retitle(record: ReviewedRecord, { item: key, title }: ActionOf<'retitle'>): string {
  const item = standingItem(record, key)
  if (item.statement.title === title) return record.file.text
  const revision = revisionOf(record)
  revision.edits.replace([...item.path, 'title'], title)
  revision.touch(revised(record, item))
  return revision.edits.toString()
}
