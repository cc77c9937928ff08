import type { YamlEdits } from '../../src/yaml/edits.ts'
import type { Path } from '../../src/yaml/places.ts'

/** An edit, and what it should make of a value. */
export interface Change {
  /** Whether it puts a value there or takes one away; a whole one goes with the comments in it. */
  readonly what: 'put' | 'put whole' | 'take' | 'take whole'
  /** Whether nothing was there before. */
  readonly isNew: boolean
  readonly to: (edits: YamlEdits) => void
  /** Makes the same change to the value. */
  readonly by: (value: unknown) => void
}

const at = (value: unknown, path: Path) =>
  path.reduce((found: unknown, step) => (found as Record<PropertyKey, unknown>)[step], value) as Record<
    string | number,
    unknown
  >
const lists = (path: Path, value: unknown): Path[] =>
  Array.isArray(value)
    ? [path, ...value.flatMap((item, index) => lists([...path, index], item))]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => lists([...path, key], item))
      : []
const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every edit that the value of a record file allows. */
export function changesOf(value: unknown, words: string): Change[] {
  const arrays = lists([], value).filter((path) => path[0] === 'statements')
  const maps = arrays.flatMap((path) =>
    (at(value, path) as unknown as unknown[]).flatMap((item, index) =>
      isMapping(item) ? [[...path, index]] : [],
    ),
  )
  return [
    ...maps.flatMap((path) => {
      const own = at(value, path)
      const scalars = Object.keys(own).filter((key) => typeof own[key] === 'string')
      const set = (key: string, below: string[], word: string): Change => ({
        what: 'put',
        isNew: own[key] === undefined,
        to: (edits) => edits.set(path, key, word, below),
        by: (all) => {
          at(all, path)[key] = word
        },
      })
      return [
        set('updated', ['id', 'published'], '2026-03-03T09:00:00.000Z'),
        set('prefix', ['exact'], ''),
        set('suffix', ['exact', 'prefix'], words),
        ...scalars.map((key) => set(key, [], words)),
        ...scalars
          .filter((key) => key !== 'id')
          .map(
            (key): Change => ({
              what: 'take',
              isNew: false,
              to: (edits) => edits.remove(path, key),
              by: (all) => {
                delete at(all, path)[key]
              },
            }),
          ),
        ...(own.quotes === undefined && own.sentences
          ? [insertion(path, 'quotes', 0, { id: 'new', exact: words })]
          : []),
      ]
    }),
    ...arrays.flatMap((path) => {
      const items = at(value, path) as unknown as unknown[]
      const isOfWords = typeof items[0] === 'string'
      const fresh = isOfWords ? words : { id: 'new', exact: words, named: ['a b'], aliases: [] }
      return [
        ...items.map((_, index) => insertion(path.slice(0, -1), path.at(-1) as string, index, fresh)),
        insertion(path.slice(0, -1), path.at(-1) as string, Number.POSITIVE_INFINITY, fresh),
        ...(items.length < 2
          ? []
          : items.map(
              (_, index): Change => ({
                what: isOfWords ? 'take' : 'take whole',
                isNew: false,
                to: (edits) => edits.removeItem(path, index),
                by: (all) => (at(all, path) as unknown as unknown[]).splice(index, 1),
              }),
            )),
        ...(isOfWords
          ? items.map(
              (_, index): Change => ({
                what: 'put',
                isNew: false,
                to: (edits) => edits.replace([...path, index], words),
                by: (all) => {
                  at(all, path)[index] = words
                },
              }),
            )
          : []),
      ]
    }),
    {
      what: 'put whole',
      isNew: false,
      to: (edits) => edits.replaceList(['derived', 'paragraphs'], ['p3', 'p4']),
      by: (all) => {
        at(all, ['derived']).paragraphs = ['p3', 'p4']
      },
    },
    ...['items', 'statements'].map(
      (key): Change => ({
        what: 'put whole',
        isNew: key === 'items',
        to: (edits) => edits.setLines(['derived'], key, `quote/a ${words.length}\nquote/b words=1\n`),
        by: (all) => {
          at(all, ['derived'])[key] = `quote/a ${words.length}\nquote/b words=1`
        },
      }),
    ),
  ]
}

function insertion(path: Path, key: string, index: number, item: unknown): Change {
  return {
    what: 'put',
    isNew: true,
    to: (edits) => edits.insertItems(path, key, index, [item]),
    by: (all) => {
      const map = at(all, path)
      map[key] ??= []
      ;(map[key] as unknown[]).splice(index, 0, item)
    },
  }
}
