import type { FeedPage } from '../channels/archives.ts'
import type { Listed } from '../channels/item.ts'
import type { Site } from '../model.ts'

/** A link from a feed to another document of its channel (RFC 5005 §4, RFC 4287 §4.2.7). */
export interface FeedLink {
  readonly rel: 'self' | 'alternate' | 'hub' | 'current' | 'prev-archive' | 'next-archive'
  readonly href: string
}

/** Where a feed leads: to itself, its channel's page, the hub, and the other documents of its channel. */
export function linksOf(
  { channel, path, number, previous, next }: FeedPage<Listed>,
  site: Site,
  file: string,
): FeedLink[] {
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

/** The value of a Link field (RFC 8288 §3). */
export function linkField(links: readonly { rel: string; href: string; type?: string }[]): string {
  return links
    .map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`)
    .join(', ')
}
