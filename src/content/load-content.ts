import type { Article, Content } from '../model.ts'
import { ContentFiles } from './content-files.ts'
import { ItemIds } from './item-ids.ts'
import { type LoadedRecord, loadRecord } from './load-record.ts'
import { loadSources, type SourceOptions } from './load-sources.ts'
import { ContentError, type Problem, Problems } from './problem.ts'

/** What to load, and what to do with it. */
export interface LoadOptions extends Omit<SourceOptions, 'slugs'> {
  /** The content folder. */
  readonly directory: string
}

/** The content, the warnings, and the articles that have no record yet. */
export interface LoadedContent {
  readonly content: Content
  readonly warnings: readonly Problem[]
  readonly withoutRecord: readonly string[]
}

/**
 * Loads and checks a content folder.
 *
 * @throws ContentError with every problem found, if any of them is an error
 */
export function loadContent({ directory, ...options }: LoadOptions): LoadedContent {
  const problems = new Problems()
  const files = new ContentFiles(directory, problems)
  const { site, speakers, articles: sources } = loadSources(files, problems, options)
  const known = new Set(speakers?.map(({ id }) => id))
  const withoutRecord: string[] = []
  const ids = new ItemIds(problems)
  const articles = sources.map(({ article, record: text }): Article => {
    const file = files.name('articles', article.slug, 'record.yaml')
    if (text === 'none') withoutRecord.push(article.slug)
    if (text === 'none' || text === undefined) return { ...article, statements: [] }
    const record = loadRecord(text, article, file, problems)
    if (!record) return { ...article, statements: [] }
    if (speakers) checkSpeakers(record, known, file, files.name('speakers.yaml'), problems)
    ids.check(record, file)
    return { ...article, statements: record.statements }
  })
  if (problems.fatal || !site || !speakers) throw new ContentError(problems.list())
  return { content: { site, speakers, articles }, warnings: problems.list(), withoutRecord }
}

function checkSpeakers(
  { named }: LoadedRecord,
  known: ReadonlySet<string>,
  file: string,
  speakersFile: string,
  problems: Problems,
): void {
  for (const { speaker, line } of named) {
    if (known.has(speaker)) continue
    problems.error(
      file,
      line,
      `no speaker has the id “${speaker}”`,
      `add it to ${speakersFile} or correct the id`,
    )
  }
}
