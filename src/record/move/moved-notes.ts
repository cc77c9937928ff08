import type { StatedRecord } from '../../content/schema/record-schema.ts'
import {
  asSeen,
  type DerivedNote,
  type DerivedNotes,
  type ItemKey,
  notedItems,
  seenHash,
  wordsHash,
} from '../derived-notes.ts'
import type { MovedPart } from './move.ts'

/**
 * Derive's notes after a move: it has seen what the move changed, which needs no other date, and whose words it read
 * the rest to be stays as it is.
 */
export function movedNotes(
  before: StatedRecord,
  after: StatedRecord,
  notes: DerivedNotes,
  { into, of, quotes }: MovedPart,
  to: string,
): Map<ItemKey, DerivedNote> {
  const touched = new Set<ItemKey>([
    `statement/${into}`,
    `statement/${of}`,
    ...quotes.map((id) => `quote/${id}` as const),
  ])
  const was = new Map(notedItems(before).map((item) => [item.key, item]))
  const next = new Map(notes)
  for (const item of notedItems(after)) {
    const { asks, ...note } = notes.get(item.key) ?? { words: wordsHash(item), seen: '', read: to }
    if (!touched.has(item.key)) continue
    const old = was.get(item.key)
    // The command retitles what derive wrote; what a person wrote stays theirs.
    const isDerives = old !== undefined && wordsHash(old) === note.words
    const isSeen =
      old === undefined || seenHash(old) === note.seen || quotes.some((id) => item.key === `quote/${id}`)
    next.set(item.key, {
      ...note,
      ...(isDerives ? { words: wordsHash(item) } : {}),
      ...(isSeen ? asSeen(item) : {}),
    })
  }
  return next
}
