import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
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
const LEVEL = 6

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
  const { content, modified, joined, ...kept } = document
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return {
    ...kept,
    tag: joined?.tag ?? tagOf(document.type, bytes),
    modified: wholeSeconds(modified),
    length: bytes.length,
    ...(joined?.entries === undefined ? {} : { entries: joined.entries }),
    coded: compressed(bytes, codings),
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
  const hash = createHash('sha256').update(JSON.stringify([type, CODINGS]))
  for (const part of content) hash.update(part)
  return hash.digest('base64url').slice(0, 22)
}

/** Above this, a document is kept in gzip alone: both together would fill an asset twice as fast. */
const LARGE = 1024 * 1024

function compressed(bytes: Uint8Array, codings: readonly Coding[]): CodedDocument['coded'] {
  const gzip = gzipped(bytes)
  return codings.includes('br') && bytes.length <= LARGE ? { br: brotli(bytes), gzip } : { gzip }
}

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

/**
 * Compresses with gzip: the same bytes on every machine. At once, since handing so little to another thread takes as much
 * of a core again as compressing it.
 */
export function gzipped(bytes: Uint8Array): Uint8Array {
  const result = gzipSync(bytes, { level: LEVEL })
  // RFC 1952 §2.3.1: the operating system that compressed; 255 is "unknown", the same on every machine.
  result[9] = 255
  return result
}
