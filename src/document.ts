/**
 * What stands between compiling and serving: documents in packs. This is all that the Worker knows.
 *
 * A pack holds the documents of one folder of the site, as one file: the length of its table as a 32-bit
 * little-endian number, the table as JSON, in gzip where that is shorter by much, and compressed bytes one after the other.
 * One file a folder, since a deployment may hold no more than 20,000 (Workers, platform limits), and a site of 10,000 articles has 170,000
 * documents. What every poll asks for lies there ready to be sent; what only repeats entries is put together from
 * them when somebody asks: an archive document, or the feeds of one article.
 */

/** A content coding that documents are kept in (RFC 9110 §8.4.1). */
export type Coding = 'br' | 'gzip'

/** The codings that documents are kept in, the most compact first. */
export const CODINGS: readonly Coding[] = ['br', 'gzip']

/** Something for each coding that a document is kept in: always gzip, and br where every poll asks for it. */
export type Coded<T> = { readonly gzip: T; readonly br?: T }

/**
 * Where the entries of a feed lie: the first one's offset, the length of each, and how many bytes part two of them.
 * The feed's tag ends in a point and the fingerprints of these entries, in their order.
 */
export interface EntryPlaces {
  readonly start: number
  readonly lengths: readonly number[]
  readonly gap: number
}

/** What HTTP needs to know of one page or feed, and where its bytes are. */
export type DocumentRecord = DocumentHead & (FinishedBytes | { readonly assembly: Assembly })

/** What a document says of itself before any of its bytes. */
export interface DocumentHead {
  /** The value of Content-Type. */
  readonly type: string
  /** What its entity tags are made of: the same for the same bytes. */
  readonly tag: string
  /** When it last changed, in seconds since 1970. */
  readonly modified: number
  /** How many bytes it has without a coding. */
  readonly length: number
  /** The value of Link (RFC 8288). */
  readonly link?: string
  /** The value of Content-Security-Policy, where it is not every document's. */
  readonly policy?: string | undefined
  /** Where what stood here was taken back for good (RFC 9110 §15.5.11); otherwise 200. */
  readonly status?: 410 | undefined
}

/** Where the bytes of a document lie that is ready to be sent. */
export interface FinishedBytes {
  /** For each coding, where its bytes lie behind the table. */
  readonly coded: Coded<Place>
  /** For a feed, where its entries lie in the bytes without a coding. */
  readonly entries?: EntryPlaces
}

/** A stretch of bytes. */
export type Place = readonly [offset: number, length: number]

/** What entries are written in: the formats of feeds, and the list on a channel's page. */
export type EntryFormat = 'rss' | 'atom' | 'json' | 'page'

/** How a document is put together: a head, entries with something between two of them, and a tail. */
export interface Assembly {
  readonly format: EntryFormat
  /** Which of its pack's lists names the entries; for a document of one item, which part of its pack's entries it is. */
  readonly list: number | { readonly part: number }
  /** Where its own words lie among the shells of its pack and format. */
  readonly link: Place
  readonly head: Place
  readonly tail: Place
  /** What stands after the entries as if it were some: tombstones. */
  readonly tombstones?: readonly Place[]
}

/** What stands between two entries. */
export const SEPARATORS: Readonly<Record<EntryFormat, string>> = { rss: '', atom: '', json: ',\n', page: '' }

/** An entry by the place of its unit among those that its pack names, and its own place in there. */
export type EntryReference = readonly [unit: number, entry: number]

/**
 * How many stretches of bytes an entry has in a format: for pages three, what lists show of it, what its own page has,
 * and what it says to whoever embeds it. They lie side by side, since the same words once more compress to little
 * beside the first. For pages, the headings of days are entries as well, behind those of items, with a first stretch alone.
 */
export const PARTS: Readonly<Record<EntryFormat, number>> = { rss: 1, atom: 1, json: 1, page: 3 }

/** The entries of one article. */
export interface UnitEntries {
  /** The same for the same entries: whoever refers to some names it, and so knows that they are meant. */
  readonly version: string
  /** How long the article's page is, which all streams begin with: its words are theirs. */
  readonly page: number
  /** How long the body of each entry is that RSS and Atom share: in all streams, they follow on the page. */
  readonly bodies: readonly number[]
  readonly formats: Readonly<Record<EntryFormat, EntriesOfFormat>>
}

/** The entries of one article in one format, behind the shells that the article's pack has of it. */
export interface EntriesOfFormat {
  /** The places whose bytes, one after the other, are in gzip. */
  readonly stream: readonly Place[]
  /** Where in the stream, undone, the first entry begins. */
  readonly start: number
  /** How long each entry is, without its body where that is shared. */
  readonly lengths: readonly number[]
  /** Where in each entry its body goes, where that is shared. */
  readonly cuts?: readonly number[]
}

/** Gives the bytes that a part of an entry is made of, one after the other. */
export function entryCutter(
  { page, bodies, formats }: UnitEntries,
  format: EntryFormat,
  bytes: Uint8Array<ArrayBuffer>,
): (part: number) => Uint8Array<ArrayBuffer>[] {
  const { start, lengths, cuts } = formats[format]
  const placeOf = (sizes: readonly number[], at: number) =>
    sizes.slice(0, at).reduce((sum, size) => sum + size, 0)
  return (part) => {
    const from = start + placeOf(lengths, part)
    const cut = from + (cuts?.[part] ?? 0)
    const body = page + placeOf(bodies, part)
    return [
      bytes.subarray(from, cut),
      bytes.subarray(body, body + (cuts ? bodies[part]! : 0)),
      bytes.subarray(cut, from + lengths[part]!),
    ]
  }
}

