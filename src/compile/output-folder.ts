import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The file by which an output is known for one. */
const MARK = 'bundle.js'

/**
 * A folder that is written whole or not at all: files go into a folder beside it, which takes its place at the end.
 * A compile that fails or is killed leaves the last good one.
 */
export class OutputFolder {
  readonly #path: string
  readonly #next: string
  readonly #last: string

  /** @throws Error if the folder holds what no compile made, since it would be lost */
  constructor(path: string) {
    this.#path = resolve(path)
    this.#next = `${this.#path}.next`
    this.#last = `${this.#path}.last`
    // Killed between the two renames below, an earlier run has left no folder but the last one.
    if (!existsSync(this.#path) && existsSync(this.#last)) renameSync(this.#last, this.#path)
    if (!isEmpty(this.#path) && !existsSync(join(this.#path, MARK))) {
      throw new Error(`${path}: holds files that no compile made; choose another --out or empty it`)
    }
    rmSync(this.#next, { recursive: true, force: true })
    mkdirSync(this.#next, { recursive: true })
  }

  /** Reads a file of the last good output; undefined where there is none. */
  readLast(file: string): Uint8Array | undefined {
    const path = join(this.#path, file)
    return existsSync(path) ? readFileSync(path) : undefined
  }

  /** Writes a file of the new output. */
  write(file: string, content: string | Uint8Array): void {
    const path = join(this.#next, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }

  /** Puts the new output in the place of the last. */
  commit(): void {
    rmSync(this.#last, { recursive: true, force: true })
    if (existsSync(this.#path)) renameSync(this.#path, this.#last)
    renameSync(this.#next, this.#path)
    rmSync(this.#last, { recursive: true, force: true })
  }

  /** Throws the new output away. */
  discard(): void {
    rmSync(this.#next, { recursive: true, force: true })
  }
}

function isEmpty(path: string): boolean {
  return !existsSync(path) || readdirSync(path).length === 0
}
