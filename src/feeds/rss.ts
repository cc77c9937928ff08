import { x } from 'xastscript'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import type { Instant, Polling, Site } from '../model.ts'
import { htmlText } from '../wording/write-html.ts'
import type { Entry } from './entry.ts'
import { baseOfChannel, feedTitle, inReplyTo } from './feed-base.ts'
import { entriesPlace, pageLink, type RenderShell, UPDATED_PLACE, xmlShells } from './shell.ts'
import { childOf, elementAt, finished, removeChildren, serialize, setText, textElement } from './xml.ts'

/** The namespaces that entries use; the `rss` element declares them all. */
const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:sy': 'http://purl.org/rss/1.0/modules/syndication/',
  'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
}

/** An entry as an RSS 2.0 `item`. */
export function renderRssEntry(entry: Entry): string {
  return serialize(
    x('item', [
      textElement('title', entry.title),
      textElement('link', entry.url),
      textElement('guid', entry.id, { isPermaLink: 'false' }),
      textElement('pubDate', new Date(entry.published).toUTCString()),
      // Readers take a description for HTML (RSS 2.0, item elements), and the summary is plain text.
      textElement('description', htmlText(entry.summary)),
      x('content:encoded', {}, finished(entry.htmlInXml)),
      ...entry.authors.map(({ name }) => textElement('dc:creator', name)),
      ...entry.categories.map(({ label, scheme }) => textElement('category', label, { domain: scheme })),
      textElement('atom:updated', new Date(entry.updated).toISOString()),
      textElement('dc:language', entry.language),
      ...(entry.via === undefined ? [] : [x('atom:link', { rel: 'via', href: entry.via })]),
      ...inReplyTo(entry),
      ...(entry.rights === undefined ? [] : [textElement('dc:rights', entry.rights)]),
    ]),
  )
}

/** The shells of a channel's documents in RSS 2.0. */
export function rssShells(of: Channel<Listed>, site: Site, file: string): RenderShell {
  const rss = elementAt(baseOfChannel(of, site).rss2(), 'rss')
  const base = childOf(rss, 'channel')
  const title = feedTitle(of, site)
  setText(childOf(base, 'title'), title)
  setText(childOf(base, 'description'), of.description)
  setText(childOf(base, 'lastBuildDate'), UPDATED_PLACE)
  setText(childOf(childOf(base, 'image'), 'title'), title)
  removeChildren(base, 'docs', 'atom:link')
  const { ttl, period, frequency } = paceOf(site.polling)
  return xmlShells(site, file, httpTime, (links, { number }) => ({
    ...rss,
    attributes: { ...rss.attributes, ...NAMESPACES },
    children: [
      {
        ...base,
        children: [
          ...base.children,
          textElement('docs', 'https://www.rssboard.org/rss-specification'),
          textElement('ttl', ttl),
          textElement('sy:updatePeriod', period),
          textElement('sy:updateFrequency', frequency),
          ...links
            .filter(({ rel }) => rel !== 'alternate')
            .map(({ rel, href }) =>
              x('atom:link', { rel, href, ...(rel === 'hub' ? {} : { type: 'application/rss+xml' }) }),
            ),
          // RFC 5005 §4
          ...(number === undefined ? [] : [x('fh:archive')]),
          pageLink(of, site),
          entriesPlace,
        ],
      },
    ],
  }))
}

function httpTime(instant: Instant): string {
  return new Date(instant).toUTCString()
}

/** How often to ask, as RSS says it: minutes to keep, and how many times an hour or a day there may be news. */
function paceOf({ maxAge }: Polling): { ttl: string; period: string; frequency: string } {
  const often = maxAge <= HOUR
  return {
    ttl: String(Math.max(1, Math.ceil(maxAge / 60))),
    period: often ? 'hourly' : 'daily',
    frequency: String(Math.max(1, Math.round((often ? HOUR : 24 * HOUR) / Math.max(60, maxAge)))),
  }
}

const HOUR = 3600
