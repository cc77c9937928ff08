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

/** A feed in XML, of whose type browsers show nothing; taken out of it, the type is one that they show. */
export const FEED_IN_XML = /(?:rss|atom)\+/

/** The Content-Type of a document: its own, but for a feed in XML, where the client wants XML more. */
export function chooseType(type: string, accept: string | null): string {
  const weight = weigh(accept ?? '')
  const isXmlWanted = weight('application/xml') > weight(type.split(';')[0] ?? '')
  return isXmlWanted ? type.replace(FEED_IN_XML, '') : type
}

function weigh(accept: string): (type: string) => number {
  const values = parseQualityValues(accept)
  return (type) => values.get(type) ?? values.get(type.replace(/\/.*/, '/*')) ?? values.get('*/*') ?? 0
}
