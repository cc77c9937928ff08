import { gunzipSync } from 'node:zlib'
import { bundledPacks } from '#bundle'
import { type DocumentRecord, isInGzip, PARTS, type PackTable, type Place, splitPath } from '../document.ts'
import { LruBytes } from './lru-bytes.ts'

/** Opens the pack of a file among the assets; undefined where there is none. */
export type OpenPack = (file: string) => Promise<Pack | undefined>

/** The documents of one folder, with their bytes. */
export class Pack {
  readonly table: PackTable
  readonly #blobs: Uint8Array<ArrayBuffer>
  readonly #streams = new Map<string, Uint8Array<ArrayBuffer>>()

  /** Whether it is in the Worker's own bundle. */
  readonly isBundled: boolean

  constructor(bytes: Uint8Array<ArrayBuffer>, isBundled = false) {
    this.isBundled = isBundled
    const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
    const table = bytes.subarray(4, start)
    const text = new TextDecoder().decode(isInGzip(table) ? gunzipSync(table) : table)
    this.table = JSON.parse(text) as PackTable
    this.#blobs = bytes.subarray(start)
  }

  /** The record of a document; undefined where it has none of this name. */
  find(name: string): DocumentRecord | undefined {
    const { documents } = this.table
    return Object.hasOwn(documents, name) ? documents[name] : this.#ofItem(name)
  }

  #ofItem(path: string): DocumentRecord | undefined {
    const { entries, itemPages } = this.table
    const { folder, name } = splitPath(path)
    const form = itemPages?.forms[name]
    if (!entries || !form) return undefined
    const { folders, standing, ...validators } = itemPages
    const at = folders.indexOf(folder)
    if (at < 0) return undefined
    const part = at * PARTS.page + form.part
    return {
      ...validators,
      ...form,
      length: form.head[1] + entries.formats.page.lengths[part]! + form.tail[1],
      status: at < standing ? undefined : 410,
      assembly: { ...form, format: 'page', list: { part }, link: [0, 0] },
    }
  }

  bytes([offset, length]: Place): Uint8Array<ArrayBuffer> {
    return this.#blobs.subarray(offset, offset + length)
  }

  /** The bytes of places whose bytes together are in gzip, without that; undone once for as long as it is open. */
  stream(places: readonly Place[]): Uint8Array<ArrayBuffer> {
    const key = String(places)
    const bytes = this.#streams.get(key) ?? gunzipSync(joined(places.map((place) => this.bytes(place))))
    this.#streams.set(key, bytes)
    return bytes
  }
}

/** The packs in the Worker's own bundle; each is opened once. */
const bundled = new Map<string, Pack>()

/** Opens packs for one request: in the Worker's own bundle, or else among the assets, each once. */
export function packsOf(assets: Fetcher): OpenPack {
  let opened: Map<string, Promise<Pack | undefined>> | undefined
  return (file) => {
    const own = findBundled(file)
    if (own) return Promise.resolve(own)
    opened ??= new Map()
    const pack = opened.get(file) ?? fetchPack(file, assets)
    opened.set(file, pack)
    return pack
  }
}

function findBundled(file: string): Pack | undefined {
  const opened = bundled.get(file)
  if (opened || !Object.hasOwn(bundledPacks, file)) return opened
  const pack = new Pack(new Uint8Array(bundledPacks[file]!), true)
  bundled.set(file, pack)
  return pack
}

async function fetchPack(file: string, assets: Fetcher): Promise<Pack | undefined> {
  const response = await assets.fetch(`https://assets.invalid/${file}`)
  if (response.ok) {
    return new Pack(new Uint8Array(await response.arrayBuffer()))
  }
  await response.body?.cancel()
  // Anything else than “not there” is a fault, and not an answer.
  if (response.status !== 404) throw new Error(`${file}: ${response.status}`)
  return undefined
}

/** Documents without a coding, by tag, so that a busy one is undone once. An isolate has 128 MB (Workers, limits). */
const uncoded = new LruBytes(8 * 1024 * 1024)

/** The bytes of a finished document that are in gzip at a place, without that. */
export function inflate(pack: Pack, place: Place, tag: string): Uint8Array<ArrayBuffer> {
  const bytes = uncoded.get(tag) ?? gunzipSync(pack.bytes(place))
  uncoded.set(tag, bytes)
  return bytes
}

/** Some bytes one after the other. */
export function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [first] = parts
  if (first && parts.length === 1) return first
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    whole.set(part, offset)
    offset += part.length
  }
  return whole
}
