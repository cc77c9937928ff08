import { gunzipSync } from 'node:zlib'
import { gzipped } from './coded-document.ts'

/** Writes what is known of things that were made, a JSON text each, as a file of the output. */
export function encodeIndex(rows: readonly string[]): Uint8Array {
  return gzipped(Buffer.from(rows.join('\n')))
}

/** Reads such a file. What is damaged is known by gzip's own sum (RFC 1952 §2.3.1), and as if it were not there. */
export function decodeIndex(file: Uint8Array | undefined): string[] {
  if (!file) return []
  try {
    const text = gunzipSync(file).toString('utf8')
    return text === '' ? [] : text.split('\n')
  } catch {
    return []
  }
}
