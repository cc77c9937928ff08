import type { FeedPage } from '../channels/archives.ts'
import type { Channel } from '../channels/channel.ts'
import type { Item } from '../channels/item.ts'
import { entryOf } from '../feeds/entry.ts'
import { linksOf } from '../feeds/feed-base.ts'
import { FORMATS, type Format } from '../feeds/format.ts'
import type { Site } from '../model.ts'
import { type Neighbours, neighbourLinks } from '../pages/layout.ts'
import type { RenderedDocument } from './coded-document.ts'

/** Renders an item in a format. */
export type RenderEntry = (item: Item, format: Format) => string

/** Renders an item once a format, however many feeds carry it. */
export function onceAFormat(site: Site): RenderEntry {
  const rendered = new Map<string, ReadonlyMap<Format, string>>()
  return (item, format) => {
    let forms = rendered.get(item.id)
    if (!forms) {
      const entry = entryOf(item, site)
      forms = new Map(FORMATS.map((each) => [each, each.renderEntry(entry, site)]))
      rendered.set(item.id, forms)
    }
    return forms.get(format) ?? ''
  }
}

/** Renders one document of a channel's feed in one format. */
export function renderFeed(
  page: FeedPage,
  format: Format,
  site: Site,
  renderEntry: RenderEntry,
): RenderedDocument {
  const tombstones = page.withdrawn.map(format.renderTombstone).filter((tombstone) => tombstone !== undefined)
  const entries = [...page.items.map((item) => renderEntry(item, format)), ...tombstones]
  const shell = { page, site, file: format.file }
  return {
    name: format.file,
    type: format.contentType,
    content: format.renderFeed(shell, entries),
    modified: page.updated,
    link: linkField(linksOf(shell).filter(({ rel }) => rel !== 'alternate')),
    // A full archive document never changes, so that nobody asks what did.
    ...(page.number === undefined ? { entries } : {}),
  }
}

/** The value of a page's Link field: the same feeds and neighbours that its head names (RFC 8288 §3). */
export function pageLinks({ path }: Channel, neighbours: Neighbours = {}): string {
  const feeds = FORMATS.map(({ mediaType, file }) => ({
    rel: 'alternate',
    href: `/${path}${file}`,
    type: mediaType,
  }))
  return linkField([...feeds, ...neighbourLinks(neighbours)])
}

function linkField(links: readonly { rel: string; href: string; type?: string }[]): string {
  return links
    .map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type === undefined ? '' : `; type="${type}"`}`)
    .join(', ')
}
