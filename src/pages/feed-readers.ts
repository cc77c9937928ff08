/** A feed reader that takes a feed by one click. */
export interface FeedReader {
  readonly name: string
  /** The address that offers to subscribe to a feed. */
  readonly subscribe: (feed: string) => string
}

/**
 * Readers in the browser that have an address for it, and the scheme that readers on the machine answer to. Where each
 * says so:
 * - Feedly: its own addresses of feeds, whose ids are `feed/` and the feed's address (developer.feedly.com, resource ids)
 * - Inoreader, which takes `add_feed` at its root
 * - NewsBlur: “Custom Add Site URL” among its goodies (samuelclay/NewsBlur, reader_goodies.js)
 * - Feedbin: the bookmarklet of its author (gist.github.com/benubois, `?subscribe=`)
 * - The Old Reader: “to subscribe with a single click” in its own help texts
 * - `feed:` and the whole address: NetNewsWire, and whatever else a machine has registered
 */
export const FEED_READERS: readonly FeedReader[] = [
  {
    name: 'Feedly',
    subscribe: (feed) => `https://feedly.com/i/subscription/${encodeURIComponent(`feed/${feed}`)}`,
  },
  {
    name: 'Inoreader',
    subscribe: (feed) => `https://www.inoreader.com/?add_feed=${encodeURIComponent(feed)}`,
  },
  { name: 'NewsBlur', subscribe: (feed) => `https://www.newsblur.com/?url=${encodeURIComponent(feed)}` },
  { name: 'Feedbin', subscribe: (feed) => `https://feedbin.com/?subscribe=${encodeURIComponent(feed)}` },
  {
    name: 'The Old Reader',
    subscribe: (feed) => `https://theoldreader.com/feeds/subscribe?url=${encodeURIComponent(feed)}`,
  },
  { name: 'a reader on this machine', subscribe: (feed) => `feed:${feed}` },
]
