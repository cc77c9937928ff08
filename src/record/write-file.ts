import { renameSync, rmSync, writeFileSync } from 'node:fs'

/** Writes a file whole or not at all: what was there stays until all of the new text is on disk. */
export function writeFile(path: string, text: string): void {
  const beside = `${path}.next`
  writeFileSync(beside, text)
  renameSync(beside, path)
}

/** A file and what is to stand in it. */
export interface FileText {
  readonly path: string
  readonly text: string
}

/** Writes files together: all that was there stays until all of the new texts are on disk. */
export function writeFiles(files: readonly FileText[]): void {
  const beside = (path: string) => `${path}.next`
  try {
    for (const { path, text } of files) writeFileSync(beside(path), text)
  } catch (error) {
    for (const { path } of files) rmSync(beside(path), { force: true })
    throw error
  }
  for (const { path } of files) renameSync(beside(path), path)
}
