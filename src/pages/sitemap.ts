import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Arrangement } from '../channels/arrange.ts'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import { finished, serialize, serializeDocument, textElement } from '../feeds/xml.ts'
import type { Instant, Site } from '../model.ts'

/** The most addresses, and the most bytes without a coding, of one sitemap (sitemaps.org, protocol). */
const LIMITS: { readonly addresses: number; readonly bytes: number } = {
  addresses: 50_000,
  bytes: 50_000_000,
}

/** A file in the site's root. */
export interface SitemapFile {
  readonly name: string
  readonly text: string
}

interface Address {
  readonly path: string
  readonly changed?: Instant | undefined
}

/**
 * Every page of the site, as sitemaps.org has it: one file, or where that would be too large, an index and its parts.
 * Articles stand in the order in which they came, so that a full part stays as it is when others come.
 *
 * @param indexes the folders of the pages that list speakers and topics
 * @param limits other limits, for tests
 */
export function renderSitemaps(
  { fixed, articles, speakers, topics }: Arrangement<Listed>,
  indexes: readonly string[],
  site: Site,
  limits: typeof LIMITS = LIMITS,
): SitemapFile[] {
  const quoted = [...speakers.values()].filter(({ items }) => items.length > 0)
  const channels = [...fixed, ...quoted, ...[...topics.values()].map(({ channel }) => channel)]
  const lists: Address[] = [
    ...[...indexes, 'about/'].map((path) => ({ path })),
    ...channels.map(({ path, updated }) => ({ path, changed: updated })),
  ]
  const came = ({ items }: Channel<Listed>) => items.at(-1)?.published ?? 0
  const inOrder: Address[] = [...articles.values()]
    .toSorted((a, b) => came(a) - came(b) || (a.path < b.path ? -1 : 1))
    .map(({ path, updated }) => ({ path, changed: updated }))

  const [whole, ...others] = partsOf([...lists, ...inOrder], 'sitemap', site, limits)
  if (whole && others.length === 0) return [{ name: 'sitemap.xml', text: whole.text }]
  const parts = [
    ...partsOf(lists, 'sitemap-lists', site, limits),
    ...partsOf(inOrder, 'sitemap-articles', site, limits),
  ]
  const places = parts.map(({ name, changed }) => serialize(place('sitemap', { path: name, changed }, site)))
  return [{ name: 'sitemap.xml', text: wrapped('sitemapindex', places) }, ...parts]
}

interface Part extends SitemapFile {
  /** When the last of its pages changed; undefined where that is not known of any. */
  readonly changed: Instant | undefined
}

function partsOf(listed: readonly Address[], name: string, site: Site, limits: typeof LIMITS): Part[] {
  const parts: Part[] = []
  let places: string[] = []
  let bytes = 0
  let changed: Instant | undefined
  const end = () => {
    parts.push({ name: `${name}-${parts.length + 1}.xml`, text: wrapped('urlset', places), changed })
    places = []
    bytes = 0
    changed = undefined
  }
  for (const page of listed) {
    const text = serialize(place('url', page, site))
    const more = Buffer.byteLength(text)
    if (places.length === limits.addresses || bytes + more > limits.bytes - FRAME) end()
    places.push(text)
    bytes += more
    if (page.changed !== undefined) changed = Math.max(changed ?? 0, page.changed)
  }
  end()
  return parts
}

/** As many bytes as stand around a sitemap's places, at the most. */
const FRAME = 200

function place(name: 'url' | 'sitemap', { path, changed }: Address, site: Site): Element {
  return x(name, [
    textElement('loc', `${site.url}${path}`),
    ...(changed === undefined ? [] : [textElement('lastmod', new Date(changed).toISOString())]),
  ])
}

function wrapped(name: 'urlset' | 'sitemapindex', places: readonly string[]): string {
  return serializeDocument(
    x(name, { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, places.map(finished)),
  )
}

/** Which addresses crawlers may fetch: all, and where the sitemap is. */
export function renderRobots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site.url}sitemap.xml\n`
}
