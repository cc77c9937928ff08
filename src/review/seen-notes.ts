import {
  asSeen,
  type DerivedNotes,
  type ItemKey,
  notedItems,
  notesOf,
  seenHash,
} from '../record/derived-notes.ts'
import { NOBODYS } from '../record/re-anchor/next-notes.ts'
import type { RecordFile } from '../record/re-anchor/record-file.ts'

/**
 * Derive's notes after a decision: it has seen what that changed and dated, and need not date it again. What a person
 * changed by hand before stays to be dated.
 *
 * @param kept items whose speaker a person has said is right, whatever the edited article now reads
 */
export function seenNotes(before: RecordFile, after: RecordFile, kept: readonly string[]): DerivedNotes {
  const was = new Map(notedItems(before.record).map((item) => [item.key, seenHash(item)]))
  const old = notesOf(before.record)
  const notes = new Map(notesOf(after.record))
  for (const item of notedItems(after.record)) {
    const note = notes.get(item.key)
    const isSeen = !was.has(item.key) || old.get(item.key)?.seen === was.get(item.key)
    if (!note && was.has(item.key)) continue
    const { asks, ...rest } = note ?? { words: NOBODYS, seen: '' }
    const isKept = kept.some((key: string) => (key as ItemKey) === item.key)
    notes.set(item.key, {
      ...rest,
      ...(asks === undefined ? {} : isKept ? { read: asks } : { asks }),
      ...(isSeen ? asSeen(item) : {}),
    })
  }
  return notes
}
