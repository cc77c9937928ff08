import { type ItemKind, tagUri } from '../../channels/tag-uri.ts'
import type { Withdrawal } from '../../model.ts'
import { placeDays } from './day-entries.ts'
import type { Unit, UnitItem } from './unit.ts'

/** An item as a line of the index has it, in the shortest form that JSON allows: there are hundreds of thousands. */
type Row = readonly [
  kind: ItemKind,
  id: string,
  published: number,
  updated: number,
  speaker: string | 0,
  prints: string,
  lengths: readonly number[],
  isNested: 0 | 1,
]

interface Line extends Omit<Unit, 'items' | 'withdrawn'> {
  readonly items: readonly Row[]
  readonly withdrawn: readonly (readonly [item: Row, why: Withdrawal])[]
}

/** Writes a unit as JSON on one line. */
export function encodeUnit({ items, withdrawn, ...unit }: Unit): string {
  const line: Line = {
    ...unit,
    items: items.map(rowOf),
    withdrawn: withdrawn.map(({ item, ...why }) => [rowOf(item), why]),
  }
  return JSON.stringify(line)
}

/**
 * Reads a unit.
 *
 * @param authority the site's, which all ids begin with
 */
export function decodeUnit(text: string, authority: string): Unit {
  const { items, withdrawn, ...unit } = JSON.parse(text) as Line
  const rows = [...items, ...withdrawn.map(([row]) => row)]
  const published = rows.map(([, , instant]) => instant)
  const days = placeDays(published, rows.length)
  const all = rows.map((row, at) => itemOf(row, unit, at, days[at] ?? 0, authority))
  return {
    ...unit,
    items: all.slice(0, items.length),
    withdrawn: withdrawn.map(([, why], at) => ({ item: all[items.length + at]!, ...why })),
  }
}

function rowOf({ kind, id, published, updated, speakerId, isNested, prints, lengths }: UnitItem): Row {
  return [
    kind,
    id.slice(id.lastIndexOf('/') + 1),
    published,
    updated,
    speakerId ?? 0,
    prints,
    lengths,
    isNested ? 1 : 0,
  ]
}

function itemOf(
  [kind, id, published, updated, speaker, prints, lengths, isNested]: Row,
  { article: { slug }, version }: Pick<Unit, 'article' | 'version'>,
  at: number,
  dayAt: number,
  authority: string,
): UnitItem {
  const item: { -readonly [Field in keyof UnitItem]: UnitItem[Field] } = {
    kind,
    id: tagUri(authority, kind, id),
    published,
    updated,
    slug,
    at,
    dayAt,
    version,
    prints,
    lengths,
  }
  if (speaker !== 0) item.speakerId = speaker
  if (isNested) item.isNested = true
  return item
}
