import { parseFeed } from 'feedsmith'
import Parser from 'rss-parser'

/** What a reader that we did not write makes of an entry, whatever its format. */
export interface ReadEntry {
  readonly id: string | undefined
  readonly url: string | undefined
  readonly via: string | undefined
  readonly title: string | undefined
  readonly authors: readonly (string | undefined)[]
  readonly html: string | undefined
  readonly published: string | undefined
  readonly updated: string | undefined
  readonly tags: readonly (string | undefined)[]
  readonly inReplyTo: string | undefined
}

/** What a reader that we did not write makes of a feed. */
export interface ReadFeed {
  readonly format: string
  readonly title: string | undefined
  readonly self: string | undefined
  readonly entries: readonly ReadEntry[]
}

/** Reads a feed with feedsmith. */
export function readBack(text: string): ReadFeed {
  const parsed = parseFeed(text)
  switch (parsed.format) {
    case 'rss':
      return {
        format: 'rss',
        title: parsed.feed.title,
        self: parsed.feed.atom?.links?.find(({ rel }) => rel === 'self')?.href,
        entries: (parsed.feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          url: item.link,
          via: item.atom?.links?.find(({ rel }) => rel === 'via')?.href,
          title: item.title,
          authors: item.dc?.creators ?? [],
          html: item.content?.encoded,
          published: item.pubDate,
          updated: item.atom?.updated,
          tags: (item.categories ?? []).map(({ name }) => name),
          inReplyTo: item.thr?.inReplyTos?.[0]?.ref,
        })),
      }
    case 'atom':
      return {
        format: 'atom',
        title: parsed.feed.title?.value,
        self: parsed.feed.links?.find(({ rel }) => rel === 'self')?.href,
        entries: (parsed.feed.entries ?? []).map((entry) => ({
          id: entry.id,
          url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
          via: entry.links?.find(({ rel }) => rel === 'via')?.href,
          title: entry.title?.value,
          authors: (entry.authors ?? []).map(({ name }) => name),
          html: entry.content?.value,
          published: entry.published,
          updated: entry.updated,
          tags: (entry.categories ?? []).map(({ label }) => label),
          inReplyTo: entry.thr?.inReplyTos?.[0]?.ref,
        })),
      }
    case 'json':
      return {
        format: 'json',
        title: parsed.feed.title,
        self: parsed.feed.feed_url,
        entries: (parsed.feed.items ?? []).map((item) => ({
          id: item.id,
          url: item.url,
          via: item.external_url,
          title: item.title,
          authors: (item.authors ?? []).map(({ name }) => name),
          html: item.content_html,
          published: item.date_published,
          updated: item.date_modified,
          tags: item.tags ?? [],
          inReplyTo: undefined,
        })),
      }
    default:
      throw new Error(`read as ${parsed.format}`)
  }
}

/** Reads an RSS or Atom feed with rss-parser. */
export async function readWithRssParser(text: string) {
  return new Parser<object, { updated?: string }>().parseString(text)
}
