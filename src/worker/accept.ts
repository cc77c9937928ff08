import { parseQualityValues } from './quality-values.ts'

/** What a channel's address can answer with: its page, or the name of one of its feeds. */
const OFFERS: readonly (readonly [type: string, name: string])[] = [
  ['text/html', ''],
  ['application/rss+xml', 'rss.xml'],
  ['application/atom+xml', 'atom.xml'],
  ['application/feed+json', 'feed.json'],
]

/**
 * Chooses what a channel's address answers with by Accept (RFC 9110 §12.5.1): the page, unless the client
 * wants one of the feeds more.
 *
 * @returns the document's name in the channel's folder
 */
export function chooseDocument(accept: string | null): string {
  if (accept === null) return ''
  const weight = weigh(accept)
  let best = OFFERS[0]
  for (const offer of OFFERS) if (best && weight(offer[0]) > weight(best[0])) best = offer
  return best?.[1] ?? ''
}

/** What feeds are to a browser, which shows documents of this type and none of their own types. */
const XML = 'application/xml'

/** The Content-Type of a document: its own, but for a feed in XML, where the client wants XML more. */
export function chooseType(type: string, accept: string | null): string {
  if (accept === null || !isFeedInXml(type)) return type
  const [own = '', parameters = ''] = type.split(';')
  const weight = weigh(accept)
  return weight(XML) > weight(own) ? `${XML};${parameters}` : type
}

/** Whether Accept decides about the type of a document. */
export function isFeedInXml(type: string): boolean {
  return /(?:rss|atom)\+xml/.test(type)
}

function weigh(accept: string): (type: string) => number {
  const values = parseQualityValues(accept)
  return (type) =>
    values.get(type) ?? values.get(`${type.slice(0, type.indexOf('/'))}/*`) ?? values.get('*/*') ?? 0
}
