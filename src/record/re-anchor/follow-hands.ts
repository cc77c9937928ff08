import { parseMoment } from '../../content/moment.ts'
import { SECOND } from '../../content/stagger.ts'
import type { Instant } from '../../model.ts'
import type { Path } from '../yaml-places.ts'
import type { PlacedQuote, PlacedStatement } from './placed-record.ts'
import type { Revised, Revision } from './revision.ts'

/** Dates what a person changed by hand in a statement and its quotes since a command last looked. */
export function followHands(statement: PlacedStatement, revision: Revision, now: Instant): void {
  for (const item of [statement, ...statement.quotes]) {
    if (item.standing.isChanged) dateChange(item, revision, now)
  }
}

function dateChange(item: PlacedStatement | PlacedQuote, revision: Revision, now: Instant): void {
  const settled = settleDays(item, revision, now)
  if (item.isWithdrawn) return
  const { standing, stated } = item
  const was = standing.note?.speaker
  const isMoved = was !== undefined && was !== standing.speaker && stated.moved.at(-1)?.from !== was
  if (isMoved) revision.move(settled, was)
  else revision.touch(settled)
}

/**
 * Puts the time in the place of a day that a person has given to a correction or a withdrawal and whose instant lies
 * ahead; gives the item as last changed before that.
 */
function settleDays(item: PlacedStatement | PlacedQuote, { edits }: Revision, now: Instant): Revised {
  const { corrections, withdrawn } = item.times
  const { stated, path } = item
  const isAhead = (text: string, at: Instant) => at > now && parseMoment(text)?.precision === 'day'
  const ahead: Path[] = []
  corrections.forEach(({ at }, index) => {
    if (isAhead(stated.corrections[index]!.at, at)) ahead.push([...path, 'corrections', index, 'at'])
  })
  if (withdrawn && isAhead(stated.withdrawn!.at, withdrawn.at)) ahead.push([...path, 'withdrawn', 'at'])
  if (ahead.length === 0) return item
  const before = corrections.filter(({ at }, index) => !isAhead(stated.corrections[index]!.at, at))
  const updated = Math.max(item.times.published, ...before.map(({ at }) => at), exactUpdate(stated.updated))
  const at = Math.max(now, updated + SECOND)
  for (const place of ahead) edits.replace(place, new Date(at).toISOString())
  return { ...item, updated: Math.min(item.updated, updated) }
}

function exactUpdate(text: string | undefined): Instant {
  const moment = text === undefined ? undefined : parseMoment(text)
  return moment?.precision === 'second' ? moment.instant : Number.NEGATIVE_INFINITY
}
