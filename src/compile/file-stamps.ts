import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, type Stats, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hashOf } from './units/unit-key.ts'

/** What the file system says of a file, and whether that will differ once anybody writes to it. */
export interface Stamp extends Marks {
  readonly isSettled: boolean
}

interface Marks {
  readonly ino: number
  readonly size: number
  /** When its bytes, and when anything of it changed. */
  readonly written: number
  readonly changed: number
}

interface Known extends Marks {
  readonly hash: string
}

/**
 * The coarsest clock of a common file system, in milliseconds. A file that changed less than that before it was looked at
 * may change once more and look the same.
 */
const GRAIN = 2000

/** The stamp of a file that somebody else writes. */
export function stampOf({ ino, size, mtimeMs, ctimeMs }: Stats): Stamp {
  const isSettled = isPast(Math.max(mtimeMs, ctimeMs))
  return { ino, size, written: mtimeMs, changed: ctimeMs, isSettled }
}

/** The stamp of a file of an output: a further link to one changes its ctime, and nothing else. */
export function stampOfLinked({ ino, size, mtimeMs }: Stats): Stamp {
  return { ino, size, written: mtimeMs, changed: 0, isSettled: isPast(mtimeMs) }
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
  #last: ReadonlyMap<string, Known>
  #known = new Map<string, Known>()
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
  hashOf(file: string, stamp: Stamp): string | undefined {
    const known = this.#known.get(file) ?? this.#last.get(file)
    if (!known || !isSame(known, stamp)) return undefined
    this.#known.set(file, known)
    return known.hash
  }

  /**
   * Notes the hash of a file.
   *
   * @param stamp what it had before it was read
   */
  note(file: string, { isSettled, ...marks }: Stamp, hash: string): void {
    if (!isSettled) return
    this.#known.set(file, { hash, ...marks })
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

/** Whether two stamps are of a file that nobody has touched in between. */
export function isSame(a: Marks, b: Marks): boolean {
  return a.ino === b.ino && a.size === b.size && a.written === b.written && a.changed === b.changed
}

/** A stamp with its file and hash, as it is kept. */
type Row = readonly [file: string, hash: string, ino: number, size: number, written: number, changed: number]

function readStamps(file: string): ReadonlyMap<string, Known> {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const stamps = text.slice(end + 1)
    const { hash } = JSON.parse(text.slice(0, end)) as { hash: string }
    if (hash !== hashOf(stamps)) return new Map()
    const rows = JSON.parse(stamps) as Row[]
    return new Map(
      rows.map(([name, hash, ino, size, written, changed]) => [name, { hash, ino, size, written, changed }]),
    )
  } catch {
    return new Map()
  }
}

function writeStamps(
  { folder, file, of }: { readonly folder: string; readonly file: string; readonly of: string },
  stamps: ReadonlyMap<string, Known>,
): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const entry of readdirSync(folder)) if (isOrphan(join(folder, entry))) rmSync(join(folder, entry))
    const rows = [...stamps].map(([name, { hash, ino, size, written, changed }]): Row => {
      return [name, hash, ino, size, written, changed]
    })
    const text = JSON.stringify(rows)
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
