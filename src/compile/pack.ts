import type {
  Assembly,
  Coded,
  DocumentRecord,
  EntriesOfFormat,
  EntryFormat,
  EntryReference,
  ItemForm,
  ItemPages,
  PackTable,
  Place,
  UnitEntries,
} from '../document.ts'
import type { Shell } from '../feeds/template.ts'
import {
  type CodedDocument,
  gzipped,
  gzippedAside,
  headOf,
  type RenderedDocument,
  wholeSeconds,
} from './coded-document.ts'
import { EntryParts, type EntryTexts } from './entry-texts.ts'
import type { JoinedDocument } from './joined-document.ts'
import { articleFolder, ENTRY_FORMATS, type UnitEntry } from './units/unit.ts'

/** Below this, undoing a table takes more than it saves. */
const LEAST_IN_GZIP = 2048

/** Gives the version of an article's unit. */
export type VersionOf = (slug: string) => string

/** A pack in the making. */
export class PackWriter {
  readonly #documents: Record<string, DocumentRecord> = {}
  readonly #blobs: Uint8Array[] = []
  #offset = 0
  readonly #units = new Map<string, { readonly at: number; readonly version: string }>()
  readonly #lists: EntryReference[][] = []
  readonly #listOf = new Map<readonly UnitEntry[], number>()
  /** The shells of each format, and where behind them the next bytes would stand in its stream. */
  readonly #shells = new Map<EntryFormat, { readonly bytes: Buffer[]; length: number }>()
  readonly #entries: EntryParts | undefined
  /** The article's page, and the places that the streams of all entries begin with: it is the first of them. */
  #page: Place = [0, 0]
  #beginning: readonly Place[] = []
  #itemPages: ItemPages | undefined

