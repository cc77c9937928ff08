import { statSync } from 'node:fs'
import type { ContentFiles } from '../../content/content-files.ts'
import { type FileStamps, type Stamp, stampOf } from '../file-stamps.ts'
import { hashOf } from './unit-key.ts'

/** The hashes of content files. A file that the file system says nobody has touched is not read again. */
export class ContentHashes {
  readonly #stamps: FileStamps

  constructor(stamps: FileStamps) {
    this.#stamps = stamps
  }

  /** The hash of a file's bytes; undefined where there is no file. */
  of(files: ContentFiles, path: string): string | undefined {
    const stamp = this.stampOf(files, path)
    const known = stamp && this.#stamps.hashOf(path, stamp)
    if (!stamp || known !== undefined) return known
    const bytes = files.bytes(path)
    if (!bytes) return undefined
    const hash = hashOf(bytes)
    this.#stamps.note(path, stamp, hash)
    return hash
  }

  /** The stamp of a file that is about to be read; undefined where there is none. */
  stampOf(files: ContentFiles, path: string): Stamp | undefined {
    const found = statSync(`${files.directory}/${path}`, { throwIfNoEntry: false })
    return found?.isFile() ? stampOf(found) : undefined
  }

  /** Notes the hash of a file that was read since. */
  note(path: string, stamp: Stamp | undefined, hash: string | undefined): void {
    if (stamp && hash !== undefined) this.#stamps.note(path, stamp, hash)
  }
}
