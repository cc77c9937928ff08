import { castOf } from '../../record/cast.ts'
import { splitStatement } from '../../record/move/split-statement.ts'
import type { ActionOf } from '../action.ts'
import { Refusal, type ReviewedRecord, standingItem } from '../reviewed-record.ts'

/** Makes a statement of some quotes of one. */
export function split(record: ReviewedRecord, { quotes }: ActionOf<'split'>): string {
  const { file, article, speakers, isPublic, now } = record
  const items = quotes.map((key) => standingItem(record, key))
  const [first] = items as [(typeof items)[0]]
  const { statement, speaker } = first
  if (items.some((item) => item.statement !== statement))
    throw new Refusal('these quotes are not of one statement', 'split one statement at a time')
  if (speaker === undefined) throw new Refusal('nobody is named for it', 'say first whose words they are')
  if (items.some((item) => item.speaker !== speaker))
    throw new Refusal('these quotes are not of one speaker', 'split off one speaker’s at a time')
  const ids = new Set(items.map(({ stated }) => stated.id))
  if (statement.quotes.every(({ id, withdrawn }) => ids.has(id) || withdrawn))
    throw new Refusal('nothing would be left of the statement', 'leave it one of its quotes')
  return splitStatement(file, article, statement.id, {
    ids,
    to: speaker,
    now,
    cast: castOf(speakers),
    isPublic,
  }).text
}
