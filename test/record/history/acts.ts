import fc from 'fast-check'
import { type Editor, idOf, PEOPLE } from './editor.ts'

/** Something that an editor does. */
export interface Act {
  readonly name: string
  readonly by: (editor: Editor) => void
}

const SAYINGS = [
  'The bridge is not safe any more',
  'Nobody asked the ferrymen what they think',
  'We will rebuild it before the winter',
  'I have crossed it for forty years',
  'The engineers found rust in every beam',
  'Our harbour needs more light at night',
]

/** A paragraph in which somebody is quoted. */
const paragraph = fc
  .record({ what: fc.constantFrom(...SAYINGS), who: fc.constantFrom(...PEOPLE), form: fc.nat(2) })
  .map(
    ({ what, who, form }) =>
      [
        `“${what},” said ${who}.`,
        `${who} told reporters: “${what}.”`,
        `${who} said it was time. “${what},” ${who} added.`,
      ][form]!,
  )

/** The paragraphs of an article. */
export const PARAGRAPHS = fc.array(paragraph, { minLength: 2, maxLength: 5 })

const nth = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]
const onQuote = (
  name: string,
  at: number,
  by: (editor: Editor, id: string, path: (string | number)[]) => void,
): Act => ({
  name: `${name} ${at}`,
  by: (editor) => {
    const quote = nth(editor.quotes, at)
    if (quote) by(editor, quote.id, quote.path)
  },
})
const BELOW = ['id', 'published', 'updated']

const moves = fc
  .record({ at: fc.nat(5), to: fc.constantFrom(...PEOPLE), noted: fc.boolean() })
  .map(({ at, to, noted }) =>
    onQuote(`move to ${to}`, at, (editor, id) =>
      editor.move(id, idOf(to), noted ? 'It was another.' : undefined),
    ),
  )
const corrections = fc.nat(5).map((at) =>
  onQuote('correct', at, (editor, _, path) =>
    editor.write((edits) => {
      const correction = { at: '2026-03-02', note: `Note ${editor.now}.` }
      edits.insertItems(path, 'corrections', Number.POSITIVE_INFINITY, [correction], BELOW)
    }),
  ),
)
const withdrawals = fc.nat(5).map((at) =>
  onQuote('withdraw', at, (editor, id) => {
    editor.withdrawn.add(id)
    editor.withdraw([id])
  }),
)
const reviews = fc
  .nat(5)
  .map((at) =>
    onQuote('review', at, (editor, _, path) =>
      editor.write((edits) => edits.set(path, 'reviewed', true, BELOW)),
    ),
  )
const doubts = fc
  .nat(5)
  .map((at) =>
    onQuote('doubt', at, (editor, _, path) =>
      editor.write((edits) =>
        edits.set(path, 'confidence', 0.5, [...BELOW, 'exact', 'prefix', 'suffix', 'cue']),
      ),
    ),
  )
const answers = fc.record({ at: fc.nat(3), accepts: fc.boolean() }).map(
  ({ at, accepts }): Act => ({
    name: accepts ? `accept ${at}` : `keep ${at}`,
    by: (editor) => {
      const asked = nth(
        editor.findings.filter(({ kind }) => kind === 'doubtful' || kind === 'missing'),
        at,
      )
      if (!asked) return
      const ids = new Set([asked.id])
      if (accepts) {
        if (asked.item === 'quote') editor.decided.delete(asked.id)
        editor.derive({ acceptsWords: ids, acceptsSpeaker: ids })
      } else {
        if (asked.kind === 'doubtful' && asked.item === 'quote' && asked.was)
          editor.decided.set(asked.id, asked.was)
        editor.derive({ keeps: ids })
      }
    },
  }),
)
const merges = fc.record({ kept: fc.constantFrom(...PEOPLE), gone: fc.constantFrom(...PEOPLE) }).map(
  ({ kept, gone }): Act => ({
    name: `merge ${gone} into ${kept}`,
    by: (editor) => editor.merge(idOf(kept), idOf(gone)),
  }),
)
const bulk = fc.constant<Act>({
  name: 'accept undecided',
  by: (editor) => editor.derive({ acceptsUndecided: true }),
})

const edits = fc
  .record({ at: fc.nat(5), form: fc.nat(3), who: fc.constantFrom(...PEOPLE), fresh: paragraph })
  .map(
    ({ at, form, who, fresh }): Act => ({
      name: `edit ${form} at ${at}: ${form === 0 ? who : fresh}`,
      by: (editor) =>
        editor.edit((list) => {
          const index = at % list.length
          const words = list[index]!
          const other = PEOPLE.reduce((text, name) => text.replaceAll(name, who), words)
          return [
            () => list.with(index, other),
            () => list.with(index, words.replace(/the|it/, 'the old')),
            () => list.toSpliced(index, 0, fresh),
            () => (list.length > 1 ? list.toSpliced(index, 1) : [...list]),
          ][form]!()
        }),
    }),
  )

/** Withdraws all whose words are gone from the article, so that the record fits it. */
export function settle(editor: Editor): void {
  editor.derive()
  const missing = editor.findings.filter(({ kind }) => kind === 'missing').map(({ id }) => id)
  const gone = new Set(
    editor.record.record.statements
      .flatMap((statement) => [statement, ...statement.quotes])
      .filter(({ withdrawn }) => withdrawn)
      .map(({ id }) => id),
  )
  editor.withdraw(new Set(missing.filter((id) => !gone.has(id))))
}

/** Histories of an editor's acts. */
export const HISTORIES = fc.array(
  fc.oneof(
    moves,
    moves,
    corrections,
    withdrawals,
    reviews,
    doubts,
    merges,
    answers,
    answers,
    bulk,
    edits,
    edits,
    edits,
  ),
  { minLength: 1, maxLength: 9 },
)
