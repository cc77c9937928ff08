import type { ElementContent } from 'hast'
import { h, s } from 'hastscript'
import type { Listed } from '../channels/item.ts'

/** How many items stand in a stretch of time. */
export interface Count {
  /** A month such as `2026-03`, or a year. */
  readonly of: string
  readonly items: number
}

/** The most bars of a picture: where there are more months, years are counted. */
const MOST = 36

/** How many items were published in each month, or where those are many, in each year, without gaps. */
function countOverTime(items: readonly Listed[]): Count[] {
  const months = counted(items.map(({ published }) => monthOf(published)))
  const [first, last] = [Math.min(...months.keys()), Math.max(...months.keys())]
  if (months.size === 0) return []
  if (last - first < MOST) {
    return range(first, last).map((month) => ({ of: monthName(month), items: months.get(month) ?? 0 }))
  }
  const years = new Map<number, number>()
  for (const [month, count] of months) {
    const year = Math.floor(month / 12)
    years.set(year, (years.get(year) ?? 0) + count)
  }
  return range(Math.floor(first / 12), Math.floor(last / 12)).map((year) => ({
    of: `${year}`,
    items: years.get(year) ?? 0,
  }))
}

/** What a channel holds, in numbers. */
export interface ChannelRecord {
  readonly statements: number
  readonly quotes: number
  readonly overTime: readonly Count[]
}

/** Counts what a channel holds, once for as long as it is the same. */
export function recordOf(items: readonly Listed[]): ChannelRecord {
  const known = records.get(items)
  if (known) return known
  const record = {
    statements: items.filter(({ kind }) => kind === 'statement').length,
    quotes: items.filter(({ kind }) => kind === 'quote').length,
    overTime: countOverTime(items),
  }
  records.set(items, record)
  return record
}

const records = new WeakMap<readonly Listed[], ChannelRecord>()

/** How wide the whole is, as far as its bars are neither thinner nor wider than they may be. */
const WHOLE = 288
const [THINNEST, WIDEST] = [12, 40]
const HEIGHT = 48

/** Counts as bars, from the oldest to the newest, with the same in words; nothing where there is but one. */
export function overTime(counts: readonly Count[]): ElementContent[] {
  const [first, last] = [counts[0], counts.at(-1)]
  if (!first || !last || counts.length < 2) return []
  const most = Math.max(...counts.map(({ items }) => items))
  const each = Math.min(WIDEST, Math.max(THINNEST, Math.floor(WHOLE / counts.length)))
  const width = counts.length * each
  const words = `Items from ${first.of} to ${last.of}: ${counts
    .filter(({ items }) => items > 0)
    .map(({ of, items }) => `${of}: ${items}`)
    .join(', ')}`
  return [
    h('figure', { className: ['over-time'] }, [
      s(
        'svg',
        { viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'img', ariaLabel: words },
        counts.flatMap(({ of, items }, at) => {
          if (items === 0) return []
          const height = Math.max(2, Math.round((items / most) * HEIGHT))
          const bar = { x: at * each, y: HEIGHT - height, width: each - 2, height }
          return [s('rect', bar, s('title', `${of}: ${items}`))]
        }),
      ),
      h('figcaption', [h('span', first.of), h('span', last.of)]),
    ]),
  ]
}

function counted(months: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const month of months) counts.set(month, (counts.get(month) ?? 0) + 1)
  return counts
}

function monthOf(published: number): number {
  const day = new Date(published)
  return day.getUTCFullYear() * 12 + day.getUTCMonth()
}

function monthName(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
