import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentFiles } from '../../content/content-files.ts'
import { hashOf } from './unit-key.ts'

/** The hashes of content files. A file that the file system says nobody has touched is not read again. */
export class ContentHashes {
  readonly #known = new Map<string, { readonly stamp: string; readonly hash: string }>()

  /** The hash of a file's bytes; undefined where there is no file. */
  of(files: ContentFiles, ...path: string[]): string | undefined {
    const file = join(files.directory, ...path)
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found?.isFile()) return undefined
    const stamp = `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`
    const known = this.#known.get(file)
    if (known?.stamp === stamp) return known.hash
    const bytes = files.bytes(...path)
    if (!bytes) return undefined
    const hash = hashOf(bytes)
    // A file that is written twice within the clock's grain would look untouched.
    if (Date.now() - found.mtimeMs > GRAIN) this.#known.set(file, { stamp, hash })
    return hash
  }
}

/** The coarsest clock of a common file system, in milliseconds. */
const GRAIN = 2000
