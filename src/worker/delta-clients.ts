/**
 * Readers that send `A-IM: feed` and take the answer 226, by their product names in User-Agent (RFC 9110 §10.1.5). A delta
 * saves little over validators, and a reader that does not know it hears nothing more for ever, so that 226 goes only to
 * those that take it. Many get the header from feedparser, which sends it by itself (feedparser/http.py), whatever its
 * user makes of the status: all but those named here get 200. rss2email 3.13.1 takes 200, 301, 302, 304 and 307, and fails
 * on all others (rss2email/feed.py).
 *
 * Without `A-IM`, and so never asked about: Miniflux (internal/reader/fetcher/request_builder.go). Not settled, and so
 * given 200 if they ask: FreshRSS and SimplePie, Tiny Tiny RSS, NetNewsWire, Thunderbird, Feedbin (whose pull request 195
 * was closed), NewsBlur, Inoreader, feedly.
 */
const TAKING_226 = [
  // test/conformance/readers.test.ts, newsboat 2.21
  'newsboat',
  // lwindolf/liferea, src/subscription.c: takes every status below 400 but 304; pull request 434
  'Liferea',
  // ViennaRSS/vienna-rss, the refresh of feeds: 200 or 226; pull request 720
  'Vienna',
]

const TAKING = new RegExp(`(?:^|[\\s(])(?:${TAKING_226.join('|')})/`, 'i')

/**
 * Whether whoever asks is known to take a delta: by name, or by a weight of its own (`A-IM: feed;q=1`, RFC 3229 §10.5.3),
 * which nobody sends who got the header with a library.
 */
export function takesDeltas(headers: Headers): boolean {
  const manipulations = headers.get('A-IM') ?? ''
  return /(?:^|,)\s*feed\s*;\s*q\s*=/i.test(manipulations) || TAKING.test(headers.get('User-Agent') ?? '')
}
