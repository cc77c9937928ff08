import type {
  Assembly,
  Coded,
  DocumentRecord,
  EntryFormat,
  EntryReference,
  ItemPages,
  PackTable,
  Place,
  UnitEntries,
} from '../document.ts'
import type { Shell } from '../feeds/template.ts'
import { type CodedDocument, gzipped, wholeSeconds } from './coded-document.ts'
import type { JoinedDocument } from './joined-document.ts'
import { articleFolder, type UnitItem } from './units/unit.ts'

/** Gives the version of an article's unit. */
export type VersionOf = (slug: string) => string

/** A pack in the making. */
export class Pack {
  readonly #documents: Record<string, DocumentRecord> = {}
  readonly #blobs: Uint8Array[] = []
  #offset = 0
  readonly #units = new Map<string, { readonly at: number; readonly version: string }>()
  readonly #lists: EntryReference[][] = []
  readonly #listOf = new Map<readonly UnitItem[], number>()
  readonly #shells = new Map<EntryFormat, { readonly parts: Buffer[]; length: number }>()
  #entries: UnitEntries | undefined
  #itemPages: ItemPages | undefined

  /** How many documents are in it so far. */
  get size(): number {
    return (
      Object.keys(this.#documents).length +
      (this.#itemPages?.folders.filter((folder) => folder !== '').length ?? 0)
    )
  }

  /** Adds a document that is ready to be sent. */
  add({ name, coded, ...document }: CodedDocument): void {
    this.#documents[name] = { ...document, coded: mapCoded(coded, (bytes) => this.#place(bytes)) }
  }

  /** Adds a document that is joined when somebody asks. */
  assemble(name: string, document: JoinedDocument, versionOf: VersionOf): void {
    const { type, format, items, link, head, tail, tombstones, tag, length, modified } = document
    const assembly: Assembly = {
      format,
      list: this.#list(items, versionOf),
      link: this.#shell(format, link),
      head: this.#shell(format, head),
      tail: this.#shell(format, tail),
      ...(tombstones.length === 0
        ? {}
        : { tombstones: tombstones.map((tombstone) => this.#shell(format, tombstone)) }),
    }
    this.#documents[name] = { type, tag, modified: wholeSeconds(modified), length, assembly }
  }

  /** Adds the entries of an article, each format compressed. */
  addEntries(version: string, formats: Readonly<Record<EntryFormat, EntriesOfFormat>>): void {
    const placed = Object.entries(formats).map(([format, { gzip, lengths }]) => [
      format,
      { place: this.#place(gzip), lengths },
    ])
    this.#entries = { version, formats: Object.fromEntries(placed) as UnitEntries['formats'] }
  }

  /** Adds the pages of its items, whose own parts lie among the entries. */
  addItemPages({ shell, folders, ...pages }: ItemPagesOfUnit, slug: string, version: string): void {
    if (folders.every((folder) => folder === '')) return
    this.#unit(slug, () => version)
    this.#itemPages = {
      ...pages,
      folders,
      head: this.#shell('page', shell.head),
      tail: this.#shell('page', shell.tail),
    }
  }

  /** Writes it: the same documents in the same order give the same bytes. */
  encode(): Uint8Array {
    const shells: [EntryFormat, Place][] = []
    for (const [format, { parts }] of this.#shells) {
      shells.push([format, this.#place(gzipped(Buffer.concat(parts)))])
    }
    const table: PackTable = {
      documents: this.#documents,
      ...(this.#units.size === 0
        ? {}
        : { units: [...this.#units].map(([folder, { version }]) => [folder, version]) }),
      ...(this.#lists.length === 0 ? {} : { lists: this.#lists }),
      ...(shells.length === 0 ? {} : { shells: Object.fromEntries(shells) }),
      ...(this.#entries ? { entries: this.#entries } : {}),
      ...(this.#itemPages ? { itemPages: this.#itemPages } : {}),
    }
    const head = Buffer.from(JSON.stringify(table), 'utf8')
    const size = Buffer.alloc(4)
    size.writeUInt32LE(head.length)
    return Buffer.concat([size, head, ...this.#blobs])
  }

  #place(bytes: Uint8Array): Place {
    this.#blobs.push(bytes)
    this.#offset += bytes.length
    return [this.#offset - bytes.length, bytes.length]
  }

  #shell(format: EntryFormat, text: string): Place {
    const shells = this.#shells.get(format) ?? { parts: [], length: 0 }
    this.#shells.set(format, shells)
    const bytes = Buffer.from(text)
    shells.parts.push(bytes)
    shells.length += bytes.length
    return [shells.length - bytes.length, bytes.length]
  }

  /** The formats of one list of items share it. */
  #list(items: readonly UnitItem[], versionOf: VersionOf): number {
    const known = this.#listOf.get(items)
    if (known !== undefined) return known
    const list = items.map(({ slug, at }): EntryReference => [this.#unit(slug, versionOf), at])
    this.#listOf.set(items, this.#lists.length)
    return this.#lists.push(list) - 1
  }

  #unit(slug: string, versionOf: VersionOf): number {
    const folder = articleFolder(slug)
    const known = this.#units.get(folder)
    if (known) return known.at
    this.#units.set(folder, { at: this.#units.size, version: versionOf(slug) })
    return this.#units.size - 1
  }
}

/** The pages of a unit's items: what they share, and which there are. */
export interface ItemPagesOfUnit extends Omit<ItemPages, 'head' | 'tail'> {
  readonly shell: Shell
}

/** The entries of one format, one after the other, compressed, and how long each is without that. */
export interface EntriesOfFormat {
  readonly gzip: Uint8Array
  readonly lengths: readonly number[]
}

/**
 * Reads a pack's table, and gives what makes bytes of a place.
 *
 * @throws Error if it is damaged
 */
export function readPack(pack: Uint8Array): { table: PackTable; bytes: (place: Place) => Uint8Array } {
  const size = new DataView(pack.buffer, pack.byteOffset, pack.byteLength).getUint32(0, true)
  const table = JSON.parse(Buffer.from(pack.subarray(4, 4 + size)).toString('utf8')) as PackTable
  const blobs = pack.subarray(4 + size)
  return { table, bytes: ([offset, length]) => blobs.subarray(offset, offset + length) }
}

function mapCoded<T, U>({ br, gzip }: Coded<T>, change: (of: T) => U): Coded<U> {
  return br === undefined ? { gzip: change(gzip) } : { br: change(br), gzip: change(gzip) }
}
