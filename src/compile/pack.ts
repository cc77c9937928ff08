import type { Coded, DocumentRecord, PackTable } from '../document.ts'
import type { CodedDocument, EarlierCodings } from './coded-document.ts'

/** Writes the documents of a folder as a pack. */
export function encodePack(documents: readonly CodedDocument[]): Uint8Array {
  const table: Record<string, DocumentRecord> = {}
  const blobs: Uint8Array[] = []
  let offset = 0
  const place = (bytes: Uint8Array): readonly [number, number] => {
    blobs.push(bytes)
    offset += bytes.length
    return [offset - bytes.length, bytes.length]
  }
  for (const { name, coded, ...document } of documents) {
    table[name] = { ...document, coded: mapCoded(coded, place) }
  }
  const head = Buffer.from(JSON.stringify(table), 'utf8')
  const size = Buffer.alloc(4)
  size.writeUInt32LE(head.length)
  return Buffer.concat([size, head, ...blobs])
}

/** Finds the compressed forms of documents in a pack of an earlier compile; in a damaged one it finds none. */
export function codingsIn(pack: Uint8Array): EarlierCodings {
  let table: PackTable
  let blobs: Uint8Array
  try {
    const size = new DataView(pack.buffer, pack.byteOffset, pack.byteLength).getUint32(0, true)
    table = JSON.parse(Buffer.from(pack.subarray(4, 4 + size)).toString('utf8')) as PackTable
    blobs = pack.subarray(4 + size)
  } catch {
    return () => undefined
  }
  const lies = ([offset, length]: readonly [number, number]) => offset + length <= blobs.length
  return (name, tag) => {
    const record = Object.hasOwn(table, name) ? table[name] : undefined
    if (record?.tag !== tag || !lies(record.coded.gzip) || (record.coded.br && !lies(record.coded.br))) {
      return undefined
    }
    return mapCoded(record.coded, ([offset, length]) => blobs.slice(offset, offset + length))
  }
}

function mapCoded<T, U>({ br, gzip }: Coded<T>, change: (of: T) => U): Coded<U> {
  return br === undefined ? { gzip: change(gzip) } : { br: change(br), gzip: change(gzip) }
}
