import { join } from 'node:path'
import { isPublic } from '../../channels/public-items.ts'
import { ContentFiles } from '../../content/content-files.ts'
import { didYouMean } from '../../content/did-you-mean.ts'
import { loadRecord } from '../../content/load-record.ts'
import { type ArticleSource, loadSources } from '../../content/load-sources.ts'
import { ContentError, Problems } from '../../content/problem.ts'
import { readToEdit, whileLocked, writeFiles } from '../../content/write-files.ts'
import type { Speaker } from '../../model.ts'
import { addedSpeakers } from '../add-speakers.ts'
import { castOf } from '../cast.ts'
import { notedItems } from '../derived-notes.ts'
import { type RecordFile, readRecord } from '../re-anchor/record-file.ts'
import { type OnRecordRead, recordsNaming, recordText } from '../records-naming.ts'
import type { Move, MovedPart } from './move.ts'
import { moveItems } from './move-items.ts'

/** What to move in a content folder, and to whom. */
export interface FolderMove extends Omit<Move, 'isPublic' | 'isDecided' | 'ids' | 'cast'> {
  readonly directory: string
  readonly ids: readonly string[]
  /** The speaker's entry, where `to` is nobody known yet. */
  readonly fresh?: Pick<Speaker, 'name' | 'kind'>
  readonly onRecord?: OnRecordRead
}

/** What was moved in an article's record. */
export interface MovedArticle {
  readonly slug: string
  /** Its `record.yaml`, as messages name it. */
  readonly file: string
  readonly parts: readonly (MovedPart & { readonly line: number })[]
}

/**
 * Moves statements and quotes to another speaker in the records that have them.
 *
 * @throws ContentError where a file breaks a rule, or a record does not fit its article; Error where there is no such
 *   item or speaker. Nothing is written then.
 */
export function moveInFolder({ directory, ids, fresh, onRecord, ...move }: FolderMove): {
  readonly articles: readonly MovedArticle[]
  readonly speaker: Speaker
} {
  const problems = new Problems()
  const files = new ContentFiles(directory, problems)
  const slugs = recordsNaming(files, ids, onRecord)
  const { site, speakers, articles } = loadSources(files, problems, { slugs })
  const read = articles.flatMap((source) => recordOf(source, files, problems) ?? [])
  if (problems.fatal || !site || !speakers) throw new ContentError(problems.list())
  const known = new Set(read.flatMap(({ file }) => notedItems(file.record).map(({ stated }) => stated.id)))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) {
    const meant = didYouMean(unknown, idsIn(files), 'the ids stand in the record.yaml of its article')
    throw new Error(`no record has an item with the id “${unknown}”; ${meant}`)
  }
  const speaker = speakerOf(speakers, move.to, fresh, files.name('speakers.yaml'))
  const cast = castOf([...speakers, speaker])
  const moved = read.map(({ file, article }) => ({
    article,
    before: file.text,
    ...moveItems(file, article, {
      ...move,
      to: speaker.id,
      ids: new Set(ids),
      isDecided: true,
      cast,
      isPublic: (item) => isPublic(item, site),
    }),
  }))
  for (const { file, article } of moved) {
    const name = files.name('articles', article.slug, 'record.yaml')
    loadRecord(file.text, article, name, problems)
  }
  if (problems.fatal) throw new ContentError(problems.list())
  const changed = moved.filter(({ parts }) => parts.length > 0)
  whileLocked(directory, () =>
    writeFiles([
      ...addedSpeakers(files, speakers.includes(speaker) ? [] : [speaker]),
      ...changed.map(({ file, article, before }) => ({
        path: join(directory, 'articles', article.slug, 'record.yaml'),
        before,
        text: file.text,
      })),
    ]),
  )
  return {
    speaker,
    articles: changed.map(({ file, article, parts }) => ({
      slug: article.slug,
      file: files.name('articles', article.slug, 'record.yaml'),
      parts: parts.map((part) => ({ ...part, line: lineOf(file, part.into) })),
    })),
  }
}

/** The ids in all records, read as they are. */
function idsIn(files: ContentFiles): string[] {
  return files
    .articleSlugs()
    .flatMap((slug) => [...recordText(files, slug).matchAll(/^[ -]*id: *(\S+)/gm)].map(([, id]) => id!))
}

function recordOf({ article, record }: ArticleSource, files: ContentFiles, problems: Problems) {
  if (record === 'none' || record === undefined) return undefined
  const path = ['articles', article.slug, 'record.yaml']
  loadRecord(record, article, files.name(...path), problems)
  const text = readToEdit(join(files.directory, ...path))
  const file = readRecord(text, files.name(...path), new Problems())
  return file && { file, article }
}

function speakerOf(
  speakers: readonly Speaker[],
  to: string,
  fresh: FolderMove['fresh'],
  file: string,
): Speaker {
  const byId = speakers.find(({ id }) => id === to)
  if (byId) return byId
  const named = speakers.filter(({ name, aliases, merged = [] }) =>
    [name, ...aliases, ...merged].includes(to),
  )
  if (named.length === 1) return named[0]!
  if (fresh) return { id: to, aliases: [], ...fresh }
  const otherwise = `choose one of ${file}, or make one with --name "…" --kind person`
  const ids = speakers.map(({ id }) => id)
  throw new Error(`no speaker has the id “${to}”; ${didYouMean(to, ids, otherwise)}`)
}

function lineOf({ record, line }: RecordFile, id: string): number {
  return line(['statements', record.statements.findIndex((statement) => statement.id === id), 'id'])
}