  /** @param entries those of an article, in the pack of which it belongs */
  constructor(entries?: EntryTexts) {
    this.#entries = entries && new EntryParts(entries)
    if (!this.#entries) return
    const { page, end, bodies } = this.#entries.encodeBeginning()
    const [start, length] = this.#place(Buffer.concat([page, end]))
    this.#page = [start, length]
    this.#beginning = [[start, page.length], this.#place(bodies)]
  }

  /** How many documents are in it so far. */
  get size(): number {
    return (
      Object.keys(this.#documents).length +
      (this.#itemPages?.folders.filter((folder) => folder !== null).length ?? 0)
    )
  }

  /** Adds a document that is ready to be sent. */
  add({ name, coded, ...document }: CodedDocument): void {
    this.#documents[name] = { ...document, coded: mapCoded(coded, (bytes) => this.#place(bytes)) }
  }

  /** Adds the page that all entries' streams begin with, ready to be sent as well. */
  addPage(document: RenderedDocument): void {
    const { name, ...head } = headOf(document)
    this.#documents[name] = { ...head, coded: { gzip: this.#page } }
  }

  /** Adds a document that is joined when somebody asks. */
  assemble(name: string, document: JoinedDocument, versionOf: VersionOf): void {
    const { type, format, entries, link, head, tail, tombstones, tag, length, modified } = document
    const assembly: Assembly = {
      format,
      list: this.#list(entries, versionOf),
      link: this.#shell(format, link),
      head: this.#shell(format, head),
      tail: this.#shell(format, tail),
      ...(tombstones.length === 0
        ? {}
        : { tombstones: tombstones.map((tombstone) => this.#shell(format, tombstone)) }),
    }
    this.#documents[name] = { type, tag, modified: wholeSeconds(modified), length, assembly }
  }

  /** Adds the pages of its items, whose own parts lie among the entries. */
  addItemPages({ forms, ...pages }: ItemPagesOfUnit, slug: string, version: string): void {
    if (pages.folders.every((folder) => folder === null)) return
    this.#unit(slug, () => version)
    const placed = forms.map(({ name, shell, ...form }): [string, ItemForm] => {
      const [head, tail] = [this.#shell('page', shell.head), this.#shell('page', shell.tail)]
      return [name, { ...form, head, tail }]
    })
    this.#itemPages = { ...pages, forms: Object.fromEntries(placed) }
  }

  /** Writes it: the same documents in the same order give the same bytes. */
  encode(): Uint8Array {
    const parts = this.#entries
    const shells: [EntryFormat, readonly Place[]][] = []
    if (!parts) {
      for (const [format, { bytes }] of this.#shells)
        shells.push([format, [this.#place(gzipped(Buffer.concat(bytes)))]])
      return this.#write(shells)
    }
    // Shells say what entries say, and are compressed with them.
    const formats = ENTRY_FORMATS.map((format): [EntryFormat, EntriesOfFormat] => {
      const own = this.#shells.get(format) ?? { bytes: [], length: parts.offset }
      const { bytes, lengths, cuts } = parts.cut(format)
      const place = this.#place(parts.encode(Buffer.concat([...own.bytes, bytes])))
      const stream = [...this.#beginning, place]
      if (own.bytes.length > 0) shells.push([format, stream])
      return [format, { stream, start: own.length, lengths, ...(cuts ? { cuts } : {}) }]
    })
    return this.#write(shells, {
      version: parts.version,
      page: parts.pageLength,
      bodies: parts.bodyLengths,
      formats: Object.fromEntries(formats) as UnitEntries['formats'],
    })
  }

  /** Writes one without entries while other threads compress. */
  async encodeAside(): Promise<Uint8Array> {
    const gzips = [...this.#shells].map(async ([format, { bytes }]) => {
      return [format, await gzippedAside(Buffer.concat(bytes))] as const
    })
    const shells = (await Promise.all(gzips)).map(([format, gzip]) => [format, [this.#place(gzip)]] as const)
    const table = this.#table(shells)
    return this.#join(table.length < LEAST_IN_GZIP ? table : await gzippedAside(table))
  }

  #write(shells: readonly (readonly [EntryFormat, readonly Place[]])[], entries?: UnitEntries): Uint8Array {
    const table = this.#table(shells, entries)
    return this.#join(table.length < LEAST_IN_GZIP ? table : gzipped(table))
  }

  #table(shells: readonly (readonly [EntryFormat, readonly Place[]])[], entries?: UnitEntries): Uint8Array {
    const table: PackTable = {
      documents: this.#documents,
      ...(this.#units.size === 0
        ? {}
        : { units: [...this.#units].map(([folder, { version }]) => [folder, version]) }),
      ...(this.#lists.length === 0 ? {} : { lists: this.#lists }),
      ...(shells.length === 0 ? {} : { shells: Object.fromEntries(shells) }),
      ...(entries ? { entries } : {}),
      ...(this.#itemPages ? { itemPages: this.#itemPages } : {}),
    }
    return Buffer.from(JSON.stringify(table), 'utf8')
  }

  #join(table: Uint8Array): Uint8Array {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(table.length)
    return Buffer.concat([size, table, ...this.#blobs])
  }

  #place(bytes: Uint8Array): Place {
    this.#blobs.push(bytes)
    this.#offset += bytes.length
    return [this.#offset - bytes.length, bytes.length]
  }

  #shell(format: EntryFormat, text: string): Place {
    const shells = this.#shells.get(format) ?? { bytes: [], length: this.#entries?.offset ?? 0 }
    this.#shells.set(format, shells)
    const bytes = Buffer.from(text)
    shells.bytes.push(bytes)
    shells.length += bytes.length
    return [shells.length - bytes.length, bytes.length]
  }

  /** The formats of one list of entries share it. */
  #list(entries: readonly UnitEntry[], versionOf: VersionOf): number {
    const known = this.#listOf.get(entries)
    if (known !== undefined) return known
    const list = entries.map(({ slug, at }): EntryReference => [this.#unit(slug, versionOf), at])
    this.#listOf.set(entries, this.#lists.length)
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

/** The documents of a unit's items: what they share, and which there are. */
export interface ItemPagesOfUnit extends Omit<ItemPages, 'forms'> {
  readonly forms: readonly (Omit<ItemForm, 'head' | 'tail'> & {
    readonly name: string
    readonly shell: Shell
  })[]
}

function mapCoded<T, U>({ br, gzip }: Coded<T>, change: (of: T) => U): Coded<U> {
  return br === undefined ? { gzip: change(gzip) } : { br: change(br), gzip: change(gzip) }
}
