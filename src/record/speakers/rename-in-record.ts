import { Problems } from '../../content/problem.ts'
import type { StatedQuote, StatedStatement } from '../../content/schema/record-schema.ts'
import { YamlEdits } from '../../yaml/edits.ts'
import type { Path } from '../../yaml/places.ts'
import {
  asSeen,
  type DerivedNote,
  type DerivedNotes,
  notedItems,
  notesOf,
  seenHash,
} from '../derived-notes.ts'
import { HOUSE_STYLE } from '../house-style.ts'
import { type RecordFile, readRecord } from '../re-anchor/record-file.ts'
import { withDerived } from '../re-anchor/with-derived.ts'

/** An id of a speaker, and the one that takes its place. */
export interface Renaming {
  readonly from: string
  readonly to: string
}

/**
 * Puts one speaker's id in the place of another's in a record, in derive's own notes as well: for readers nothing has moved.
 * All else stays as it is to the byte.
 */
export function renameInRecord(file: RecordFile, renaming: Renaming): string {
  const { record } = file
  const edits = new YamlEdits(file.text, HOUSE_STYLE)
  record.statements.forEach((statement, s) => {
    const path = ['statements', s]
    const speaker = renamed(statement.speaker, renaming)
    if (speaker !== statement.speaker) edits.replace([...path, 'speaker'], speaker!)
    renameMoves(statement, path, speaker, renaming, edits)
    statement.quotes.forEach((quote, q) => {
      const quotePath = [...path, 'quotes', q]
      const own = renamed(quote.speaker, renaming)
      const isChanged = own !== quote.speaker || speaker !== statement.speaker
      // A quote states its speaker only where that is not the statement's.
      if (isChanged && own !== undefined && own === speaker) edits.remove(quotePath, 'speaker')
      else if (own !== quote.speaker) edits.replace([...quotePath, 'speaker'], own!)
      renameMoves(quote, quotePath, own ?? speaker, renaming, edits)
    })
  })
  const text = edits.toString()
  const after = readRecord(text, 'record.yaml', new Problems())
  if (after?.record.derived?.items === undefined) return text
  const { paragraphs } = after.record.derived
  return withDerived(after, { paragraphs, notes: renamedNotes(file, after, renaming) })
}

const renamed = <Id extends string | undefined>(id: Id, { from, to }: Renaming): Id | string =>
  id === from ? to : id

/** What an item was moved from; from the one that it is now of it never was. */
function renameMoves(
  { moved, speaker: before }: StatedStatement | StatedQuote,
  path: Path,
  speaker: string | undefined,
  renaming: Renaming,
  edits: YamlEdits,
): void {
  const isRenamed = before === renaming.from
  const undone = moved.flatMap(({ from }, at) =>
    renamed(from, renaming) === speaker && (from === renaming.from || isRenamed) ? [at] : [],
  )
  if (undone.length > 0) edits.takeItems(path, 'moved', undone)
  moved.forEach(({ from }, at) => {
    if (from === renaming.from && !undone.includes(at))
      edits.replace([...path, 'moved', at, 'from'], renaming.to)
  })
}

function renamedNotes(before: RecordFile, after: RecordFile, renaming: Renaming): DerivedNotes {
  const was = new Map(notedItems(before.record).map((item) => [item.key, item]))
  const now = new Map(notedItems(after.record).map((item) => [item.key, item]))
  return new Map(
    [...notesOf(before.record)].map(([key, note]) => {
      const [old, item] = [was.get(key), now.get(key)]
      const ids = Object.fromEntries(
        (['read', 'speaker', 'asks'] as const).flatMap((field) =>
          note[field] === undefined ? [] : [[field, renamed(note[field], renaming)]],
        ),
      )
      const isSeen = old !== undefined && item !== undefined && seenHash(old) === note.seen
      return [key, { ...note, ...ids, ...(isSeen ? asSeen(item) : {}) } satisfies DerivedNote] as const
    }),
  )
}
