/** The names that feeds have elsewhere, and the feed that each means here. */
const ALIASES: Readonly<Record<string, string>> = {
  feed: 'rss.xml',
  'feed.xml': 'rss.xml',
  'index.xml': 'rss.xml',
  'index.rss': 'rss.xml',
  rss: 'rss.xml',
  atom: 'atom.xml',
  'index.atom': 'atom.xml',
  'feed.atom': 'atom.xml',
  'index.json': 'feed.json',
  'index.html': '',
}

/**
 * The paths that may be meant by a path at which there is no document, the likelier first.
 * Paths have no leading slash.
 */
export function likelyPaths(path: string): string[] {
  const trimmed = path.replace(/\/+$/, '')
  const slash = trimmed.lastIndexOf('/') + 1
  const alias = ALIASES[trimmed.slice(slash)]
  return [
    ...(alias === undefined ? [] : [trimmed.slice(0, slash) + alias]),
    ...(path === '' || path.endsWith('/') ? [] : [`${path}/`]),
    ...(path === 'articles/' || path === 'articles' ? [''] : []),
  ]
}
