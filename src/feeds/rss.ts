import { toHtml } from 'hast-util-to-html'
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Polling } from '../model.ts'
import type { Entry } from './entry.ts'
import { baseOfShell, feedTitle, inReplyTo, linksOf, type Shell } from './feed-base.ts'
import {
  childOf,
  elementAt,
  finished,
  removeChildren,
  serialize,
  serializeDocument,
  setText,
  textElement,
} from './xml.ts'

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
      textElement('description', toHtml({ type: 'text', value: entry.summary })),
      textElement('content:encoded', entry.html),
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

/** A channel's feed in RSS 2.0 around its finished items. */
export function renderRss(shell: Shell, items: readonly string[]): string {
  const rss = elementAt(baseOfShell(shell).rss2(), 'rss')
  Object.assign(rss.attributes, NAMESPACES)
  const channel = childOf(rss, 'channel')
  completeChannel(channel, shell)
  channel.children.push(...items.map(finished))
  return serializeDocument(rss)
}

function completeChannel(channel: Element, shell: Shell): void {
  const { site, page } = shell
  const title = feedTitle(page.channel, site)
  setText(childOf(channel, 'title'), title)
  setText(childOf(channel, 'description'), page.channel.description)
  if (site.image !== undefined) setText(childOf(childOf(channel, 'image'), 'title'), title)
  removeChildren(channel, 'docs', 'atom:link')
  const { ttl, period, frequency } = paceOf(site.polling)
  channel.children.push(
    textElement('docs', 'https://www.rssboard.org/rss-specification'),
    textElement('ttl', ttl),
    textElement('sy:updatePeriod', period),
    textElement('sy:updateFrequency', frequency),
    ...linksOf(shell)
      .filter(({ rel }) => rel !== 'alternate')
      .map(({ rel, href }) =>
        x('atom:link', { rel, href, ...(rel === 'hub' ? {} : { type: 'application/rss+xml' }) }),
      ),
    // RFC 5005 §4
    ...(page.number === undefined ? [] : [x('fh:archive')]),
  )
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
