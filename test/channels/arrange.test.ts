import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model.ts'
import { BRIDGE, goodContent } from '../content/content-folder.ts'
import {
  arranged,
  arrangedFolder,
  article,
  channelsOf,
  NOON,
  names,
  quote,
  statement,
} from './arrangement.ts'

const topic = { id: 'transport', name: 'Transport' }
const two = () =>
  arranged([
    article('older', NOON - 9000, {
      topics: [topic],
      statements: [
        statement('s-1', NOON - 10_000, {
          quotes: [quote('q-1', NOON - 11_000), quote('q-2', NOON - 12_000, { speaker: 'bo' })],
        }),
      ],
    }),
    article('newer', NOON, { statements: [statement('s-2', NOON - 1000, { speaker: 'bo' })] }),
  ])

describe('a channel holds', () => {
  test('of the fixed ones, each kind of item, and everything', () => {
    const [articles, statements, quotes, everything] = two().fixed
    expect(names(articles)).toEqual(['article/newer', 'article/older'])
    expect(names(statements)).toEqual(['statement/s-2', 'statement/s-1'])
    expect(names(quotes)).toEqual(['quote/q-1', 'quote/q-2'])
    expect(names(everything)).toEqual([
      'article/newer',
      'statement/s-2',
      'article/older',
      'statement/s-1',
      'quote/q-1',
      'quote/q-2',
    ])
  })

  test('of an article, the article and its items', () => {
    const { articles } = two()
    expect([...articles.keys()]).toEqual(['older', 'newer'])
    expect(names(articles.get('older'))).toEqual(['article/older', 'statement/s-1', 'quote/q-1', 'quote/q-2'])
  })

  test('of a speaker, what that speaker said, in whoever’s statement it stands, and no article', () => {
    const { speakers } = two()
    expect(names(speakers.get('ada'))).toEqual(['statement/s-1', 'quote/q-1'])
    expect(names(speakers.get('bo'))).toEqual(['statement/s-2', 'quote/q-2'])
  })

  test('of a topic, the items of its articles', () => {
    const { topics } = two()
    expect([...topics.keys()]).toEqual(['transport'])
    expect(names(topics.get('transport')?.channel)).toEqual([
      'article/older',
      'statement/s-1',
      'quote/q-1',
      'quote/q-2',
    ])
  })

  test('nothing where a speaker has said nothing', () => {
    expect(names(arranged([]).speakers.get('ada'))).toEqual([])
  })
})

describe('the order of a channel', () => {
  test('is newest first, however the articles come', () => {
    const instants = fc.uniqueArray(fc.integer({ min: NOON - 1e9, max: NOON }), { maxLength: 20 })
    fc.assert(
      fc.property(instants, (list) => {
        const { fixed } = arranged(list.map((at) => article(`a${at}`, at)))
        expect(fixed[0]!.items.map(({ published }) => published)).toEqual(list.toSorted((a, b) => b - a))
      }),
    )
  })

  test('is by id for items of one instant', () => {
    const slugs = ['c', 'a', 'b']
    expect(names(arranged(slugs.map((slug) => article(slug, NOON))).fixed[0])).toEqual([
      'article/a',
      'article/b',
      'article/c',
    ])
  })

  test('is the record’s within an article of a content folder', () => {
    expect(names(arrangedFolder(goodContent()).articles.get(BRIDGE))).toEqual([
      `article/${BRIDGE}`,
      'statement/s-novak',
      'quote/q-safe',
      'quote/q-see',
      'statement/s-lindt',
      'quote/q-weeks',
    ])
  })
})

describe('updated', () => {
  test('of an item follows from the item and its article alone, whatever comes at the same instant', () => {
    const old = article('b', NOON, { statements: [statement('s', NOON - 1000)] })
    const updates = (list: readonly Article[]) =>
      new Map(
        arranged(list)
          .fixed.at(-1)!
          .items.map(({ id, updated }) => [id, updated]),
      )
    const after = updates([article('a', NOON, { statements: [statement('r', NOON - 1000)] }), old])
    for (const [id, updated] of updates([old])) expect(after.get(id)).toBe(updated)
  })

  test('is one and the same for an item in every channel that carries it', () => {
    const list = Array.from({ length: 9 }, (_, n) =>
      article(`a${n}`, NOON, { topics: [topic], statements: [statement(`s${n}`, NOON)] }),
    )
    const byId = new Map<string, number>()
    for (const { items } of channelsOf(arranged(list))) {
      for (const { id, updated } of items) expect(byId.get(id) ?? updated).toBe(byId.set(id, updated).get(id))
    }
    expect(byId.size).toBe(18)
  })

  test('of a channel is that of the item that changed last', () => {
    const { fixed } = arranged([article('a', NOON, { updated: NOON + 5000 }), article('b', NOON + 1000)])
    expect(fixed[0]!.updated).toBe(NOON + 5000)
  })

  test('of a channel that never held anything is the date of the site’s authority', () => {
    const of = (authority: string) => new Date(arranged([], { authority }).fixed[0]!.updated).toISOString()
    expect(of('record.example,2026')).toBe('2026-01-01T00:00:00.000Z')
    expect(of('record.example,2026-03')).toBe('2026-03-01T00:00:00.000Z')
    expect(of('record.example,2026-03-02')).toBe('2026-03-02T00:00:00.000Z')
  })
})

describe('an address', () => {
  test('of a channel is its folder, and its id a tag under the site’s authority', () => {
    const all = channelsOf(two()).map(
      ({ path, id }) => `${path} ${id.replace('tag:record.example,2026:', '')}`,
    )
    expect(all).toEqual([
      ' channel/articles',
      'statements/ channel/statements',
      'quotes/ channel/quotes',
      'everything/ channel/everything',
      'articles/older/ channel/articles/older',
      'articles/newer/ channel/articles/newer',
      'speakers/ada/ channel/speakers/ada',
      'speakers/bo/ channel/speakers/bo',
      'topics/transport/ channel/topics/transport',
    ])
  })

  test('of a topic in another script is percent-encoded', () => {
    const { topics } = arranged([
      article('a', NOON, { topics: [{ id: 'україна-人权', name: 'Україна: 人权' }] }),
    ])
    expect(topics.get('україна-人权')?.channel).toMatchObject({
      title: 'Україна: 人权',
      path: `topics/${encodeURIComponent('україна-人权')}/`,
    })
  })
})
