import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, type Stats, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hashOf } from './units/unit-key.ts'

/** What the file system says of a file, and whether that will differ once anybody writes to it. */
export interface Stamp {
  readonly text: string
  readonly isSettled: boolean
}

/**
 * The coarsest clock of a common file system, in milliseconds. A file that changed less than that before it was looked at
 * may change once more and look the same.
 */
const GRAIN = 2000

/** The stamp of a file that somebody else writes. */
export function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): Stamp {
  return { text: `${ino} ${size} ${mtimeMs} ${ctimeMs}`, isSettled: isPast(Math.max(mtimeMs, ctimeMs)) }
}

/** The stamp of a file of an output: a further link to one changes its ctime, and nothing else. */
export function stampOfLinked({ ino, size, mtimeMs }: Stats): Stamp {
  return { text: `${ino} ${size} ${mtimeMs}`, isSettled: isPast(mtimeMs) }
}

function isPast(instant: number): boolean {
  return Date.now() - instant > GRAIN
}

/**
 * The hashes of files by their stamps: what nobody has touched is not read again. Kept in a file, they are there for the
 * next process too. Where that file is damaged, or of another time, everything is read, and no more is lost.
 */
export class FileStamps {
  readonly #kept: { readonly folder: string; readonly file: string; readonly of: string } | undefined
  /** The files of the time before, and of this time: what is asked for no more is forgotten. */
  #last: ReadonlyMap<string, string>
  #known = new Map<string, string>()
  #hasNews = false

  /** @param kept where to keep those of one content folder and one output, if anywhere */
  constructor(kept?: { readonly folder: string; readonly content: string; readonly out: string }) {
    const of = resolve(kept?.out ?? '')
    this.#kept = kept && {
      folder: kept.folder,
      file: join(kept.folder, `${hashOf(`${resolve(kept.content)}\n${of}`).slice(0, 16)}.json`),
      of,
    }
    this.#last = this.#kept ? readStamps(this.#kept.file) : new Map()
  }

  /** The hash of a file that has this stamp; undefined where it may have another. */
  hashOf(file: string, { text }: Stamp): string | undefined {
    const known = this.#known.get(file) ?? this.#last.get(file)
    if (!known?.endsWith(` ${text}`)) return undefined
    this.#known.set(file, known)
    return known.slice(0, known.indexOf(' '))
  }

  /**
   * Notes the hash of a file.
   *
   * @param stamp what it had before it was read
   */
  note(file: string, { text, isSettled }: Stamp, hash: string): void {
    if (!isSettled) return
    this.#known.set(file, `${hash} ${text}`)
    this.#hasNews = true
  }

  /** To be called at the end of a compile: keeps what is known of the files that were asked for. */
  keep(): void {
    const hasChanged = this.#hasNews || this.#known.size !== this.#last.size
    this.#last = this.#known
    this.#known = new Map()
    this.#hasNews = false
    if (this.#kept && hasChanged) writeStamps(this.#kept, this.#last)
  }
}

function readStamps(file: string): ReadonlyMap<string, string> {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const stamps = text.slice(end + 1)
    const { hash } = JSON.parse(text.slice(0, end)) as { hash: string }
    return new Map(hash === hashOf(stamps) ? (JSON.parse(stamps) as [string, string][]) : [])
  } catch {
    return new Map()
  }
}

function writeStamps(
  { folder, file, of }: { readonly folder: string; readonly file: string; readonly of: string },
  stamps: ReadonlyMap<string, string>,
): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const entry of readdirSync(folder)) if (isOrphan(join(folder, entry))) rmSync(join(folder, entry))
    const text = JSON.stringify([...stamps])
    writeFileSync(file, `${JSON.stringify({ of, hash: hashOf(text) })}\n${text}`)
  } catch {
    // Where nothing can be kept, all is read the next time.
  }
}

/** Whether nothing is left of the output that a file of stamps is of. */
function isOrphan(file: string): boolean {
  try {
    const text = readFileSync(file, 'utf8')
    const { of } = JSON.parse(text.slice(0, text.indexOf('\n'))) as { of: string }
    return !existsSync(of)
  } catch {
    return true
  }
}
