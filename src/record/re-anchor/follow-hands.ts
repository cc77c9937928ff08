import type { PlacedQuote, PlacedStatement } from './placed-record.ts'
import type { Revision } from './revision.ts'

/** Dates what a person changed by hand in a statement and its quotes since a command last looked. */
export function followHands(statement: PlacedStatement, revision: Revision): void {
  for (const item of [statement, ...statement.quotes]) {
    if (item.standing.isChanged && !item.isWithdrawn) dateChange(item, revision)
  }
}

function dateChange(item: PlacedStatement | PlacedQuote, revision: Revision): void {
  const { standing, stated } = item
  const was = standing.note?.speaker
  const isMoved = was !== undefined && was !== standing.speaker && stated.moved.at(-1)?.from !== was
  if (isMoved) revision.move(item, was)
  else revision.touch(item)
}
