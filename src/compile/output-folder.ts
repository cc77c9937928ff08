import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { takeLock } from '../content/file-lock.ts'
import { hashOf } from './units/unit-key.ts'

/** The file that only On Record writes, by which an output is known for one. */
const MARK = '.on-record'

const MARKED = 'Written by npm run compile, which replaces this whole folder.\n'

/**
 * The hash of each file that this process has read or written, with what the file system says of it: a process that
 * compiles again and again need not read what nobody has touched.
 */
export type TrustedFiles = Map<string, string>

/**
 * A folder that is written whole or not at all: files go into a folder beside it, which takes its place at the end.
 * A compile that fails or is killed leaves the last good one.
 */
export class OutputFolder {
  readonly #path: string
  readonly #next: string
  readonly #last: string
  readonly #unlock: () => void
  readonly #made = new Set<string>()
  readonly #trusted: TrustedFiles

  /** @throws Error if a compile is at work there, or the folder holds what no compile made, since it would be lost */
  constructor(path: string, trusted: TrustedFiles = new Map()) {
    this.#trusted = trusted
    this.#path = resolve(path)
    this.#next = `${this.#path}.next`
    this.#last = `${this.#path}.last`
    mkdirSync(dirname(this.#path), { recursive: true })
    for (const folder of [this.#path, this.#next, this.#last]) requireOurs(folder, path)
    this.#unlock = lockOutput(this.#path)
    try {
      // Killed between the two renames below, an earlier run has left no folder but the last one.
      if (!existsSync(this.#path) && existsSync(this.#last)) renameSync(this.#last, this.#path)
      remove(this.#next)
      mkdirSync(this.#next)
      writeFileSync(join(this.#next, MARK), MARKED)
    } catch (error) {
      this.#unlock()
      throw error
    }
  }

  /** Reads a file of the last good output; undefined where there is none. */
  readLast(file: string): Uint8Array | undefined {
    return readIfThere(join(this.#path, file))
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

  /** Writes a file of the new output. */
  write(file: string, content: string | Uint8Array): void {
    this.folder(dirname(file))
    writeFileSync(join(this.#next, file), content)
  }

  /** Takes a file over from the last good output, if it is there and has this hash: a damaged one is none. */
  reuse(file: string, hash: string): boolean {
    const path = join(this.#path, file)
    const stamp = stampOf(path)
    if (stamp === undefined) return false
    if (this.#trusted.get(file) !== `${hash} ${stamp}`) {
      const bytes = readIfThere(path)
      if (!bytes || hashOf(bytes) !== hash) return false
    }
    this.folder(dirname(file))
    try {
      linkSync(path, join(this.#next, file))
    } catch {
      // Not every file system has links.
      copyFileSync(path, join(this.#next, file))
    }
    this.#trusted.set(file, `${hash} ${stampOf(join(this.#next, file))}`)
    return true
  }

  /** Puts the new output in the place of the last. */
  commit(): void {
    remove(this.#last)
    if (existsSync(this.#path)) renameSync(this.#path, this.#last)
    renameSync(this.#next, this.#path)
    remove(this.#last)
    this.#unlock()
  }

  /** Throws the new output away. */
  discard(): void {
    remove(this.#next)
    this.#unlock()
  }
}

/** @throws Error if another compile is at work on a folder */
function lockOutput(path: string): () => void {
  const lock = takeLock(`${path}.lock`)
  if ('unlock' in lock) return lock.unlock
  throw new Error(
    `${path}: another compile (process ${lock.heldBy}) is writing it; wait until it has ended, or choose another --out`,
  )
}

/** @throws Error unless nothing is at a path, or an empty folder, or one that a compile made */
function requireOurs(folder: string, out: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (!found) return
  if (!found.isDirectory()) throw new Error(`${folder}: is no folder; choose another --out than ${out}`)
  const entries = readdirSync(folder)
  if (entries.length > 0 && !entries.includes(MARK) && !isOfEarlierVersion(folder, entries)) {
    throw new Error(
      `${folder}: holds files that no compile made; choose another --out than ${out}, or empty it`,
    )
  }
}

/** Whether a folder is an output of before there was a mark: nothing but what that had, the module among it. */
function isOfEarlierVersion(folder: string, entries: readonly string[]): boolean {
  if (!entries.includes('bundle.js')) return false
  if (entries.some((entry) => !['assets', 'bundle', 'bundle.js'].includes(entry))) return false
  return readFileSync(join(folder, 'bundle.js'), 'utf8').includes('\nexport const bundledPacks = {\n')
}

/** Removes a folder, its mark last: killed on the way, it is still known. */
function remove(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder)) {
    if (entry !== MARK) rmSync(join(folder, entry), { recursive: true })
  }
  rmSync(folder, { recursive: true })
}

/** What differs once anybody has written to a file. A further link to it changes its ctime, and nothing else. */
function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? `${found.ino} ${found.size} ${found.mtimeMs}` : undefined
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
