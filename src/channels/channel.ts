import type { Article, Instant, Site } from '../model.ts'
import type { Item, ItemsOfArticle, Listed, Withdrawn } from './item.ts'
import { lastChange } from './last-change.ts'
import { tagUri } from './tag-uri.ts'

/** What a channel is a list of. */
export type ChannelKind =
  | 'articles'
  | 'statements'
  | 'quotes'
  | 'everything'
  | 'article'
  | 'speaker'
  | 'topic'

/** A list of items with a title and an address. */
export interface Channel<I extends Listed = Item> {
  readonly kind: ChannelKind
  /** Its tag URI. */
  readonly id: string
  /** The folder of its page and feeds on the site, such as `quotes/`; empty for the root. */
  readonly path: string
  readonly title: string
  readonly description: string
  /** The items that stand, newest first. */
  readonly items: readonly I[]
  /** The items that were taken back, latest first. */
  readonly withdrawn: readonly Withdrawn<I>[]
  /** Those of them that feeds tell of in their place, since not all readers know a tombstone. */
  readonly notices: readonly I[]
  /** When anything in it last changed. */
  readonly updated: Instant
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Makes a channel of items, newest first.
 *
 * @param newest the newest change that the age of a withdrawal is counted to, and not today: it is the same on any day
 */
export function makeChannel<I extends Listed>(
  { authority, withdrawnFor }: Site,
  { path, ...named }: Pick<Channel, 'kind' | 'path' | 'title' | 'description'>,
  { items, withdrawn: all }: ItemsOfArticle<I>,
  newest = lastChange({ items, withdrawn: all }) ?? 0,
): Channel<I> {
  const withdrawn = all
    .filter(({ isMoved }) => named.kind === 'speaker' || !isMoved)
    .toSorted((a, b) => b.at - a.at || (a.item.id < b.item.id ? -1 : 1))
  return {
    ...named,
    id: tagUri(authority, 'channel', path === '' ? 'articles' : path.replace(/\/$/, '')),
    path,
    items,
    withdrawn,
    notices: withdrawn.filter(({ at }) => at > newest - withdrawnFor * DAY).map(({ item }) => item),
    updated: lastChange({ items, withdrawn }) ?? foundingInstant(authority),
  }
}

/** The channel of one article's items. It depends on the article alone. */
export function articleChannel<I extends Listed>(
  site: Site,
  { slug, title }: Pick<Article, 'slug' | 'title'>,
  { items, withdrawn }: ItemsOfArticle<I>,
): Channel<I> {
  const sorted = { items: items.toSorted(newestFirst), withdrawn }
  const description = 'The article and who is quoted in it'
  return makeChannel(site, { kind: 'article', path: `articles/${slug}/`, title, description }, sorted)
}

/** Newest first; of two items of one instant, the one with the lesser id. */
export function newestFirst(a: Listed, b: Listed): number {
  return b.published - a.published || (a.id < b.id ? -1 : 1)
}

/** The date in the site's authority: when a channel changed that never held anything. */
function foundingInstant(authority: string): Instant {
  const [year, month = '01', day = '01'] = (authority.split(',')[1] ?? '').split('-')
  return Date.UTC(Number(year), Number(month) - 1, Number(day))
}
