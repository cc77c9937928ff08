import type { Channel } from '../channels/channel.ts'
import type { Listed, Withdrawn } from '../channels/item.ts'
import type { Site } from '../model.ts'
import { atomShells, renderAtomEntry, renderAtomTombstone } from './atom.ts'
import type { Entry } from './entry.ts'
import { jsonShells, renderJsonEntry } from './json.ts'
import { renderRssEntry, rssShells } from './rss.ts'
import type { RenderShell } from './shell.ts'

/** One of the three formats: where its feeds stand, what they are, and how they are written. */
export interface Format {
  readonly name: 'rss' | 'atom' | 'json'
  readonly label: string
  /** The file's name in a channel's folder. */
  readonly file: string
  readonly mediaType: string
  /** The value of Content-Type; JSON has no charset (RFC 8259 §11). */
  readonly contentType: string
  /** Writes an entry; the same whatever feed carries it. */
  readonly renderEntry: (entry: Entry, site: Site) => string
  /** Writes a tombstone of an item that was taken back, to stand among the entries; where the format has none, nothing. */
  readonly renderTombstone: (withdrawn: Withdrawn<Listed>) => string | undefined
  /** Makes what writes the shells of a channel's documents; the base of a channel is made once. */
  readonly shells: (channel: Channel<Listed>, site: Site) => RenderShell
}

/** The formats, in the order in which pages offer them. */
export const FORMATS: readonly Format[] = [
  {
    name: 'rss',
    label: 'RSS',
    file: 'rss.xml',
    mediaType: 'application/rss+xml',
    contentType: 'application/rss+xml; charset=utf-8',
    renderEntry: renderRssEntry,
    renderTombstone: () => undefined,
    shells: rssShells,
  },
  {
    name: 'atom',
    label: 'Atom',
    file: 'atom.xml',
    mediaType: 'application/atom+xml',
    contentType: 'application/atom+xml; charset=utf-8',
    renderEntry: renderAtomEntry,
    renderTombstone: renderAtomTombstone,
    shells: atomShells,
  },
  {
    name: 'json',
    label: 'JSON Feed',
    file: 'feed.json',
    mediaType: 'application/feed+json',
    contentType: 'application/feed+json',
    renderEntry: (entry, site) => renderJsonEntry(entry, aboutUrl(site)),
    renderTombstone: () => undefined,
    shells: (channel, site) => jsonShells(channel, site, 'feed.json', aboutUrl(site)),
  },
]

/** The page that says what the feeds' extension members mean. */
export function aboutUrl(site: Site): string {
  return `${site.url}about/`
}
