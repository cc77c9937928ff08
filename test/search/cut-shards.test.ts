import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutShards, type OfArticle } from '../../src/search/cut-shards.ts'

const DAY = 24 * 60 * 60 * 1000
const BEGIN = Date.UTC(2026, 0, 1)

/** An article of a day, with a quote; no two articles have the same slug. */
function articleOf(day: number, number: number, words = 'a'): OfArticle[] {
  const slug = `article-${number}`
  const published = BEGIN + day * DAY + number
  return [
    { kind: 'article', id: `tag:article/${slug}`, published, updated: published, slug },
    {
      kind: 'quote',
      id: `tag:quote/${slug}-${words}`,
      published: published - 10_000,
      updated: published,
      slug,
    },
  ]
}

const asText = (items: readonly OfArticle[]) =>
  new Map(cutShards(items).map((shard) => [shard.path, JSON.stringify(shard)]))

const days = fc.array(fc.nat({ max: 70 }), { minLength: 1, maxLength: 300 })

test('everything is in one shard, once, and no shard is of two months', () => {
  fc.assert(
    fc.property(days, (all) => {
      const items = all.flatMap((day, number) => articleOf(day, number))
      const shards = cutShards(items)
      const cut = shards.flatMap(({ articles }) =>
        articles.flatMap((article) => article.items.map(({ id }) => id)),
      )
      expect(cut.toSorted()).toEqual(items.map(({ id }) => id).toSorted())
      for (const { path, articles } of shards) {
        for (const { day } of articles) expect(path.startsWith(`search/${day.slice(0, 7)}-`)).toBe(true)
      }
      const paths = shards.map(({ path }) => path)
      expect(new Set(paths).size).toBe(paths.length)
    }),
  )
})

test('newer articles change no shard but the last', () => {
  fc.assert(
    fc.property(days, fc.array(fc.nat({ max: 40 }), { maxLength: 100 }), (before, more) => {
      const old = before.flatMap((day, number) => articleOf(day, number))
      const newest = Math.max(...before)
      const added = more.flatMap((day, at) => articleOf(newest + day, before.length + at))
      const [was, is] = [asText(old), asText([...added, ...old])]
      const changed = [...was].filter(([path, text]) => is.get(path) !== text).map(([path]) => path)
      expect(changed.length).toBeLessThanOrEqual(1)
      if (changed.length === 1) expect(changed[0]).toBe([...was.keys()].at(-1))
    }),
  )
})

test('an edit of an article changes one shard', () => {
  fc.assert(
    fc.property(days, fc.nat(), (all, which) => {
      const edited = which % all.length
      const before = all.flatMap((day, number) => articleOf(day, number))
      const after = all.flatMap((day, number) => articleOf(day, number, number === edited ? 'b' : 'a'))
      const [was, is] = [asText(before), asText(after)]
      expect([...was].filter(([path, text]) => is.get(path) !== text)).toHaveLength(1)
      expect([...is.keys()]).toEqual([...was.keys()])
    }),
  )
})
