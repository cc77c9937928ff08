import { YamlEdits } from '../../yaml/edits.ts'
import { type DerivedNotes, notesText } from '../derived-notes.ts'
import { HOUSE_STYLE } from '../house-style.ts'
import type { RecordFile } from './record-file.ts'

/** What derive keeps in a record for itself. */
export interface Kept {
  readonly paragraphs: readonly string[]
  readonly notes: DerivedNotes
}

/** Puts what derive keeps into a record that it has written; gives the file as it was where it keeps the same. */
export function withDerived({ text, record: { derived } }: RecordFile, { paragraphs, notes }: Kept): string {
  const edits = new YamlEdits(text, HOUSE_STYLE)
  if (paragraphs.join() !== derived?.paragraphs.join())
    edits.replaceList(['derived', 'paragraphs'], paragraphs)
  const items = notesText(notes)
  if (items.trimEnd() !== (derived?.items ?? '').trimEnd()) edits.setLines(['derived'], 'items', items)
  return edits.isEmpty ? text : edits.toString()
}
