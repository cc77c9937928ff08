/**
 * What stands between compiling and serving: documents in packs. This is all that the Worker knows.
 *
 * A pack holds the documents of one folder of the site, as one file: the length of its table as a 32-bit
 * little-endian number, the table as JSON, and the documents' compressed bytes one after the other. One file a
 * folder, since a deployment may hold no more than 20,000 (Workers, platform limits), and a site of 10,000 articles
 * has 40,000 documents.
 */

/** A content coding that documents are kept in (RFC 9110 §8.4.1). */
export type Coding = 'br' | 'gzip'

/** The codings that documents are kept in, the most compact first. */
export const CODINGS: readonly Coding[] = ['br', 'gzip']

/** Something for each coding that a document is kept in: always gzip, and br unless it is very large. */
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

/** The finished bytes of one page or feed, and what HTTP needs to know of them. */
export interface DocumentRecord {
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
  /** Where what stood here was taken back for good (RFC 9110 §15.5.11); otherwise 200. */
  readonly status?: 410
  /** For a feed, where its entries lie in the bytes without a coding. */
  readonly entries?: EntryPlaces
  /** For each coding, where its bytes lie behind the table: offset and length. */
  readonly coded: Coded<readonly [offset: number, length: number]>
}

/** A pack's table: its documents by their names in the folder; the folder's page has the empty name. */
export type PackTable = Readonly<Record<string, DocumentRecord>>

/** The name of the file that holds the pack of a folder, such as `quotes/`, in the assets. */
export function packFile(folder: string): string {
  return `${folder}index.pack`
}

/** The pack that holds what is served where nothing is found. */
export const NOT_FOUND_PACK = '404.pack'

/** A path on the site without its leading slash, as the folder's and the document's name. */
export function splitPath(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf('/') + 1
  return { folder: path.slice(0, slash), name: path.slice(slash) }
}
