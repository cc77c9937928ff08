import { Feed } from 'feed'
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { FeedPage } from '../channels/archives.ts'
import type { Channel } from '../channels/channel.ts'
import type { Site } from '../model.ts'
import type { Entry } from './entry.ts'

/** What a channel's feed says of itself in one format. */
export interface Shell {
  readonly page: FeedPage
  readonly site: Site
  /** The name of the format's files, such as `atom.xml`. */
  readonly file: string
}

/** A link from a feed to another document of its channel (RFC 5005 §4, RFC 4287 §4.2.7). */
export interface FeedLink {
  readonly rel: 'self' | 'alternate' | 'hub' | 'current' | 'prev-archive' | 'next-archive'
  readonly href: string
}

/** Where a feed leads: to itself, its channel's page, the hub, and the other documents of its channel. */
export function linksOf({ page, site, file }: Shell): FeedLink[] {
  const { channel, path, number, previous, next } = page
  const link = (rel: FeedLink['rel'], folder: string | undefined, name = file): FeedLink[] =>
    folder === undefined ? [] : [{ rel, href: `${site.url}${folder}${name}` }]
  return [
    ...link('self', path),
    ...link('alternate', channel.path, ''),
    ...(site.hub === undefined || number !== undefined ? [] : [{ rel: 'hub' as const, href: site.hub }]),
    ...link('current', number === undefined ? undefined : channel.path),
    ...link('prev-archive', previous),
    ...link('next-archive', next),
  ]
}

/** The base that the package `feed` makes for a channel, without its entries. */
export function baseOfShell({ page, site, file }: Shell): Feed {
  const { channel } = page
  const self = `${site.url}${page.path}${file}`
  return new Feed({
    id: channel.id,
    title: feedTitle(channel, site),
    description: channel.description,
    link: `${site.url}${channel.path}`,
    language: site.language,
    updated: new Date(page.updated),
    generator: 'On Record',
    author:
      site.author.url === undefined ? { name: site.author.name } : { ...site.author, link: site.author.url },
    feedLinks: { json: self },
    ...(site.image === undefined ? {} : { image: site.image }),
  })
}

/** What an entry belongs to, as RSS and Atom both say it (RFC 4685 §3). */
export function inReplyTo({ inReplyTo: of }: Entry): Element[] {
  return of === undefined ? [] : [x('thr:in-reply-to', { ref: of.id, href: of.url, type: 'text/html' })]
}

/** A channel's title where it stands among feeds of other sites. */
export function feedTitle({ kind, title }: Channel, site: Site): string {
  return kind === 'articles' ? site.title : `${title} · ${site.title}`
}
