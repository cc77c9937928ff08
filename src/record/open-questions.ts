import type { Problem } from '../content/problem.ts'
import { notedItems, notesOf, seenHash } from './derived-notes.ts'
import type { LinedRecord } from './reading-list.ts'

/**
 * Lists what waits for a person or for derive in a record: speakers that the edited article makes others', and items
 * that were changed by hand and are not dated yet.
 */
export function openQuestions({ record, line }: LinedRecord, slug: string, file: string): Problem[] {
  const notes = notesOf(record)
  if (notes.size === 0) return []
  const lines = new Map(
    record.statements.flatMap((statement, s) => [
      [statement as unknown, line(['statements', s, 'id'])] as const,
      ...statement.quotes.map(
        (quote, q) => [quote as unknown, line(['statements', s, 'quotes', q, 'id'])] as const,
      ),
    ]),
  )
  return notedItems(record).flatMap((item): Problem[] => {
    const { stated, speaker } = item
    const note = notes.get(item.key)
    const at = { file, line: lines.get(stated) ?? 1 }
    if (note?.asks !== undefined && note.asks !== speaker) {
      return [
        {
          ...at,
          severity: 'warning',
          what: `it is ${speaker ?? 'nobody'}’s in the record, but the article now reads as ${note.asks}’s`,
          remedy: `npm run derive -- ${slug} --accept-speaker ${stated.id}, or --keep ${stated.id} where the record is right`,
        },
      ]
    }
    if (note === undefined || note.seen === seenHash(item)) return []
    return [
      {
        ...at,
        severity: 'note',
        what: 'it was changed by hand and is not dated, so that readers would not hear of it',
        remedy: `npm run derive -- ${slug} dates it`,
      },
    ]
  })
}
