/** A feed reader that sends `A-IM: feed`, and what is known of its way with the answer 226. */
export interface DeltaClient {
  /** Its product name in User-Agent (RFC 9110 §10.1.5). */
  readonly product: string
  readonly takes226: boolean
  /** What in its source, or which test, shows it. */
  readonly source: string
}

/**
 * Readers that send `A-IM: feed`. A delta saves little over validators, and a reader that does not know it hears nothing
 * more for ever, so that 226 goes only to those that take it. Many get the header from feedparser, which sends it by
 * itself (feedparser/http.py), whatever its user makes of the status: all but those named here get 200.
 *
 * Without `A-IM`, and so never asked about: Miniflux (internal/reader/fetcher/request_builder.go). Not settled, and so
 * given 200 if they ask: FreshRSS and SimplePie, Tiny Tiny RSS, NetNewsWire, Thunderbird, Feedbin (whose pull request 195
 * was closed), NewsBlur, Inoreader, feedly.
 */
export const DELTA_CLIENTS: readonly DeltaClient[] = [
  { product: 'newsboat', takes226: true, source: 'test/conformance/readers.test.ts, newsboat 2.21' },
  {
    product: 'Liferea',
    takes226: true,
    source: 'lwindolf/liferea, src/subscription.c: takes every status below 400 but 304; pull request 434',
  },
  {
    product: 'Vienna',
    takes226: true,
    source: 'ViennaRSS/vienna-rss, the refresh of feeds: 200 or 226; pull request 720',
  },
  {
    product: 'rss2email',
    takes226: false,
    source: 'rss2email/feed.py, 3.13.1: takes 200, 301, 302, 304 and 307, and fails on all others',
  },
]

const TAKING = new RegExp(
  `(?:^|[\\s(])(?:${DELTA_CLIENTS.flatMap(({ product, takes226 }) => (takes226 ? [product] : [])).join('|')})/`,
  'i',
)

/**
 * Whether whoever asks is known to take a delta: by name, or by a weight of its own (`A-IM: feed;q=1`, RFC 3229 §10.5.3),
 * which nobody sends who got the header with a library.
 */
export function takesDeltas(headers: Headers): boolean {
  const manipulations = headers.get('A-IM') ?? ''
  return /(?:^|,)\s*feed\s*;\s*q\s*=/i.test(manipulations) || TAKING.test(headers.get('User-Agent') ?? '')
}
