import { join } from 'node:path'
import { ContentFiles } from '../../content/content-files.ts'
import { didYouMean } from '../../content/did-you-mean.ts'
import { loadRecord } from '../../content/load-record.ts'
import { loadSources } from '../../content/load-sources.ts'
import { loadSpeakers } from '../../content/load-speakers.ts'
import { ContentError, Problems } from '../../content/problem.ts'
import { type FileChange, readToEdit, whileLocked, writeFiles } from '../../content/write-files.ts'
import type { Speaker } from '../../model.ts'
import { readRecord } from '../re-anchor/record-file.ts'
import { type OnRecordRead, recordsNaming } from '../records-naming.ts'
import { mergeEntries, renameEntry } from './edit-speakers.ts'
import { type Renaming, renameInRecord } from './rename-in-record.ts'

/** What a change of speakers did. */
export interface ChangedSpeakers {
  readonly speaker: Pick<Speaker, 'id' | 'name'>
  /** The records that named the speaker, as messages name them. */
  readonly records: readonly string[]
}

/**
 * Makes one speaker of two: what `gone` said is `kept`’s, whose entry leads from the id of `gone`.
 *
 * @throws ContentError where a file breaks a rule, Error where there is no such speaker; nothing is written then
 */
export function mergeSpeakers(
  directory: string,
  kept: string,
  gone: string,
  onRecord?: OnRecordRead,
): ChangedSpeakers {
  if (kept === gone) throw new Error(`“${kept}” cannot be merged into itself`)
  const merge: Change = (text, speakers) => {
    const into = requireSpeaker(speakers, kept)
    return { text: mergeEntries(text, speakers, into, requireSpeaker(speakers, gone)), speaker: into }
  }
  return change(directory, { from: gone, to: kept }, merge, onRecord)
}

/**
 * Gives a speaker another id, or another name, or both; the first id leads to the new one.
 *
 * @throws like `mergeSpeakers`
 */
export function renameSpeaker(
  directory: string,
  id: string,
  to: Pick<Speaker, 'id'> & { readonly name?: string },
  onRecord?: OnRecordRead,
): ChangedSpeakers {
  const rename: Change = (text, speakers) => {
    const speaker = requireSpeaker(speakers, id)
    if (to.id !== id && speakers.some((other) => other.id === to.id))
      throw new Error(
        `“${to.id}” is another speaker’s id; npm run speakers -- merge ${to.id} ${id} makes one of the two`,
      )
    const named = { id: to.id, name: to.name ?? speaker.name }
    return { text: renameEntry(text, speakers, speaker, named), speaker: named }
  }
  return change(directory, { from: id, to: to.id }, rename, onRecord)
}

type Change = (
  text: string,
  speakers: readonly Speaker[],
) => { text: string; speaker: Pick<Speaker, 'id' | 'name'> }

/** Changes `speakers.yaml` and every record that names a speaker; all of it is checked before anything is written. */
function change(
  directory: string,
  renaming: Renaming,
  changeEntries: Change,
  onRecord?: OnRecordRead,
): ChangedSpeakers {
  const problems = new Problems()
  const files = new ContentFiles(directory, problems)
  const readBytes = (...path: string[]) => readToEdit(join(directory, ...path))
  const slugs = recordsNaming(files, [renaming.from], onRecord)
  const { speakers, articles } = loadSources(files, problems, { slugs })
  if (problems.fatal || !speakers) throw new ContentError(problems.list())
  const entries = readBytes('speakers.yaml')
  const { text, speaker } = changeEntries(entries, speakers)
  loadSpeakers(text, files.name('speakers.yaml'), problems)
  const changed = articles.flatMap(({ article }): (FileChange & { name: string })[] => {
    const path = ['articles', article.slug, 'record.yaml']
    const name = files.name(...path)
    const before = readBytes(...path)
    const file = readRecord(before, name, problems)
    if (!file || renaming.from === renaming.to) return []
    const after = renameInRecord(file, renaming)
    loadRecord(after, article, name, problems)
    return after === before ? [] : [{ path: join(directory, ...path), before, text: after, name }]
  })
  if (problems.fatal) throw new ContentError(problems.list())
  const list = { path: join(directory, 'speakers.yaml'), before: entries, text }
  whileLocked(directory, () => writeFiles([...changed, list]))
  return { speaker, records: changed.map(({ name }) => name) }
}

function requireSpeaker(speakers: readonly Speaker[], id: string): Speaker {
  const speaker = speakers.find((other) => other.id === id)
  if (speaker) return speaker
  const now = speakers.find(({ merged = [] }) => merged.includes(id))
  if (now !== undefined) throw new Error(`“${id}” has been merged into ${now.id} already`)
  throw unknownSpeaker(id, speakers)
}

/** @returns what to throw where nobody has an id */
export function unknownSpeaker(id: string, speakers: readonly Speaker[]): Error {
  const ids = speakers.map((other) => other.id)
  return new Error(`no speaker has the id “${id}”; ${didYouMean(id, ids, 'npm run speakers lists them')}`)
}
