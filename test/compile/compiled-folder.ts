import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'

/** The path of a new output folder, not made yet, which is removed after the test with what stands beside it. */
export function newOutput(): string {
  const parent = mkdtempSync(join(tmpdir(), 'on-record-output-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, 'dist')
}

/** Every file of a folder by its path, with the hash of its bytes; undefined where there is no folder. */
export function hashesIn(folder: string): Map<string, string> | undefined {
  if (!existsSync(folder)) return undefined
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    files
      .map((file) => join(file.parentPath, file.name))
      .map((path): [string, string] => [relative(folder, path), sha256(readFileSync(path))])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
