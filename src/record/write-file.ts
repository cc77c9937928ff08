import { renameSync, writeFileSync } from 'node:fs'

/** Writes a file whole or not at all: what was there stays until all of the new text is on disk. */
export function writeFile(path: string, text: string): void {
  const beside = `${path}.next`
  writeFileSync(beside, text)
  renameSync(beside, path)
}
