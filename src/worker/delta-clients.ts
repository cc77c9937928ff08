/**
 * Readers that send `A-IM: feed` and take the answer 226, by their product names in User-Agent (RFC 9110 §10.1.5). A delta
 * saves little over validators, and a reader that does not know it hears nothing more for ever, so that 226 goes only to
 * those that take it. Many get the header from feedparser, which sends it by itself (feedparser/http.py), whatever its
 * user makes of the status: all but those named here get 200. rss2email 3.13.1 takes 200, 301, 302, 304 and 307, and fails
 * on all others (rss2email/feed.py).
 *
 * What others do, as their sources say:
 * - without `A-IM`, and so never asked about: Miniflux (internal/reader/fetcher/request_builder.go); FreshRSS and SimplePie
 *   (src/SimplePie.php takes 200 and 207 to 299; its pull request 477 was closed, since a delta would replace its cache);
 *   Tiny Tiny RSS (classes/UrlHelper.php, If-Modified-Since alone); NetNewsWire (Modules/RSWeb, HTTPRequestHeader.swift
 *   and DownloadSession.swift, takes all below 400); Thunderbird (mailnews/extensions/newsblog/Feed.sys.mjs,
 *   If-Modified-Since alone, takes 200 to 299); Feedbin (feedbin/feedkit, lib/feedkit/request.rb, takes every 2xx)
 * - with it, but never tried: NewsBlur (utils/feed_fetcher.py sends it by feedparser, and by itself for addresses with
 *   “json” in them; it looks at 301, 304, 308 and those from 400 alone, and keeps the stories that it has), which names
 *   no version (“NewsBlur Feed Fetcher - 3 subscribers”)
 * - not found, since their sources are closed and what they publish on their fetchers does not say: Inoreader, feedly
 */
const TAKING_226 = [
  // test/conformance/deltas.test.ts, newsboat 2.21
  'newsboat',
  // test/conformance/deltas.test.ts, liferea 1.14.4; src/subscription.c takes every status below 400 but 304
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
