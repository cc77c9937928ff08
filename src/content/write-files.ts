import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { takeLock } from './file-lock.ts'

/** A content file to be written. */
export interface FileChange {
  readonly path: string
  /** The file as it was read; undefined where there was none. */
  readonly before: string | undefined
  /** What is to stand in it. */
  readonly text: string
}

/** Says that a file is another than was read: whoever saved it meanwhile must not lose what they wrote. */
export class ChangedMeanwhile extends Error {
  constructor({ path }: Pick<FileChange, 'path'>) {
    super(`${nameOf(path)}: was changed while this ran, and is left as it is; run it again`)
    this.name = 'ChangedMeanwhile'
  }
}

/**
 * Reads a content file to edit it: as it stands and not as it is normalized for reading, but for one thing. A carriage
 * return alone ends a line in YAML (1.2 §5.4), and in hardly anything else.
 */
export function readToEdit(path: string): string {
  return readFileSync(path, 'utf8').replace(/\r(?!\n)/g, '\n')
}

/** Whether a file is no longer what was read. */
export function isChanged({ path, before }: Omit<FileChange, 'text'>): boolean {
  return (existsSync(path) ? readToEdit(path) : undefined) !== before
}

/**
 * Writes content files together: all that was there stays until all of the new texts are on disk.
 *
 * @throws ChangedMeanwhile where one of them is no longer what was read; Error where one cannot be written. Nothing is
 *   written then.
 */
export function writeFiles(changes: readonly FileChange[]): void {
  const prepared: { readonly beside: string; readonly target: string }[] = []
  try {
    for (const change of changes) prepared.push(prepare(change))
    const changed = changes.find(isChanged)
    if (changed) throw new ChangedMeanwhile(changed)
  } catch (error) {
    for (const { beside } of prepared) rmSync(beside, { force: true })
    throw error
  }
  for (const { beside, target } of prepared) renameSync(beside, target)
}

/** Puts a new text on the disk, beside the file that it will replace. */
function prepare({ path, text }: FileChange): { beside: string; target: string } {
  // What stands in place of a link is the file that it leads to.
  const target = existsSync(path) ? realpathSync(path) : path
  const beside = `${target}.next`
  try {
    const mode = statSync(target, { throwIfNoEntry: false })?.mode
    writeFileSync(beside, text, { flush: true, ...(mode === undefined ? {} : { mode }) })
  } catch (error) {
    rmSync(beside, { force: true })
    const why = (error as Error).message.replace(/, \w+(?: '.*')?$/, '')
    throw new Error(`${nameOf(path)}: cannot be written (${why}), and is left as it was`)
  }
  return { beside, target }
}

/** How long to wait for another command that is writing, in milliseconds: it does so for moments only. */
const PATIENCE = 30_000

/**
 * Keeps other commands from writing to a content folder while this one looks at its files and writes them.
 *
 * @throws Error where another one does so for longer than anything takes
 */
export function whileLocked<T>(directory: string, work: () => T): T {
  const file = join(directory, '.writing.lock')
  const until = Date.now() + PATIENCE
  for (;;) {
    const lock = takeLock(file)
    if ('unlock' in lock) {
      try {
        return work()
      } finally {
        lock.unlock()
      }
    }
    if (Date.now() > until)
      throw new Error(`${nameOf(directory)}: process ${lock.heldBy} is writing to it; run this again later`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
}

function nameOf(path: string): string {
  return relative(process.cwd(), path) || '.'
}