/**
 * The documents of an article's items, of which nobody asks for many: each is a part of an entry in the shell that those
 * of its name share, with validators that all share, and the type that those have which name no other.
 */
export interface ItemPages extends Pick<DocumentHead, 'type' | 'tag' | 'modified'> {
  /** For each entry, the folder of its documents within the article's, such as `quotes/q1/`; null where it has none. */
  readonly folders: readonly (string | null)[]
  /** How many entries, from the first, are of items that stand: the others were taken back. */
  readonly standing: number
  /** What a folder has, by name: the page has the empty one. */
  readonly forms: Readonly<Record<string, ItemForm>>
}

/** What the documents of one name have in common, in the folders of an article's items. */
export interface ItemForm
  extends Pick<Assembly, 'head' | 'tail'>,
    Partial<Pick<DocumentHead, 'type' | 'policy'>> {
  /** Which part of an entry they have. */
  readonly part: number
}

/** A pack's table. */
export interface PackTable {
  /** The documents by their names in the folder; the folder's page has the empty name. */
  readonly documents: Readonly<Record<string, DocumentRecord>>
  /** The units that entries come from: each one's folder and version. */
  readonly units?: readonly (readonly [folder: string, version: string])[]
  readonly lists?: readonly (readonly EntryReference[])[]
  /** The heads and tails of documents that are put together: the places whose bytes, one after the other, are in gzip. */
  readonly shells?: Readonly<Partial<Record<EntryFormat, readonly Place[]>>>
  /** For an article's pack, its entries. */
  readonly entries?: UnitEntries
  readonly itemPages?: ItemPages
}

/** How many archive documents of a channel share a pack. */
export const ARCHIVES_A_PACK = 64

/** The pack of the home page. */
const ROOT_PACK = 'root.pack'

/** The pack that holds what is served where nothing is found. */
export const NOT_FOUND_PACK = '404.pack'

/** The folders of the channels that every poll asks for. Their feeds lie apart from their pages, in the Worker's bundle. */
export const POLLED_FOLDERS = ['', 'statements/', 'quotes/', 'everything/'] as const

/** The names that feeds have in their folders. */
const FEED_FILES: ReadonlySet<string> = new Set(['rss.xml', 'atom.xml', 'feed.json'])

/** An archive document's path (RFC 5005 §4): its channel, its number and its name. A topic may be called “archive”. */
const ARCHIVE = /^((?:[^/]+\/)*?)archive\/([1-9]\d{0,8})\/([^/]*)$/

/** A document of a single item, in the pack of its article. */
const ITEM_PAGE = /^(articles\/[^/]+\/)((?:quotes|statements)\/[^/]+\/.*)$/

/**
 * Where the document at a path of the site lies: the pack's file among the assets, and the document's name in there.
 * Packs lie side by side, since a folder for each would take longer to make than its pack.
 *
 * @param path without its leading slash
 */
export function locate(path: string): { readonly file: string; readonly name: string } {
  const [, channel, number, file = ''] = ARCHIVE.exec(path) ?? []
  if (channel !== undefined) {
    const name = `archive/${number}/${file}`
    // An article's archives are made of what its own pack has.
    if (channel.startsWith('articles/')) return { file: packFile(channel), name }
    return { file: archivePack(channel, Number(number)), name }
  }
  const [, article, own = ''] = ITEM_PAGE.exec(path) ?? []
  if (article !== undefined) return { file: packFile(article), name: own }
  const { folder, name } = splitPath(path)
  if (FEED_FILES.has(name) && (POLLED_FOLDERS as readonly string[]).includes(folder)) {
    return { file: polledPack(folder), name }
  }
  return folder === '' && name !== '' ? { file: filePack(name), name } : { file: packFile(folder), name }
}

/** The pack of the feeds of a channel that every poll asks for. */
export function polledPack(folder: string): string {
  return folder === '' ? `polled-${ROOT_PACK}` : `polled-${folder.slice(0, -1)}.pack`
}

/** The pack of a file in the site's root, such as the style sheet, so that asking for it opens no other. */
export function filePack(name: string): string {
  return `files/${name}.pack`
}

/** The pack of a folder of the site, such as `quotes/`. */
export function packFile(folder: string): string {
  return folder === '' ? ROOT_PACK : `site/${folder.slice(0, -1)}.pack`
}

/** The folder whose documents a pack holds; undefined for one that holds other ones. */
export function folderOf(file: string): string | undefined {
  if (file === ROOT_PACK || file === polledPack('')) return ''
  const [, folder] = /^(?:site\/|polled-)(.*)\.pack$/.exec(file) ?? []
  return folder === undefined ? undefined : `${folder}/`
}

/** The pack that holds an archive document of a channel. */
export function archivePack(channel: string, number: number): string {
  const part = Math.ceil(number / ARCHIVES_A_PACK)
  return channel === '' ? `archive-${part}.pack` : `archives/${channel.slice(0, -1)}-${part}.pack`
}

/** Whether a pack's table is in gzip: JSON does not begin as that does (RFC 1952 §2.3.1). */
export function isInGzip(table: Uint8Array): boolean {
  return table[0] === 0x1f
}

/** A path on the site without its leading slash, as the folder's and the document's name. */
export function splitPath(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf('/') + 1
  return { folder: path.slice(0, slash), name: path.slice(slash) }
}
