import { createHash, hash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Site, Speaker } from '../../model.ts'
import { CODINGS } from '../coded-document.ts'

/** Where the code is, and what it is made with. */
const SOURCE = fileURLToPath(new URL('../..', import.meta.url))
const LOCK = fileURLToPath(new URL('../../../package-lock.json', import.meta.url))

/** The hash of all that what is compiled depends on besides the content: our code, the packages, the compressors. */
export function codeHash(): string {
  const sum = createHash('sha256').update(JSON.stringify([CODINGS, process.versions.node]))
  const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
  // A copy of the project may have come without the lock file.
  for (const file of existsSync(LOCK) ? [...files, LOCK] : files) {
    sum.update(`${file.slice(SOURCE.length)}\n`).update(readFileSync(file))
  }
  return sum.digest('base64url')
}

/** What an article's unit is made from. */
export interface UnitInputs {
  readonly slug: string
  /** The hash of `article.md`. */
  readonly article: string
  /** That of `record.yaml`, or of what was derived in its place; undefined where there is none. */
  readonly record: string | undefined
  /** The speakers that the record names. */
  readonly named: readonly string[]
}

/** Names units by what they are made from. */
export class UnitKeys {
  readonly #common: string
  readonly #speakers: ReadonlyMap<string, Speaker>
  readonly #written = new Map<string, string>()
  readonly #made = new Map<string, { readonly inputs: UnitInputs; readonly key: string }>()

  constructor(code: string, site: Site, speakers: ReadonlyMap<string, Speaker>) {
    this.#common = hashOf(JSON.stringify([code, site]))
    this.#speakers = speakers
  }

  /** The key of a unit: the same for the same inputs. */
  of(inputs: UnitInputs): string {
    const { slug, article, record, named } = inputs
    const last = this.#made.get(slug)
    if (last?.inputs.article === article && last.inputs.record === record && last.inputs.named === named)
      return last.key
    const parts = [this.#common, slug, article, record ?? '', ...named.map((id) => this.#write(id))]
    const key = hashOf(parts.join('\n'))
    this.#made.set(slug, { inputs, key })
    return key
  }

  /** A speaker as text, which hundreds of units have. */
  #write(id: string): string {
    const written = this.#written.get(id) ?? JSON.stringify(this.#speakers.get(id) ?? id)
    this.#written.set(id, written)
    return written
  }
}

/** The hash that contents are known by. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url')
}
