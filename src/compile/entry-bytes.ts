import { gunzipSync } from 'node:zlib'
import { type EntryFormat, entryCutter, PARTS, type UnitEntries } from '../document.ts'
import type { EntryBytes } from './joined-document.ts'
import { readPack } from './read-pack.ts'
import type { Need } from './site-packs.ts'
import type { EntryPlace } from './units/unit.ts'

/** What zlib wants besides, to see that nothing follows. */
const ROOM = 64

/**
 * Takes entries out of the packs of units. Each pack is opened once, however many channels need its entries, and only
 * what they need is kept.
 *
 * @param openPack reads the pack of an article
 */
export function gatherEntries(needs: readonly Need[], openPack: (slug: string) => Uint8Array): EntryBytes {
  const wanted = new Map<string, Map<EntryFormat, Set<EntryPlace>>>()
  for (const { items, formats } of needs) {
    for (const item of items) {
      const ofArticle = wanted.get(item.slug) ?? new Map<EntryFormat, Set<EntryPlace>>()
      wanted.set(item.slug, ofArticle)
      for (const format of formats) {
        const ofFormat = ofArticle.get(format) ?? new Set<EntryPlace>()
        ofArticle.set(format, ofFormat)
        ofFormat.add(item)
      }
    }
  }
  const gathered = new Map<EntryPlace, Partial<Record<EntryFormat, Uint8Array>>>()
  for (const [slug, formats] of wanted) {
    const { table, bytes } = readPack(openPack(slug))
    for (const [format, items] of formats) {
      const { entries } = table
      if (!entries) throw new Error(`the pack of ${slug} has no entries`)
      const whole = gunzipSync(bytes(...entries.formats[format].stream), {
        // So that it is undone in one go.
        chunkSize: sizeOf(entries, format) + ROOM,
      })
      const cut = entryCutter(entries, format, whole)
      for (const item of items) {
        const kept = gathered.get(item) ?? {}
        gathered.set(item, kept)
        // A copy, so that the rest of the article's entries can go.
        kept[format] = Buffer.concat(cut(item.at * PARTS[format]))
      }
    }
  }
  return (entry, format) => {
    const bytes = gathered.get(entry)?.[format]
    if (!bytes) throw new Error(`entry ${entry.at} of ${entry.slug} was not gathered`)
    return bytes
  }
}

/** How many bytes the entries of a format have, with all that stands before them in their stream. */
function sizeOf({ formats }: UnitEntries, format: EntryFormat): number {
  const { start, lengths } = formats[format]
  return lengths.reduce((sum, length) => sum + length, start)
}
