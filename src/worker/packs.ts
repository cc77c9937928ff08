import { bundledPacks } from '#bundle'
import { type DocumentRecord, NOT_FOUND_PACK, type PackTable, packFile, splitPath } from '../document.ts'

/** A document together with its bytes. */
export interface Document extends DocumentRecord {
  /** The bytes at a place that the record names. */
  readonly bytes: (place: DocumentRecord['coded']['gzip']) => Uint8Array<ArrayBuffer>
}

type Pack = (name: string) => Document | undefined

/** The packs in the Worker's own bundle; each is opened once. */
const bundled = new Map<string, Pack>()

/**
 * Finds the document at a path: in the Worker's own bundle, or else among the assets.
 *
 * @param path the path without its leading slash, percent-encoded
 */
export async function findDocument(path: string, assets: Fetcher): Promise<Document | undefined> {
  const { folder, name } = splitPath(path)
  return findBundled(folder)?.(name) ?? (await openAsset(packFile(folder), assets))?.(name)
}

/** The page that is served to people where nothing is found. */
export async function findNotFoundPage(assets: Fetcher): Promise<Document | undefined> {
  return (await openAsset(NOT_FOUND_PACK, assets))?.('')
}

function findBundled(folder: string): Pack | undefined {
  const opened = bundled.get(folder)
  if (opened || !Object.hasOwn(bundledPacks, folder)) return opened
  const pack = openPack(bundledPacks[folder] as ArrayBuffer)
  bundled.set(folder, pack)
  return pack
}

async function openAsset(file: string, assets: Fetcher): Promise<Pack | undefined> {
  const response = await assets.fetch(`https://assets.invalid/${file}`)
  if (response.ok) return openPack(await response.arrayBuffer())
  await response.body?.cancel()
  return undefined
}

function openPack(pack: ArrayBuffer): Pack {
  const size = new DataView(pack).getUint32(0, true)
  const table = JSON.parse(new TextDecoder().decode(new Uint8Array(pack, 4, size))) as PackTable
  return (name) => {
    const record = Object.hasOwn(table, name) ? table[name] : undefined
    return (
      record && { ...record, bytes: ([offset, length]) => new Uint8Array(pack, 4 + size + offset, length) }
    )
  }
}
