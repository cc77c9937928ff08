import { createHash } from 'node:crypto'
import type { Article, Instant } from '../model.ts'
import { type Moment, parseMoment } from './moment.ts'

/** The least time between two changes that every reader can tell apart: many keep whole seconds. */
export const SECOND = 1000
const HOUR = 60 * 60 * SECOND
const THREE_HOURS = 3 * 60 * 60

/** When a moment's day begins, UTC. */
export function dayStart({ instant }: Moment): Instant {
  return instant - 12 * HOUR
}

/** When a moment's day has ended everywhere, in the zone UTC-12 last. */
export function dayEnd({ instant }: Moment): Instant {
  return instant + 24 * HOUR
}

/**
 * The instant of a moment. A day without a time becomes an instant of its morning (UTC) that follows from the id of
 * what happened then, so that the articles of one day differ, and keep their date in most zones.
 */
export function instantOf({ instant, precision }: Moment, id: string): Instant {
  if (precision === 'second') return instant
  const digest = createHash('sha256').update(id).digest()
  return instant - (digest.readUInt32BE(0) % THREE_HOURS) * SECOND + (digest.readUInt16BE(4) % SECOND)
}

/** From when on an article may go out: its time, or where it has a day alone, the beginning of that by UTC. */
export function dueInstant({ slug, day, published }: Pick<Article, 'slug' | 'day' | 'published'>): Instant {
  const moment = parseMoment(day)
  return moment && instantOf(moment, slug) === published ? dayStart(moment) : published
}

/**
 * When the items of an article went out: each a second before the one that stands above it, so that readers that
 * sort by date, newest first, show them in the article's order. What is stated to have gone out later than that, such
 * as a quote added to an article that is already out, moves none below it.
 *
 * @param article the article's own instant
 * @param stated for each item in the order of the record, the instant that the record states, or undefined
 */
export function itemInstants(article: Instant, stated: readonly (Instant | undefined)[]): Instant[] {
  const taken = new Set(stated.filter((instant) => instant !== undefined))
  let last = article
  return stated.map((instant) => {
    if (instant === undefined) {
      do last -= SECOND
      while (taken.has(last))
      taken.add(last)
      return last
    }
    last = Math.min(last, instant)
    return instant
  })
}
