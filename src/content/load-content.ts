import type { Article, Content, Site } from '../model.ts'
import { anothersWords, type SpeaksFor, speaksForBy } from './anothers-words.ts'
import { ContentFiles } from './content-files.ts'
import { didYouMean } from './did-you-mean.ts'
import { ItemIds } from './item-ids.ts'
import type { ArticleWithoutRecord } from './load-article.ts'
import { type LoadedRecord, loadRecord } from './load-record.ts'
import { loadSources, type SourceOptions } from './load-sources.ts'
import { warnOfMixedTopics } from './mixed-topics.ts'
import { ContentError, type Problem, Problems } from './problem.ts'
import { checkPublished } from './published-ids.ts'

/** What to load, and what to do with it. */
export interface LoadOptions extends Omit<SourceOptions, 'slugs'> {
  /** The content folder. */
  readonly directory: string
  /** Told of each record that keeps the rules of its own file. */
  readonly onRecord?: (
    record: LoadedRecord,
    article: ArticleWithoutRecord,
    file: string,
    site: Site | undefined,
  ) => void
}

/** The content, the warnings, and the articles that have no record yet. */
export interface LoadedContent {
  readonly content: Content
  readonly warnings: readonly Problem[]
  readonly withoutRecord: readonly string[]
}

const NO_RECORD = { statements: [], unattributed: [] } as const

/**
 * Loads and checks a content folder.
 *
 * @throws ContentError with every problem found, if any of them is an error
 */
export function loadContent({ directory, onRecord, ...options }: LoadOptions): LoadedContent {
  const problems = new Problems()
  const files = new ContentFiles(directory, problems)
  const { site, speakers, articles: sources } = loadSources(files, problems, options)
  const known = new Set(speakers?.map(({ id }) => id))
  const speaksFor = speaksForBy(speakers ?? [])
  const withoutRecord: string[] = []
  const ids = new ItemIds(problems)
  const items = new Set<string>()
  const articles = sources.map(({ article, record: text }): Article => {
    const file = files.name('articles', article.slug, 'record.yaml')
    if (text === 'none') withoutRecord.push(article.slug)
    if (text === 'none' || text === undefined) return { ...article, ...NO_RECORD }
    const record = loadRecord(text, article, file, problems)
    if (!record) return { ...article, ...NO_RECORD }
    if (speakers) checkSpeakers(record, known, file, files.name('speakers.yaml'), problems)
    ids.check(record, file)
    for (const { kind, id } of record.ids) items.add(`${kind} ${id}`)
    checkMouths(record, speaksFor, file, problems)
    onRecord?.(record, article, file, site)
    return { ...article, statements: record.statements, unattributed: record.unattributed }
  })
  warnOfMixedTopics(
    sources.map(({ article }) => article),
    files,
    problems,
  )
  if (!problems.fatal && site && speakers) {
    const bare = new Set(withoutRecord)
    const standing = {
      authority: site.authority,
      articles: new Set(sources.map(({ article }) => article.slug)),
      items,
      speakers: new Set(speakers.flatMap(({ id, merged = [] }) => [id, ...merged])),
      bare,
    }
    // What is derived when it is compiled is not known here.
    checkPublished(
      files,
      () => standing,
      problems,
      (slug) => site.review === 'optional' && bare.has(slug),
    )
  }
  if (problems.fatal || !site || !speakers) throw new ContentError(problems.list())
  return { content: { site, speakers, articles }, warnings: problems.list(), withoutRecord }
}

/** Notes each speaker that a record names and nobody knows. */
export function checkSpeakers(
  { named, line }: LoadedRecord,
  known: ReadonlySet<string>,
  file: string,
  speakersFile: string,
  problems: Problems,
): void {
  for (const { speaker, path } of named) {
    if (known.has(speaker)) continue
    problems.error(
      file,
      line(path),
      `no speaker has the id “${speaker}”`,
      didYouMean(speaker, known, `add it to ${speakersFile} or correct the id`),
    )
  }
}

/** Notes statements that are somebody else's words: it is the worst that a record can do. */
export function checkMouths(
  { statements, ids, line }: LoadedRecord,
  speaksFor: SpeaksFor,
  file: string,
  problems: Problems,
): void {
  for (const statement of statements) {
    if (statement.withdrawn) continue
    const quotes = statement.quotes.filter(({ withdrawn }) => withdrawn === undefined)
    const found = anothersWords({ ...statement, quotes }, speaksFor)
    if (!found) continue
    const { speaker } = found.quotes[0]!
    const theirs = found.quotes.filter((quote) => quote.speaker === speaker).map(({ id }) => id)
    const place = ids.find(({ kind, id }) => kind === 'statement' && id === statement.id)
    problems.error(
      file,
      line(place?.path ?? []),
      found.part === 'title'
        ? `the statement is ${statement.speaker}’s, but its title is a quote of ${speaker}’s`
        : `the statement is ${statement.speaker}’s, but all that reports it are quotes of others, such as ${speaker}’s`,
      `move what is ${speaker}’s to a statement of their own: npm run move -- ${theirs.join(' ')} --to ${speaker}`,
    )
  }
}
