import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type FileStamps, isSame, type Stamp, stampOfLinked } from './file-stamps.ts'
import { lockOutput, MARK, removeOurs, removeStrays, requireOurs } from './our-folder.ts'
import { hashOf } from './units/unit-key.ts'

const MARKED = 'Written by npm run compile, which replaces this whole folder.\n'

/**
 * A folder that is written whole or not at all: files go into a folder beside it, which takes its place at the end.
 * A compile that fails or is killed leaves the last good one.
 *
 * Where one compile follows the other, the folder of the one before the last is kept, and becomes the next: it has most
 * files already, as links, so that a compile costs what it changes.
 */
export class OutputFolder {
  readonly #path: string
  readonly #next: string
  readonly #last: string
  readonly #spare: string
  readonly #unlock: () => void
  readonly #made = new Set<string>()
  readonly #present = new Set<string>()
  readonly #written = new Map<string, string>()
  readonly #stamps: FileStamps
  readonly #isFollowed: boolean
  /** Whether nothing was in the folder when it was begun. */
  readonly #isEmpty: boolean

  /**
   * @param stamps what is known of the files of the last good output
   * @param isFollowed whether another compile is to follow soon
   * @throws Error if a compile is at work there, or the folder holds what no compile made, since it would be lost
   */
  constructor(path: string, stamps: FileStamps, isFollowed = false) {
    this.#stamps = stamps
    this.#isFollowed = isFollowed
    this.#path = resolve(path)
    this.#next = `${this.#path}.next`
    this.#last = `${this.#path}.last`
    this.#spare = `${this.#path}.spare`
    mkdirSync(dirname(this.#path), { recursive: true })
    for (const folder of [this.#path, this.#next, this.#last, this.#spare]) requireOurs(folder, path)
    this.#unlock = lockOutput(this.#path)
    try {
      // Killed between the renames below, an earlier run has left no folder but the last one.
      if (!existsSync(this.#path) && existsSync(this.#last)) renameSync(this.#last, this.#path)
      removeOurs(this.#next)
      this.#isEmpty = !existsSync(this.#spare)
      if (this.#isEmpty) mkdirSync(this.#next)
      else renameSync(this.#spare, this.#next)
      writeFileSync(this.place(MARK), MARKED)
    } catch (error) {
      this.#unlock()
      throw error
    }
  }

  /** Reads a file of the last good output; undefined where there is none. */
  readLast(file: string): Uint8Array | undefined {
    return readIfThere(this.lastPath(file))
  }

  /** Where a file of the last good output is, if there is one. */
  lastPath(file: string): string {
    return `${this.#path}/${file}`
  }

  /** Reads a file of the new output. */
  read(file: string): Uint8Array {
    return readFileSync(join(this.#next, file))
  }

  /** The path of a folder of the new output, which is there from then on. */
  folder(name: string): string {
    const path = join(this.#next, name)
    if (!this.#made.has(path)) mkdirSync(path, { recursive: true })
    this.#made.add(path)
    return path
  }

  /** The path to write a file of the new output at, where nothing is: what was there may be linked to the last one. */
  place(file: string): string {
    const path = join(this.folder(dirname(file)), basename(file))
    this.#present.add(file)
    if (!this.#isEmpty) rmSync(path, { force: true })
    return path
  }

  /**
   * Writes a file of the new output.
   *
   * @param hash by which the next output may take it over
   */
  write(file: string, content: string | Uint8Array, hash?: string): void {
    writeFileSync(this.place(file), content)
    if (hash !== undefined) this.wrote(file, hash)
  }

  /** Notes the hash of a file that was written at its place. */
  wrote(file: string, hash: string): void {
    this.#written.set(file, hash)
  }

  /** Leaves a file out of the new output that was written or taken over before. */
  leaveOut(file: string): void {
    rmSync(join(this.#next, file), { force: true })
    this.#present.delete(file)
    this.#written.delete(file)
  }

  /** Takes a file over from the last good output, if it is there and has this hash: a damaged one is none. */
  reuse(file: string, hash: string): boolean {
    const path = this.lastPath(file)
    const stamp = stampAt(path)
    if (stamp === undefined) return false
    if (this.#stamps.hashOf(file, stamp) !== hash) {
      const bytes = readIfThere(path)
      if (!bytes || hashOf(bytes) !== hash) return false
      this.#stamps.note(file, stamp, hash)
    }
    const there = this.#isEmpty ? undefined : stampAt(`${this.#next}/${file}`)
    if (there && isSame(there, stamp)) this.#present.add(file)
    else this.#link(path, this.place(file))
    return true
  }

  #link(from: string, to: string): void {
    try {
      linkSync(from, to)
    } catch {
      // Not every file system has links.
      copyFileSync(from, to)
    }
  }

  /** Puts the new output in the place of the last. */
  commit(): void {
    if (!this.#isEmpty) removeStrays(this.#next, (file) => this.#present.has(file))
    for (const [file, hash] of this.#written) {
      const stamp = stampAt(`${this.#next}/${file}`)
      if (stamp) this.#stamps.note(file, stamp, hash)
    }
    removeOurs(this.#last)
    if (existsSync(this.#path)) renameSync(this.#path, this.#last)
    renameSync(this.#next, this.#path)
    if (this.#isFollowed && existsSync(this.#last)) renameSync(this.#last, this.#spare)
    else removeOurs(this.#last)
    this.#unlock()
  }

  /** Throws the new output away. */
  discard(): void {
    if (this.#isFollowed) renameSync(this.#next, this.#spare)
    else removeOurs(this.#next)
    this.#unlock()
  }
}

function stampAt(path: string): Stamp | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? stampOfLinked(found) : undefined
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
