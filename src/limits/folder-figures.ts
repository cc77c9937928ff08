import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Usage } from './limits.ts'

/** Counts the files that a compiled site would deploy, and finds the largest. */
export function folderFigures(out: string): Usage[] {
  const assets = join(out, 'assets')
  let files = 0
  let largest = { bytes: 0, file: '' }
  for (const entry of readdirSync(assets, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const { size } = statSync(file)
    files += 1
    if (size > largest.bytes) largest = { bytes: size, file: relative(assets, file) }
  }
  return [
    { measure: 'files', value: files },
    { measure: 'largest file', value: largest.bytes, of: largest.file },
  ]
}
