import type { Withdrawn } from '../channels/item.ts'
import type { Site } from '../model.ts'
import { renderAtom, renderAtomEntry, renderAtomTombstone } from './atom.ts'
import type { Entry } from './entry.ts'
import type { Shell } from './feed-base.ts'
import { renderJson, renderJsonEntry } from './json.ts'
import { renderRss, renderRssEntry } from './rss.ts'

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
  readonly renderTombstone: (withdrawn: Withdrawn) => string | undefined
  /** Writes a feed around its finished entries and tombstones. */
  readonly renderFeed: (shell: Shell, entries: readonly string[]) => string
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
    renderFeed: renderRss,
  },
  {
    name: 'atom',
    label: 'Atom',
    file: 'atom.xml',
    mediaType: 'application/atom+xml',
    contentType: 'application/atom+xml; charset=utf-8',
    renderEntry: renderAtomEntry,
    renderTombstone: renderAtomTombstone,
    renderFeed: renderAtom,
  },
  {
    name: 'json',
    label: 'JSON Feed',
    file: 'feed.json',
    mediaType: 'application/feed+json',
    contentType: 'application/feed+json',
    renderEntry: (entry, site) => renderJsonEntry(entry, aboutUrl(site)),
    renderTombstone: () => undefined,
    renderFeed: (shell, entries) => renderJson(shell, aboutUrl(shell.site), entries),
  },
]

/** The page that says what the feeds' extension members mean. */
export function aboutUrl(site: Site): string {
  return `${site.url}about/`
}
