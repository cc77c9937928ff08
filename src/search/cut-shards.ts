import type { Listed } from '../channels/item.ts'
import type { Day } from '../model.ts'
import { dayOf } from '../wording/days.ts'
import { SEARCH } from './shard.ts'

/** An item with the article that it is of. */
export type OfArticle = Listed & { readonly slug: string }

/** An article's items. */
export interface CutArticle<I> {
  readonly slug: string
  readonly day: Day
  readonly items: readonly I[]
}

/** Some articles of one month, in the order of their publication. */
export interface Shard<I> {
  /** Its folder on the site. */
  readonly path: string
  readonly articles: readonly CutArticle<I>[]
}

/** How many articles share a shard: a thousand things to be found, where an article has a dozen quotes. */
const ARTICLES_A_SHARD = 64

/**
 * Cuts what is published into shards, the oldest first. They are filled month by month, in the order of publication, so
 * that a full one stays as it is when newer articles come, and one that comes late moves those of its own month alone.
 */
export function cutShards<I extends OfArticle>(items: readonly I[]): Shard<I>[] {
  const shards: { month: string; number: number; articles: CutArticle<I>[] }[] = []
  for (const article of byArticle(items)) {
    const month = article.day.slice(0, 7)
    let last = shards.at(-1)
    if (last?.month !== month || last.articles.length === ARTICLES_A_SHARD) {
      last = { month, number: last?.month === month ? last.number + 1 : 1, articles: [] }
      shards.push(last)
    }
    last.articles.push(article)
  }
  return shards.map(({ month, number, articles }) => ({
    path: `${SEARCH.path}${month}-${number}/`,
    articles,
  }))
}

function byArticle<I extends OfArticle>(items: readonly I[]): CutArticle<I>[] {
  const lists = new Map<string, { published: number; items: I[] }>()
  for (const item of items) {
    const list = lists.get(item.slug) ?? { published: item.published, items: [] }
    lists.set(item.slug, list)
    list.items.push(item)
    // An article's items are dated by it, itself the last.
    list.published = Math.max(list.published, item.published)
  }
  return [...lists]
    .toSorted(([a, one], [b, other]) => one.published - other.published || (a < b ? -1 : 1))
    .map(([slug, { published, items: own }]) => ({ slug, day: dayOf(published), items: own }))
}
