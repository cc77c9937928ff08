import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from '../content/file-lock.ts'

/** The file that only On Record writes, by which an output is known for one. */
export const MARK = '.on-record'

/** @throws Error if another compile is at work on a folder */
export function lockOutput(path: string): () => void {
  const lock = takeLock(`${path}.lock`)
  if ('unlock' in lock) return lock.unlock
  throw new Error(
    `${path}: another compile (process ${lock.heldBy}) is writing it; wait until it has ended, or choose another --out`,
  )
}

/** @throws Error unless nothing is at a path, or an empty folder, or one that a compile made */
export function requireOurs(folder: string, out: string): void {
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
export function removeOurs(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder)) {
    if (entry !== MARK) rmSync(join(folder, entry), { recursive: true })
  }
  rmSync(folder, { recursive: true })
}

/** Removes the files of a folder that are not wanted. */
export function removeStrays(folder: string, isWanted: (file: string) => boolean, under = ''): void {
  for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
    const file = join(under, entry.name)
    if (entry.isDirectory()) removeStrays(folder, isWanted, file)
    else if (file !== MARK && !isWanted(file)) rmSync(join(folder, file))
  }
}
