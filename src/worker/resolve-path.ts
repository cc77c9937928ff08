/** The names that feeds have elsewhere, and the feed that each means here. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['feed', 'rss.xml'],
  ['feed.xml', 'rss.xml'],
  ['index.xml', 'rss.xml'],
  ['index.rss', 'rss.xml'],
  ['rss', 'rss.xml'],
  ['atom', 'atom.xml'],
  ['index.atom', 'atom.xml'],
  ['feed.atom', 'atom.xml'],
  ['index.json', 'feed.json'],
  ['index.html', ''],
])

/** Folders of folders, which have no feeds of their own: what is in them may be called as a feed is elsewhere. */
const LISTS = /^(?:articles|speakers|topics)(?:\/by-name)?\/$/

/** What a path means: the path of the only document that it can be, without a leading slash. */
export interface Meant {
  readonly path: string
  /** Whether the document has another address than the one that was asked for. */
  readonly isElsewhere: boolean
}

/**
 * Resolves the path of a request. What cannot be any document's is nowhere, decided here and in no other place: what
 * cannot be decoded, empty and dot segments, which would lead to another host or out of the site, and control characters.
 *
 * @param pathname as in a URL, with its leading slash
 */
export function resolvePath(pathname: string): Meant | undefined {
  const path = normalPath(pathname.slice(1))
  if (path === undefined) return undefined
  const here = { path, isElsewhere: false }
  if (path === 'articles' || path === 'articles/') return { path: '', isElsewhere: true }
  const isFolder = path === '' || path.endsWith('/')
  const trimmed = isFolder ? path.slice(0, -1) : path
  const slash = trimmed.lastIndexOf('/') + 1
  const [folder, name] = [trimmed.slice(0, slash), trimmed.slice(slash)]
  const alias = LISTS.test(folder) ? undefined : ALIASES.get(name)
  if (alias !== undefined) return { path: folder + alias, isElsewhere: true }
  // No folder's name has a point.
  if (isFolder || name.includes('.')) return here
  return { path: `${path}/`, isElsewhere: true }
}

/** A path that is in that way already, as nearly all are: nothing to decode, no empty segment and none of points. */
const PLAIN = /^(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/

/** A path in the one way to write it: what may be percent-encoded is not, unless a URL cannot hold it. */
function normalPath(path: string): string | undefined {
  if (PLAIN.test(path)) return path
  const segments = path.split('/')
  const normal: string[] = []
  for (const [at, segment] of segments.entries()) {
    const words = decode(segment)
    const isLast = at === segments.length - 1
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (words === undefined || /^\.{1,2}$|[/\\\u0000-\u001f\u007f]/.test(words)) return undefined
    if (words === '' && !isLast) return undefined
    normal.push(encodeURIComponent(words))
  }
  return normal.join('/')
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
