import { gunzipSync } from 'node:zlib'
import { isInGzip, type PackTable, type Place } from '../document.ts'

/**
 * Reads a pack's table, and gives what makes bytes of the places of a stream.
 *
 * @throws Error if it is damaged
 */
export function readPack(pack: Uint8Array): {
  table: PackTable
  bytes: (...stream: readonly Place[]) => Uint8Array
} {
  const size = new DataView(pack.buffer, pack.byteOffset, pack.byteLength).getUint32(0, true)
  const table = readTable(pack.subarray(4, 4 + size))
  const blobs = pack.subarray(4 + size)
  const bytes = (...stream: readonly Place[]) =>
    Buffer.concat(stream.map(([offset, length]) => blobs.subarray(offset, offset + length)))
  return { table, bytes }
}

/**
 * Reads the bytes of a table.
 *
 * @throws Error if it is damaged
 */
export function readTable(bytes: Uint8Array): PackTable {
  return JSON.parse(Buffer.from(isInGzip(bytes) ? gunzipSync(bytes) : bytes).toString('utf8')) as PackTable
}
