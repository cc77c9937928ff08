import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coded, DocumentRecord, EntryPlaces } from '../document.ts'
import type { Instant } from '../model.ts'

/** A document as it was rendered. */
export interface RenderedDocument {
  readonly name: string
  /** The value of Content-Type. */
  readonly type: string
  readonly content: string
  readonly modified: Instant
  readonly link?: string
  readonly status?: 410
  /** For a feed, its entries and tombstones as they stand in the content, in its order, each with as much between. */
  readonly entries?: readonly string[]
}

/** A document with its tag and its compressed forms, ready for a pack. */
export interface CodedDocument extends Omit<DocumentRecord, 'coded'> {
  readonly name: string
  readonly coded: Coded<Uint8Array>
}

/** Looks up the compressed forms of a document that an earlier compile made, by the document's tag. */
export type EarlierCodings = (name: string, tag: string) => CodedDocument['coded'] | undefined

/**
 * How hard to compress. Twelve feeds of 50 entries, 2.1 MB: Brotli at 5 takes 24 ms and leaves 243 kB, at 9 60 ms and
 * 202 kB, at 11 2.2 s and 176 kB; gzip at 6 takes 43 ms and leaves 262 kB, at 9 55 ms and 261 kB.
 */
const QUALITY = 9
const LEVEL = 6

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Tags and compresses a document, unless an earlier compile has done so. */
export async function codeDocument(
  document: RenderedDocument,
  earlier: EarlierCodings = () => undefined,
): Promise<CodedDocument> {
  const bytes = Buffer.from(document.content, 'utf8')
  const { name, type, content, modified, entries, ...kept } = document
  const hash = hashOf(type, bytes)
  const tag = entries === undefined ? hash : `${hash}.${fingerprints(entries)}`
  return {
    ...kept,
    name,
    type,
    tag,
    modified: Math.floor(modified / 1000),
    length: bytes.length,
    ...(entries === undefined || entries.length === 0 ? {} : { entries: placesOf(entries, content) }),
    coded: earlier(name, tag) ?? (await compressed(bytes)),
  }
}

/** The most entries that a tag names: it travels in a header with every poll. */
const MOST_NAMED = 200

/** What a reader has of a feed, for its tag: 32 bits of each entry's hash, in base64url. */
function fingerprints(entries: readonly string[]): string {
  const digests = entries
    .slice(0, MOST_NAMED)
    .map((entry) => createHash('sha256').update(entry).digest().subarray(0, 4))
  return Buffer.concat(digests).toString('base64url')
}

function placesOf(entries: readonly string[], content: string): EntryPlaces {
  const first = content.indexOf(entries[0] ?? '')
  const second =
    entries[1] === undefined ? first : content.indexOf(entries[1], first + (entries[0]?.length ?? 0))
  return {
    start: Buffer.byteLength(content.slice(0, first)),
    lengths: entries.map((entry) => Buffer.byteLength(entry)),
    gap: entries.length < 2 ? 0 : second - first - (entries[0]?.length ?? 0),
  }
}

/** What the compressed bytes depend on besides the document: they are part of what a strong entity tag stands for. */
const CODINGS = `2 ${process.versions.zlib} ${process.versions.brotli}`

function hashOf(type: string, bytes: Uint8Array): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([type, CODINGS]))
    .update(bytes)
    .digest('base64url')
  return digest.slice(0, 22)
}

/**
 * Above this, a document is kept in gzip alone: both together would fill an asset twice as fast.
 */
const LARGE = 1024 * 1024

async function compressed(bytes: Buffer): Promise<CodedDocument['coded']> {
  const gzip = await gzipped(bytes)
  return bytes.length > LARGE ? { gzip } : { br: await brotli(bytes), gzip }
}

async function brotli(bytes: Buffer): Promise<Uint8Array> {
  return compressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

async function gzipped(bytes: Buffer): Promise<Uint8Array> {
  const result = await compressGzip(bytes, { level: LEVEL })
  // RFC 1952 §2.3.1: the operating system that compressed; 255 is "unknown", the same on every machine.
  result[9] = 255
  return result
}
