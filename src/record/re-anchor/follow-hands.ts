import { parseMoment } from '../../content/moment.ts'
import { dayEnd, dayStart, SECOND } from '../../content/stagger.ts'
import type { Instant } from '../../model.ts'
import type { Path } from '../../yaml/places.ts'
import type { PlacedQuote, PlacedStatement } from './placed-record.ts'
import type { Revised, Revision } from './revision.ts'

/** How long before midnight in UTC a day begins in the zone furthest east. */
const EAST = 14 * 60 * 60 * SECOND

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
 * Puts the time in the place of this very day, where a person has given that to a correction or a withdrawal; gives the
 * item as last changed before that.
 */
function settleDays(item: PlacedStatement | PlacedQuote, { edits }: Revision, now: Instant): Revised {
  const { corrections, withdrawn, published } = item.times
  const { stated, path } = item
  const isToday = (text: string) => {
    const moment = parseMoment(text)!
    // It is a day from UTC+14 on.
    return moment.precision === 'day' && now > dayStart(moment) - EAST && now < dayEnd(moment)
  }
  const today: Path[] = []
  stated.corrections.forEach(({ at }, index) => {
    if (isToday(at)) today.push([...path, 'corrections', index, 'at'])
  })
  if (withdrawn && isToday(stated.withdrawn!.at)) today.push([...path, 'withdrawn', 'at'])
  if (today.length === 0) return item
  const before = corrections.filter((_, index) => !isToday(stated.corrections[index]!.at))
  const updated = Math.max(published, ...before.map(({ at }) => at), exactUpdate(stated.updated))
  const at = Math.max(now, updated + SECOND)
  for (const place of today) edits.replace(place, new Date(at).toISOString())
  return { ...item, updated: Math.min(item.updated, updated) }
}

function exactUpdate(text: string | undefined): Instant {
  const moment = text === undefined ? undefined : parseMoment(text)
  return moment?.precision === 'second' ? moment.instant : Number.NEGATIVE_INFINITY
}
