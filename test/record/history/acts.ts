import fc from 'fast-check'
import type { PlacedItem } from '../../../src/review/reviewed-record.ts'
import { placedItems } from '../../../src/review/reviewed-record.ts'
import { possibleActions } from '../../review/possible-actions.ts'
import { idOf, PEOPLE } from './bridge.ts'
import type { Editor } from './editor.ts'
import { READINGS } from './readings.ts'

/** Something that an editor does, or that befalls them. */
export interface Act {
  readonly kind: string
  readonly by: (editor: Editor) => void
  /** What it is and what it is done with, for who reads a history that failed. */
  readonly [fc.toStringMethod]: () => string
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
const person = fc.constantFrom(...PEOPLE).map(idOf)
const BELOW = ['id', 'published', 'updated']

function act<T>(kind: string, how: fc.Arbitrary<T>, by: (editor: Editor, how: T) => void): fc.Arbitrary<Act> {
  return how.map((drawn) => ({
    kind,
    by: (editor) => by(editor, drawn),
    [fc.toStringMethod]: () => `${kind} ${JSON.stringify(drawn)}`,
  }))
}

function onQuote<T>(
  kind: string,
  how: fc.Arbitrary<T>,
  by: (editor: Editor, item: PlacedItem, how: T) => void,
): fc.Arbitrary<Act> {
  return act(kind, fc.record({ at: fc.nat(5), how }), (editor, { at, how: drawn }) => {
    const quote = nth(editor.quotes, at)
    if (quote) by(editor, quote, drawn)
  })
}

const none = fc.constant(undefined)

const byHand = [
  onQuote('move', fc.record({ to: person, noted: fc.boolean() }), (editor, quote, { to, noted }) =>
    editor.move([quote.stated.id], editor.speakerOf(to), noted ? 'It was another.' : undefined),
  ),
  onQuote('correct', none, (editor, { key, path }) =>
    editor.write(
      (edits) => {
        const correction = { at: '2026-03-02', note: `Note ${editor.read('speakers.yaml').length}.` }
        edits.insertItems(path, 'corrections', Number.POSITIVE_INFINITY, [correction], BELOW)
      },
      [key],
    ),
  ),
  onQuote('withdraw', none, (editor, { stated }) => editor.withdraw(new Set([stated.id]))),
  onQuote('review by hand', none, (editor, { key, path }) =>
    editor.write((edits) => edits.set(path, 'reviewed', true, BELOW), [key]),
  ),
  onQuote('doubt', none, (editor, { key, path }) =>
    editor.write(
      (edits) => edits.set(path, 'confidence', 0.5, [...BELOW, 'exact', 'prefix', 'suffix', 'cue']),
      [key],
    ),
  ),
  act('erase', fc.nat(9), (editor, at) => {
    const { statements } = editor.file.record
    const item = nth(placedItems(editor.file), at)
    if (item && !(item.key.startsWith('statement/') && statements.length === 1)) editor.erase(item)
  }),
]

const answers = act(
  'answer',
  fc.record({ at: fc.nat(3), accepts: fc.boolean() }),
  (editor, { at, accepts }) => {
    const asked = nth(
      editor.findings.filter(({ kind }) => kind === 'doubtful' || kind === 'missing'),
      at,
    )
    if (!asked) return
    const ids = new Set([asked.id])
    const key = `${asked.item}/${asked.id}`
    const on = editor.about([key])
    if (accepts) return editor.derive({ acceptsWords: ids, acceptsSpeaker: ids }, { on })
    const { speaker } = editor.quotes.find((quote) => quote.key === key) ?? {}
    if (asked.kind === 'doubtful' && speaker !== undefined) editor.promises.decide(key, speaker)
    editor.derive({ keeps: ids })
  },
)
const bulk = act('accept undecided', none, (editor) =>
  editor.derive(
    { acceptsUndecided: true },
    { on: new Set(editor.quotes.flatMap(({ key, isReviewed }) => (isReviewed ? [] : [key]))) },
  ),
)

const speakers = [
  act('merge speakers', fc.record({ kept: person, gone: person }), (editor, { kept, gone }) =>
    editor.merge(kept, gone),
  ),
  act(
    'rename a speaker',
    fc.record({ one: person, to: fc.nat(3), named: fc.boolean() }),
    (editor, { one, to, named }) => {
      const id = `${one}-${to}`
      if (!editor.read('speakers.yaml').includes(id))
        editor.rename(one, id, named ? `${one} the ${to}th` : undefined)
    },
  ),
  act('split a speaker', fc.record({ one: person, to: fc.nat(3) }), (editor, { one, to }) =>
    editor.split(one, `dora-quill-${to}`, `Dora Quill ${'ABCD'[to]}`),
  ),
]

const reviews = act(
  'review',
  fc.record({
    kind: fc.nat(6),
    at: fc.nat(),
    words: fc.constantFrom('Misheard.', 'Eva Stern', 'As it was said'),
  }),
  (editor, { kind, at, words }) =>
    editor.review((record) => {
      const kinds = [...Map.groupBy(possibleActions(record, words), (action) => action.do).values()]
      return nth(nth(kinds, kind) ?? [], at)
    }),
)

const upgrades = act(
  'upgrade',
  fc.record({ reading: READINGS, addsAll: fc.boolean() }),
  (editor, { reading, addsAll }) => editor.upgrade(reading, addsAll),
)

const edits = act(
  'edit',
  fc.record({ at: fc.nat(5), form: fc.nat(3), who: fc.constantFrom(...PEOPLE), fresh: paragraph }),
  (editor, { at, form, who, fresh }) => {
    const list = editor.paragraphs
    const index = at % list.length
    const words = list[index]!
    const other = PEOPLE.reduce((text, name) => text.replaceAll(name, who), words)
    editor.edit(
      [
        () => list.with(index, other),
        () => list.with(index, words.replace(/the|it/, 'the old')),
        () => list.toSpliced(index, 0, fresh),
        () => (list.length > 1 ? list.toSpliced(index, 1) : list),
      ][form]!(),
    )
  },
)

/** Withdraws all whose words are gone from the article, and moves what must move, so that the record fits it. */
export function settle(editor: Editor): void {
  editor.derive()
  const missing = editor.findings.filter(({ kind }) => kind === 'missing').map(({ id }) => id)
  const gone = new Set(
    editor.file.record.statements
      .flatMap((statement) => [statement, ...statement.quotes])
      .filter(({ withdrawn }) => withdrawn)
      .map(({ id }) => id),
  )
  editor.withdraw(new Set(missing.filter((id) => !gone.has(id))))
  // What an upgrade made of a statement may be refused: the remedy that is named is one.
  for (let tries = 0; tries < 8; tries++) {
    const { remedy = '' } = editor.folder.problems().find(({ severity }) => severity === 'error') ?? {}
    const [, ids, to] = /npm run move -- (.+) --to (\S+)$/.exec(remedy) ?? []
    if (ids === undefined || to === undefined) break
    editor.move(ids.split(' '), to)
  }
}

const weighed = (weight: number, ...acts: fc.Arbitrary<Act>[]) =>
  acts.map((arbitrary) => ({ arbitrary, weight }))

/** Histories of such acts. */
export const HISTORIES = fc.array(
  fc.oneof(
    ...weighed(2, ...byHand, ...speakers, bulk),
    ...weighed(
      4,
      answers,
      upgrades,
      act('publish', none, (editor) => editor.publish()),
    ),
    ...weighed(5, reviews),
    ...weighed(
      2,
      act('undo', none, (editor) => editor.undo()),
    ),
    ...weighed(7, edits),
  ),
  { minLength: 1, maxLength: 12 },
)
