import { Feed } from 'feed'
import type { Channel } from '../channels/channel.ts'
import type { Site } from '../model.ts'
import type { Entry } from './entry.ts'

/** What a channel's feed says of itself in one format. */
export interface Shell {
  readonly channel: Channel
  readonly site: Site
  /** Its own address. */
  readonly self: string
}

/** The base that the package `feed` makes for a channel, without its entries. */
export function baseOfShell({ channel, site, self }: Shell): Feed {
  return new Feed({
    id: channel.id,
    title: feedTitle(channel, site),
    description: channel.description,
    link: `${site.url}${channel.path}`,
    language: site.language,
    updated: new Date(channel.updated),
    generator: 'On Record',
    author:
      site.author.url === undefined ? { name: site.author.name } : { ...site.author, link: site.author.url },
    feed: self,
    feedLinks: { json: self },
    ...(site.hub === undefined ? {} : { hub: site.hub }),
    ...(site.image === undefined ? {} : { image: site.image }),
  })
}

/**
 * The base that the package `feed` makes for one entry. Its words are left for the format to fill in: the serializer
 * beneath `feed` mends only the first `]]>` of a text and takes `&amp;` for `&`.
 */
export function baseOfEntry(entry: Entry): Feed {
  const feed = new Feed({
    title: UNFILLED,
    updated: new Date(entry.updated),
    link: entry.url,
    generator: false,
  })
  feed.addItem({
    id: entry.id,
    guid: entry.id,
    title: UNFILLED,
    link: entry.url,
    date: new Date(entry.updated),
    published: new Date(entry.published),
    description: UNFILLED,
    content: UNFILLED,
  })
  return feed
}

const UNFILLED = 'unfilled'

/** A channel's title where it stands among feeds of other sites. */
export function feedTitle({ kind, title }: Channel, site: Site): string {
  return kind === 'articles' ? site.title : `${title} · ${site.title}`
}
