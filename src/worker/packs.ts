import { bundledPacks } from '#bundle'
import {
  type DocumentRecord,
  isCompressed,
  PARTS,
  type PackTable,
  type Place,
  splitPath,
} from '../document.ts'
import { LruBytes } from './lru-bytes.ts'

/** Opens the pack of a file among the assets; undefined where there is none. */
export type OpenPack = (file: string) => Promise<Pack | undefined>

/** The documents of one folder, with their bytes. */
export class Pack {
  readonly table: PackTable
  readonly #bytes: ArrayBuffer
  readonly #start: number

  /** Whether it is in the Worker's own bundle. */
  readonly isBundled: boolean

  constructor(bytes: ArrayBuffer, isBundled = false) {
    this.isBundled = isBundled
    const size = new DataView(bytes).getUint32(0, true)
    this.table = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, size))) as PackTable
    this.#bytes = bytes
    this.#start = 4 + size
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
    return new Uint8Array(this.#bytes, this.#start + offset, length)
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
  const pack = new Pack(bundledPacks[file] as ArrayBuffer, true)
  bundled.set(file, pack)
  return pack
}

async function fetchPack(file: string, assets: Fetcher): Promise<Pack | undefined> {
  const response = await assets.fetch(`https://assets.invalid/${file}`)
  if (response.ok) {
    const bytes = isCompressed(file) ? gunzipped(response) : response
    return new Pack(await bytes.arrayBuffer())
  }
  await response.body?.cancel()
  // Anything else than “not there” is a fault, and not an answer.
  if (response.status !== 404) throw new Error(`${file}: ${response.status}`)
  return undefined
}

/** Documents without a coding, by tag, so that a busy one is undone once. An isolate has 128 MB (Workers, limits). */
const uncoded = new LruBytes(8 * 1024 * 1024)

/** The bytes of places whose bytes together are in gzip, without that; kept, where they have a tag. */
export async function inflate(
  pack: Pack,
  stream: readonly Place[],
  tag?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const known = tag === undefined ? undefined : uncoded.get(tag)
  if (known) return known
  const bytes = new Uint8Array(
    await gunzipped(new Response(new Blob(stream.map((place) => pack.bytes(place))))).arrayBuffer(),
  )
  if (tag !== undefined) uncoded.set(tag, bytes)
  return bytes
}

function gunzipped({ body }: Response): Response {
  return new Response(body?.pipeThrough(new DecompressionStream('gzip')) ?? null)
}
