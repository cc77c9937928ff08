import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import {
  type BrotliOptions,
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  type ZlibOptions,
} from 'node:zlib'
import type { Coded, Coding, DocumentHead, EntryPlaces } from '../document.ts'
import type { Instant } from '../model.ts'

/** A document as it was rendered. */
export interface RenderedDocument {
  readonly name: string
  /** The value of Content-Type. */
  readonly type: string
  readonly content: string | Uint8Array
  readonly modified: Instant
  readonly link?: string
  readonly policy?: string
  readonly status?: 410
  /** Where it is joined of entries, its tag and where they lie; other documents' tags follow from their bytes. */
  readonly joined?: { readonly tag: string; readonly entries?: EntryPlaces }
}

/** A document with its tag and its compressed forms, ready for a pack. */
export interface CodedDocument extends DocumentHead {
  readonly name: string
  readonly entries?: EntryPlaces
  readonly coded: Coded<Uint8Array>
}

/**
 * How hard to compress. Twelve feeds of 50 entries, 2.1 MB, with a window of 256 KiB: Brotli at 5 takes 26 ms and leaves
 * 229 kB, at 6 34 ms and 224 kB, at 9 237 ms (most of it for memory, however small the document) and 216 kB, at 11 2.4 s
 * and 198 kB. gzip at 6 takes 21 ms and leaves 254 kB, at 9 25 ms and 253 kB.
 */
const QUALITY = 6
const WINDOW_BITS = 18
export const LEVEL = 6

/**
 * Tags and compresses a document.
 *
 * @param codings which ones to keep it in: br too where every poll asks for it, since it saves a tenth of the bytes and takes as
 *   much time and room again
 */
export function codeDocument(
  document: RenderedDocument,
  codings: readonly Coding[] = ['gzip'],
): CodedDocument {
  const bytes = bytesOf(document.content)
  return tagged(document, bytes, inBoth(bytes, codings, brotli, gzipped))
}

/** Does the same while other threads compress. */
export async function codeDocumentAside(
  document: RenderedDocument,
  codings: readonly Coding[],
): Promise<CodedDocument> {
  const bytes = bytesOf(document.content)
  const { br, gzip } = inBoth(bytes, codings, brotliAside, gzippedAside)
  return tagged(document, bytes, { ...(br && { br: await br }), gzip: await gzip })
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : content
}

function tagged(document: RenderedDocument, bytes: Uint8Array, coded: Coded<Uint8Array>): CodedDocument {
  return { ...headOf(document, bytes), coded }
}

/** A document without its bytes. */
export function headOf(
  { content, modified, joined, ...kept }: RenderedDocument,
  bytes = bytesOf(content),
): Omit<CodedDocument, 'coded'> {
  return {
    ...kept,
    tag: joined?.tag ?? tagOf(kept.type, bytes),
    modified: wholeSeconds(modified),
    length: bytes.length,
    ...(joined?.entries === undefined ? {} : { entries: joined.entries }),
  }
}

/** An instant as documents have it. */
export function wholeSeconds(instant: Instant): number {
  return Math.floor(instant / 1000)
}

/** What the compressed bytes depend on besides the document: they are part of what a strong entity tag stands for. */
export const CODINGS = `3 ${process.versions.zlib} ${process.versions.brotli}`

/** The tag of some content in its order: the same for the same type and content. */
export function tagOf(type: string, ...content: readonly (string | Uint8Array)[]): string {
  const start = JSON.stringify([type, CODINGS])
  return hash('sha256', concat([start, ...content]), 'base64url').slice(0, 22)
}

/** Many texts are hashed at once in half the time that one after the other takes. */
function concat(parts: readonly (string | Uint8Array)[]): string | Uint8Array {
  if (parts.every((part) => typeof part === 'string')) return parts.join('')
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
}

/** Above this, a document is kept in gzip alone: both together would fill an asset twice as fast. */
const LARGE = 1024 * 1024

function inBoth<T>(
  bytes: Uint8Array,
  codings: readonly Coding[],
  brotli: (bytes: Uint8Array) => T,
  gzip: (bytes: Uint8Array) => T,
): Coded<T> {
  const isBoth = codings.includes('br') && bytes.length <= LARGE
  return isBoth ? { br: brotli(bytes), gzip: gzip(bytes) } : { gzip: gzip(bytes) }
}

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, brotliOptions(bytes))
}

function brotliAside(bytes: Uint8Array): Promise<Uint8Array> {
  return promisify<Uint8Array, BrotliOptions, Uint8Array>(brotliCompress)(bytes, brotliOptions(bytes))
}

function brotliOptions({ length }: Uint8Array): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: length,
    },
  }
}

/**
 * Compresses with gzip: the same bytes on every machine. At once, which takes less of a core than handing over so little as
 * an article has.
 */
export function gzipped(bytes: Uint8Array): Uint8Array {
  return fromAnywhere(gzipSync(bytes, { level: LEVEL }))
}

/** Does the same in another thread. */
export async function gzippedAside(bytes: Uint8Array): Promise<Uint8Array> {
  return fromAnywhere(await promisify<Uint8Array, ZlibOptions, Uint8Array>(gzip)(bytes, { level: LEVEL }))
}

/** RFC 1952 §2.3.1: the operating system that compressed; 255 is "unknown", the same on every machine. */
function fromAnywhere(gzip: Uint8Array): Uint8Array {
  gzip[9] = 255
  return gzip
}
