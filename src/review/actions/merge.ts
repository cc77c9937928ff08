import { castOf } from '../../record/cast.ts'
import { mergeStatements } from '../../record/move/merge-statements.ts'
import type { ActionOf } from '../action.ts'
import { isOut, placedItems, Refusal, type ReviewedRecord, standingItem } from '../reviewed-record.ts'

/** Takes a statement into another one of its speaker's. */
export function merge(record: ReviewedRecord, { item, into }: ActionOf<'merge'>): string {
  const { file, article, speakers, isPublic, now } = record
  const [of, target] = [standingItem(record, item), standingItem(record, into)]
  if (of.key === target.key)
    throw new Refusal('a statement cannot be merged with itself', 'choose another one')
  if (of.speaker === undefined || of.speaker !== target.speaker)
    throw new Refusal('the two statements are not of one speaker', 'say first whose words they are')
  const own = placedItems(file).filter(
    ({ statement, isWithdrawn }) => statement === of.statement && !isWithdrawn,
  )
  // A quote is out with its statement or not at all.
  if (own.some((one) => isOut(record, one)) && !isOut(record, target))
    throw new Refusal(
      'the other statement still waits for review, and what is out would wait with it',
      'accept that one first, or merge the other way round',
    )
  return mergeStatements(file, article, {
    of: of.stated.id,
    into: target.stated.id,
    now,
    cast: castOf(speakers),
    isPublic,
  }).text
}
