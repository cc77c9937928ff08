import { Feed } from 'feed'
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Channel } from '../channels/channel.ts'
import { iconUrl } from '../channels/icon-url.ts'
import type { Listed } from '../channels/item.ts'
import type { Site } from '../model.ts'
import type { Entry } from './entry.ts'

/** The base that the package `feed` makes for a site's channels, without entries, and with other words for what they differ in. */
export function baseOfSite(site: Site): Feed {
  return new Feed({
    id: 'id',
    title: 'title',
    description: 'description',
    link: site.url,
    language: site.language,
    updated: new Date(0),
    generator: 'On Record',
    author:
      site.author.url === undefined ? { name: site.author.name } : { ...site.author, link: site.author.url },
    image: iconUrl(site),
    favicon: iconUrl(site),
  })
}

/** What an entry belongs to, as RSS and Atom both say it (RFC 4685 §3). */
export function inReplyTo({ inReplyTo: of }: Entry): Element[] {
  return of === undefined ? [] : [x('thr:in-reply-to', { ref: of.id, href: of.url, type: 'text/html' })]
}

/** A channel's title where it stands among feeds of other sites. */
export function feedTitle({ kind, title }: Channel<Listed>, site: Site): string {
  return kind === 'articles' ? site.title : `${title} · ${site.title}`
}
