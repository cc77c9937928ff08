import type { StatedRecord } from '../../content/schema/record-schema.ts'
import {
  asSeen,
  type DerivedNote,
  type DerivedNotes,
  type ItemKey,
  notedItems,
  wordsHash,
} from '../derived-notes.ts'
import type { PlacedStatement } from './placed-record.ts'
import type { Revision } from './revision.ts'

/**
 * What derive notes of the items of a record that it has revised. Notes of items that are in it no more are kept, so
 * that nothing else is given their ids.
 */
export function nextNotes(
  revised: StatedRecord,
  before: DerivedNotes,
  placed: readonly PlacedStatement[],
  { readings, written }: Revision,
): Map<ItemKey, DerivedNote> {
  const known = new Set<ItemKey>(
    placed.flatMap(({ key, quotes }) => [key, ...quotes.map((quote) => quote.key)]),
  )
  const notes = new Map(before)
  for (const item of notedItems(revised)) {
    const old = before.get(item.key)
    const isNew = !known.has(item.key)
    // Of what a person added nobody knows what derive would have written.
    const words = isNew || written.has(item.key) ? wordsHash(item) : (old?.words ?? NOBODYS)
    const { read, asks } = readings.get(item.key) ?? (isNew ? { read: item.speaker } : (old ?? {}))
    notes.set(item.key, {
      words,
      ...asSeen(item),
      ...(read === undefined ? {} : { read }),
      ...(asks === undefined ? {} : { asks }),
    })
  }
  return notes
}

/** The hash of no words: those of what a person added. */
export const NOBODYS = '-'
