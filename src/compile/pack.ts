import { CODINGS, type Coding, type DocumentRecord, type PackTable } from '../document.ts'
import type { CodedDocument, EarlierCodings } from './coded-document.ts'

/** Writes the documents of a folder as a pack. */
export function encodePack(documents: readonly CodedDocument[]): Uint8Array {
  const table: Record<string, DocumentRecord> = {}
  const blobs: Uint8Array[] = []
  let offset = 0
  for (const { name, type, tag, modified, length, coded } of documents) {
    const place = (coding: Coding): readonly [number, number] => {
      const bytes = coded[coding]
      blobs.push(bytes)
      offset += bytes.length
      return [offset - bytes.length, bytes.length]
    }
    table[name] = { type, tag, modified, length, coded: { br: place('br'), gzip: place('gzip') } }
  }
  const head = Buffer.from(JSON.stringify(table), 'utf8')
  const size = Buffer.alloc(4)
  size.writeUInt32LE(head.length)
  return Buffer.concat([size, head, ...blobs])
}

/** Finds the compressed forms of documents in a pack of an earlier compile. */
export function codingsIn(pack: Uint8Array): EarlierCodings {
  const size = new DataView(pack.buffer, pack.byteOffset).getUint32(0, true)
  const table = JSON.parse(Buffer.from(pack.subarray(4, 4 + size)).toString('utf8')) as PackTable
  const blobs = pack.subarray(4 + size)
  return (name, tag) => {
    const record = table[name]
    if (record?.tag !== tag) return undefined
    const bytes = (coding: Coding) =>
      blobs.slice(record.coded[coding][0], record.coded[coding][0] + record.coded[coding][1])
    return Object.fromEntries(CODINGS.map((coding) => [coding, bytes(coding)])) as Record<Coding, Uint8Array>
  }
}
