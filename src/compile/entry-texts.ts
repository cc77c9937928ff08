import type { EntryFormat } from '../document.ts'
import { SharedBeginning } from './shared-beginning.ts'

/** The entries of an article. */
export interface EntryTexts {
  /** What references to them name them by. */
  readonly version: string
  readonly formats: Readonly<Record<EntryFormat, readonly Buffer[]>>
  /** What RSS and Atom say of each to the letter: a part of both of its entries. */
  readonly bodies: readonly Buffer[]
  /** The article's page, which says the same words; empty where it has none. */
  readonly page: Buffer
}

/** The formats whose entries have the bodies to the letter. */
const CUT: readonly EntryFormat[] = ['rss', 'atom']

/** The entries of one format, cut where their bodies go. */
export interface CutEntries {
  /** The bytes of all entries but their bodies. */
  readonly bytes: Uint8Array
  /** How long each is without its body. */
  readonly lengths: readonly number[]
  /** Where in each its body goes; none where it has none elsewhere. */
  readonly cuts?: readonly number[]
}

/**
 * The streams of an article's entries. Each begins with the article's page and the bodies: entries in RSS and Atom have
 * the latter cut out, and all say the same words.
 */
export class EntryParts {
  readonly #texts: EntryTexts
  readonly #beginning: SharedBeginning

  constructor(texts: EntryTexts) {
    this.#texts = texts
    this.#beginning = new SharedBeginning([texts.page, Buffer.concat(texts.bodies)])
  }

  get version(): string {
    return this.#texts.version
  }

  /** How long each body is. */
  get bodyLengths(): number[] {
    return this.#texts.bodies.map(({ length }) => length)
  }

  get pageLength(): number {
    return this.#texts.page.length
  }

  /** The page and the bodies, as the beginning of a stream in gzip, and what ends it where that is the page alone. */
  encodeBeginning(): { readonly page: Uint8Array; readonly end: Uint8Array; readonly bodies: Uint8Array } {
    const [page, bodies] = this.#beginning.encode()
    return { page: page!, end: this.#beginning.end(), bodies: bodies! }
  }

  /** How many bytes stand before those of a format in its stream. */
  get offset(): number {
    return this.#beginning.length
  }

  /** What is a format's own: the rest of a stream. */
  encode(bytes: Uint8Array): Uint8Array {
    return this.#beginning.goOn(bytes)
  }

  cut(format: EntryFormat): CutEntries {
    const { formats, bodies } = this.#texts
    const isCut = CUT.includes(format)
    const cuts: number[] = []
    const parts = formats[format].flatMap((entry, at) => {
      if (!isCut) return [entry]
      const body = bodies[at]!
      const place = entry.indexOf(body)
      if (place < 0) throw new Error(`an entry in ${format} has not the body that it should`)
      cuts.push(place)
      return [entry.subarray(0, place), entry.subarray(place + body.length)]
    })
    const lengths = formats[format].map(({ length }, at) => length - (isCut ? bodies[at]!.length : 0))
    return { bytes: Buffer.concat(parts), lengths, ...(isCut ? { cuts } : {}) }
  }
}
