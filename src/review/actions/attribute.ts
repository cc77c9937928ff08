import { castOf } from '../../record/cast.ts'
import { moveItems } from '../../record/move/move-items.ts'
import type { ActionOf } from '../action.ts'
import { placedItems, Refusal, type ReviewedRecord, standingItem } from '../reviewed-record.ts'

/**
 * Gives items to the speaker whose words they are, as `npm run move` does.
 *
 * @param to the speaker's id, who is among the record's speakers
 */
export function attribute(
  record: ReviewedRecord,
  { items, note }: Omit<ActionOf<'attribute'>, 'to'>,
  to: string,
): string {
  const { file, article, speakers, isPublic, now } = record
  const ids = new Set(items.map((key) => standingItem(record, key).stated.id))
  // A statement and a quote may share an id; `ids` would mean both.
  const other = placedItems(file).find(
    ({ key, stated }) => ids.has(stated.id) && !items.some((meant) => meant === key),
  )
  if (other)
    throw new Refusal(`${other.key} has that id too`, 'give one of them another in the record, by hand')
  return moveItems(file, article, {
    ids,
    to,
    now,
    cast: castOf(speakers),
    isPublic,
    isDecided: true,
    ...(note === undefined ? {} : { note }),
  }).file.text
}
