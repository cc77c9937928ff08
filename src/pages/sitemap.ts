import { x } from 'xastscript'
import type { Arrangement } from '../channels/arrange.ts'
import { serializeDocument, textElement } from '../feeds/xml.ts'
import type { Instant, Site } from '../model.ts'

/** The most addresses that a sitemap may hold (sitemaps.org, protocol). */
const MOST = 50_000

/** Every page of the site, as sitemaps.org has it. */
export function renderSitemap({ fixed, articles, speakers, topics }: Arrangement, site: Site): string {
  const page = (path: string, changed?: Instant) =>
    x('url', [
      textElement('loc', `${site.url}${path}`),
      ...(changed === undefined ? [] : [textElement('lastmod', new Date(changed).toISOString())]),
    ])
  const channels = [
    ...fixed,
    ...articles.values(),
    ...speakers.values(),
    ...[...topics.values()].map(({ channel }) => channel),
  ]
  return serializeDocument(
    x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, [
      ...['speakers/', 'topics/', 'about/'].map((path) => page(path)),
      ...channels.slice(0, MOST - 3).map(({ path, updated }) => page(path, updated)),
    ]),
  )
}

/** Which addresses crawlers may fetch: all, and where the sitemap is. */
export function renderRobots(site: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site.url}sitemap.xml\n`
}
