import type { Instant } from '../model.ts'
import type { Channel } from './channel.ts'
import type { Item, Listed, Withdrawn } from './item.ts'
import { lastChange } from './last-change.ts'

/** One document of a channel's logical feed (RFC 5005 §4): the one to subscribe to, or an archive document. */
export interface FeedPage<I extends Listed = Item> {
  readonly channel: Channel<I>
  /** An archive document's number, counted from 1, the oldest; undefined for the one to subscribe to. */
  readonly number?: number
  /** Its folder on the site, such as `quotes/archive/3/`. */
  readonly path: string
  readonly items: readonly I[]
  readonly withdrawn: readonly Withdrawn<I>[]
  readonly updated: Instant
  /** The folders of the documents before and after it. */
  readonly previous?: string
  readonly next?: string
}

/** The newest items of a channel, for its page, and where the older ones begin. */
export interface Newest<I extends Listed = Item> {
  readonly items: readonly I[]
  /** The folder of the archive document that goes on; undefined where nothing is left. */
  readonly older?: string
}

/**
 * The newest items of a channel, cut where an archive document begins, so that nothing is between this and that.
 *
 * @param archives the channel's archive documents
 * @param least how many items there should be at least
 */
export function newestOf<I extends Listed>(
  { items }: Channel<I>,
  archives: readonly FeedPage<I>[],
  least: number,
): Newest<I> {
  if (archives.length === 0) return { items }
  const newest: I[] = []
  for (const archive of archives.toReversed()) {
    if (newest.length >= least) return { items: newest, older: archive.path }
    for (const item of archive.items) newest.push(item)
  }
  return { items: newest }
}

/**
 * The most items of an archive document. Each may be of another article, whose entries the Worker then fetches, and a
 * request may make 50 fetches (Workers, platform limits).
 */
const LONGEST = 25

/**
 * Cuts a channel into the document to subscribe to and its archive documents.
 *
 * Archive documents are filled in the order of publication, and a withdrawn item keeps its place, so that a full one
 * stays as it is when newer items come. The last one is not full, and has a place from the start: what leads to it
 * from the full one before never changes. What is not in a full archive document yet is in the one to subscribe to,
 * which takes less than half of it; the rest of it has what changed last, of whatever age, for those who read nothing else.
 *
 * @param size the most items of the document to subscribe to; half as many, but no more than 25, fill an archive document
 */
export function feedPages<I extends Listed>(
  channel: Channel<I>,
  size: number,
): { current: FeedPage<I>; archives: readonly FeedPage<I>[] } {
  const length = Math.max(1, Math.min(LONGEST, Math.floor(size / 2)))
  const gone = new Map(channel.withdrawn.map((withdrawn) => [withdrawn.item, withdrawn]))
  // The newest come last, which is nearly the order already.
  const places = [...gone.keys(), ...channel.items]
    .reverse()
    .sort((a, b) => a.published - b.published || (a.id < b.id ? -1 : 1))
  const full = Math.floor(places.length / length)
  const folder = (number: number) => `${channel.path}archive/${number}/`

  const archives = Array.from({ length: full === 0 ? 0 : full + 1 }, (_, at): FeedPage<I> => {
    const here = places.slice(at * length, (at + 1) * length)
    const items = (gone.size === 0 ? here : here.filter((item) => !gone.has(item))).toReversed()
    const withdrawn = gone.size === 0 ? [] : here.flatMap((item) => gone.get(item) ?? [])
    return {
      channel,
      number: at + 1,
      path: folder(at + 1),
      items,
      withdrawn,
      updated: lastChange({ items, withdrawn }) ?? channel.updated,
      ...(at > 0 ? { previous: folder(at) } : {}),
      ...(at < full ? { next: folder(at + 2) } : {}),
    }
  })
  const recent = new Set(places.slice(full * length).filter((item) => !gone.has(item)))
  const others = [...channel.items, ...channel.notices].filter((item) => !recent.has(item))
  const items = [...channel.items.filter((item) => recent.has(item)), ...others.sort(lastChangedFirst)]
    .slice(0, size)
    .sort(lastChangedFirst)
  const current: FeedPage<I> = {
    channel,
    path: channel.path,
    items,
    withdrawn: channel.withdrawn.slice(0, size),
    updated: channel.updated,
    ...(full > 0 ? { previous: folder(full) } : {}),
  }
  return { current, archives }
}

function lastChangedFirst(a: Listed, b: Listed): number {
  return b.updated - a.updated
}
