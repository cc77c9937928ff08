import type { Instant } from '../../model.ts'
import { renderDay } from '../../pages/item-list.ts'
import { dayOf } from '../../wording/days.ts'
import { ENTRY_FORMATS, formatPlace, joinPrints, printOf, type UnitEntry, type UnitItem } from './unit.ts'

const DAY = 24 * 60 * 60 * 1000

/**
 * Gives each item the place of its day's heading among the entries of the unit: behind those of all items, so that the
 * headings need no place of their own in the index.
 *
 * @param entries how many items have entries, those that were taken back included
 */
export function placeDays(published: readonly Instant[], entries: number): number[] {
  const places = new Map<number, number>()
  return published.map((instant) => {
    const day = Math.floor(instant / DAY)
    const place = places.get(day) ?? entries + places.size
    places.set(day, place)
    return place
  })
}

/** The headings that {@link placeDays} has given places to, in their order. */
export function renderDays(published: readonly Instant[]): string[] {
  return [...new Set(published.map(dayOf))].map(renderDay)
}

/** Items with the headings of their days: one wherever another day begins. */
export function underDays(items: readonly UnitItem[]): UnitEntry[] {
  return items.flatMap((item, at) => {
    const day = dayOf(item.published)
    const before = items[at - 1]
    return before && dayOf(before.published) === day ? [item] : [dayEntry(item, day), item]
  })
}

function dayEntry({ slug, dayAt }: UnitItem, day: string): UnitEntry {
  const heading = renderDay(day)
  const ofPage = <T>(value: T, other: T) =>
    ENTRY_FORMATS.map((_, place) => (place === formatPlace('page') ? value : other))
  return {
    slug,
    at: dayAt,
    prints: joinPrints(ofPage(printOf(heading), '')),
    lengths: ofPage(Buffer.byteLength(heading), 0),
  }
}
