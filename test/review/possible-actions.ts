import type { Action } from '../../src/review/action.ts'
import { placedItems, type ReviewedRecord } from '../../src/review/reviewed-record.ts'

/** Decisions that a person might come to on a record; some of them are to be refused. */
export function possibleActions({ file, article, speakers }: ReviewedRecord, words: string): Action[] {
  const items = placedItems(file)
  const statements = items
    .filter(({ key }) => key.startsWith('statement/'))
    .map(({ key }) => key as `statement/${string}`)
  const quotes = items
    .filter(({ key }) => key.startsWith('quote/'))
    .map(({ key }) => key as `quote/${string}`)
  const all = [...statements, ...quotes]
  const to = [...speakers.map(({ id }) => ({ id })), { name: words, kind: 'person' as const }]
  const marks = [...article.text.matchAll(/“[^”]+”|\S+ \S+/g)]
  return [
    ...all.map((key): Action => ({ do: 'accept', items: [key] })),
    { do: 'accept', items: all },
    ...all.flatMap((key) => to.map((by): Action => ({ do: 'attribute', items: [key], to: by, note: words }))),
    ...statements.map((item): Action => ({ do: 'retitle', item, title: words })),
    ...all.map((item): Action => ({ do: 'withdraw', item, reason: words })),
    ...quotes.map((key): Action => ({ do: 'split', quotes: [key] })),
    ...statements.flatMap((item) => statements.map((into): Action => ({ do: 'merge', item, into }))),
    ...marks.flatMap(({ 0: { length }, index }) =>
      to.map((by): Action => ({ do: 'mark', start: index, end: index + length, by })),
    ),
  ]
}
