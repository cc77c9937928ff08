import { x } from 'xastscript'
import type { Instant, Polling } from '../model.ts'
import { htmlText } from '../wording/write-html.ts'
import type { Entry } from './entry.ts'
import { baseOfSite, inReplyTo } from './feed-base.ts'
import { CHANNEL_PLACES, entriesPlace, pageLink, UPDATED_PLACE, xmlShells } from './shell.ts'
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

/** The shells of channels' documents in RSS 2.0. */
export const rssShells = xmlShells('rss.xml', httpTime, (site) => {
  const rss = elementAt(baseOfSite(site).rss2(), 'rss')
  const base = childOf(rss, 'channel')
  const { title, description, page } = CHANNEL_PLACES
  setText(childOf(base, 'title'), title)
  setText(childOf(base, 'link'), page)
  setText(childOf(base, 'description'), description)
  setText(childOf(base, 'lastBuildDate'), UPDATED_PLACE)
  const image = childOf(base, 'image')
  setText(childOf(image, 'title'), title)
  setText(childOf(image, 'link'), page)
  removeChildren(base, 'docs', 'atom:link')
  const { ttl, period, frequency } = paceOf(site.polling)
  return (links, { number }) => ({
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
          pageLink,
          entriesPlace,
        ],
      },
    ],
  })
})

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
