import { join } from 'node:path'
import type { ContentFiles } from '../content/content-files.ts'
import { loadSpeakers } from '../content/load-speakers.ts'
import { ContentError, Problems } from '../content/problem.ts'
import { ChangedMeanwhile, type FileChange, readToEdit } from '../content/write-files.ts'
import type { Speaker } from '../model.ts'
import { appendSpeakers } from './append-speakers.ts'

/**
 * The change of a content folder's `speakers.yaml` that adds speakers to it as it is now: somebody who was added
 * meanwhile, by the same id and name, is not added again.
 *
 * @throws ContentError where one of them breaks a rule; ChangedMeanwhile where somebody else has got the id of one
 */
export function addedSpeakers(files: ContentFiles, added: readonly Speaker[]): FileChange[] {
  if (added.length === 0) return []
  const path = join(files.directory, 'speakers.yaml')
  const before = readToEdit(path)
  const problems = new Problems()
  const read = (text: string) => {
    const speakers = loadSpeakers(text, files.name('speakers.yaml'), problems)
    if (!speakers || problems.fatal) throw new ContentError(problems.list())
    return speakers
  }
  const known = new Map(read(before).map((speaker) => [speaker.id, speaker]))
  const isSomebodyElse = ({ id, name }: Speaker) => known.has(id) && known.get(id)?.name !== name
  if (added.some(isSomebodyElse)) throw new ChangedMeanwhile({ path })
  const text = appendSpeakers(
    before,
    added.filter(({ id }) => !known.has(id)),
  )
  read(text)
  return text === before ? [] : [{ path, before, text }]
}
