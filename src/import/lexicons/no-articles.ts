/** Types of schema.org that a page has in place of an article: `Product` in a shop, `QAPage` in a forum. */
export const OTHER_TYPES: ReadonlyMap<string, string> = new Map([
  ['Product', 'a product'],
  ['Recipe', 'a recipe'],
  ['JobPosting', 'a job'],
  ['QAPage', 'questions and answers'],
  ['FAQPage', 'questions and answers'],
  ['DiscussionForumPosting', 'a discussion'],
  ['CollectionPage', 'a list of pages'],
  ['SearchResultsPage', 'search results'],
  ['ProfilePage', 'somebody’s profile'],
  ['ContactPage', 'how to get in touch'],
  ['CheckoutPage', 'a shop'],
])

/** What OpenGraph calls a page that is about something else (ogp.me/#types): `video.movie`, `profile`. */
export const OTHER_KINDS = /^(?:product|profile|book|music|video|og:product)\b/i

/** Software whose pages are a wiki's; Wikinews has articles all the same. */
export const WIKI_GENERATORS = /^(?:MediaWiki|DokuWiki|XWiki|MoinMoin)\b/i
export const NEWS_WIKIS = /(?:^|\.)wikinews\.org$/i
