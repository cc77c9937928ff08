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
  const values = parseQualityValues(accept)
  const weight = (type: string) =>
    values.get(type) ?? values.get(`${type.slice(0, type.indexOf('/'))}/*`) ?? values.get('*/*') ?? 0
  let best = OFFERS[0]
  for (const offer of OFFERS) if (best && weight(offer[0]) > weight(best[0])) best = offer
  return best?.[1] ?? ''
}
