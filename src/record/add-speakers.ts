import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentFiles } from '../content/content-files.ts'
import { loadSpeakers } from '../content/load-speakers.ts'
import { ContentError, Problems } from '../content/problem.ts'
import type { Speaker } from '../model.ts'
import { appendSpeakers } from './append-speakers.ts'
import { writeFile } from './write-file.ts'

/**
 * Adds speakers to a content folder's `speakers.yaml`.
 *
 * @throws ContentError where one of them breaks a rule; nothing is written then
 */
export function addSpeakers(files: ContentFiles, added: readonly Speaker[]): void {
  if (added.length === 0) return
  const path = join(files.directory, 'speakers.yaml')
  const text = appendSpeakers(readFileSync(path, 'utf8'), added)
  const problems = new Problems()
  if (!loadSpeakers(text, files.name('speakers.yaml'), problems) || problems.fatal)
    throw new ContentError(problems.list())
  writeFile(path, text)
}
