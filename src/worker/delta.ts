import type { EntryPlaces } from '../document.ts'
import { takesDeltas } from './delta-clients.ts'
import { parseEntityTags } from './entity-tag.ts'
import { parseQualityValues } from './quality-values.ts'

/** A fingerprint has 32 bits of the hash of an entry. */
const FINGERPRINT_BYTES = 4

/** Which entries of a feed a client lacks, and by which tag it named what it has. */
export interface Delta {
  readonly base: string
  /** The entries to send, as indexes into the feed's. */
  readonly missing: readonly number[]
}

/**
 * What to send to a client that asks for the entries it lacks (RFC 3229 §10.5.3, with the instance manipulation
 * “feed”). Its entity tag says what it has: the tag ends in the fingerprints of the entries that it was given.
 *
 * @param count how many entries the feed has: a tag names the first of them alone
 * @returns undefined where the client does not ask or may not take it, or its tag is unknown or so old that it has nothing of this feed
 */
export function findDelta(headers: Headers, tag: string, count: number): Delta | undefined {
  if ((parseQualityValues(headers.get('A-IM') ?? '').get('feed') ?? 0) === 0) return undefined
  if (!takesDeltas(headers)) return undefined
  const tags = parseEntityTags(headers.get('If-None-Match') ?? '')
  if (tags === '*') return undefined
  const current = fingerprintsOf(tag)
  for (const { opaque } of tags) {
    const had = new Set(fingerprintsOf(opaque))
    if (!current.some((fingerprint) => had.has(fingerprint))) continue
    const missing = Array.from({ length: count }, (_, at) => at).filter((at) => !had.has(current[at] ?? ''))
    return { base: `"${opaque}"`, missing }
  }
  return undefined
}

/** The fingerprints that a tag names, in its order; none for a tag that is not of a feed. */
function fingerprintsOf(opaque: string): string[] {
  const encoded = /^[\w-]{22}\.([\w-]+?)(?:-br|-gzip)?$/.exec(opaque)?.[1] ?? ''
  let bytes: string
  try {
    bytes = atob(encoded.replace(/-/g, '+').replace(/_/g, '/'))
  } catch {
    return []
  }
  return Array.from({ length: Math.floor(bytes.length / FINGERPRINT_BYTES) }, (_, at) =>
    bytes.slice(at * FINGERPRINT_BYTES, (at + 1) * FINGERPRINT_BYTES),
  )
}

/**
 * Cuts a feed down to some of its entries. All of what the feed says of itself stays, withdrawals in JSON Feed included.
 *
 * @param bytes the feed without a coding
 */
export function cutToEntries(
  bytes: Uint8Array<ArrayBuffer>,
  { start, lengths, gap }: EntryPlaces,
  wanted: readonly number[],
): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [bytes.subarray(0, start)]
  let separator: Uint8Array<ArrayBuffer> | undefined
  let offset = start
  for (const [at, length] of lengths.entries()) {
    if (wanted.includes(at)) {
      if (separator) parts.push(separator)
      separator = bytes.subarray(start + (lengths[0] ?? 0), start + (lengths[0] ?? 0) + gap)
      parts.push(bytes.subarray(offset, offset + length))
    }
    offset += length + (at < lengths.length - 1 ? gap : 0)
  }
  parts.push(bytes.subarray(offset))
  return parts
}
