import { join } from 'node:path'
import { isPublic } from '../channels/public-items.ts'
import { ContentFiles } from '../content/content-files.ts'
import { didYouMean } from '../content/did-you-mean.ts'
import { type ArticleSource, loadSources } from '../content/load-sources.ts'
import { ContentError, type Problem, Problems } from '../content/problem.ts'
import { isOut } from '../content/published-ids.ts'
import { dueInstant } from '../content/stagger.ts'
import {
  ChangedMeanwhile,
  type FileChange,
  isChanged,
  readToEdit,
  whileLocked,
  writeFiles,
} from '../content/write-files.ts'
import type { Instant, Site, Speaker } from '../model.ts'
import { addedSpeakers } from './add-speakers.ts'
import { bringUpToDate, makeRecord, namedIn } from './derive-article.ts'
import { type DerivedArticle, describeWork } from './derived-article.ts'
import { notedItems } from './derived-notes.ts'
import { type Decisions, decidedIds } from './re-anchor/decisions.ts'
import type { ReAnchorOptions } from './re-anchor/re-anchor.ts'
import { type RecordFile, readRecord } from './re-anchor/record-file.ts'
import { settleArticle } from './settle-article.ts'

/** Which articles of a folder to derive, and how. */
export interface DeriveFolderOptions extends Omit<ReAnchorOptions, 'isPublic' | 'speakers'> {
  /** The content folder. */
  readonly directory: string
  /** The articles; all of them without it. */
  readonly slugs?: readonly string[]
  /** Told of each article as it is done. */
  readonly onArticle?: (derived: DerivedArticle, done: number, of: number) => void
}

/** What was done in a content folder. */
export interface DerivedFolder {
  readonly articles: readonly DerivedArticle[]
  readonly warnings: readonly Problem[]
}

/**
 * Writes `record.yaml` for the articles that have none, re-anchors the others, and adds new speakers to
 * `speakers.yaml`. Files are read and checked first; then some articles' are written at a time.
 *
 * @throws ContentError where a file breaks a rule (that a record does not fit its article breaks none here);
 *   Error where there is no article of a slug. Nothing is written then.
 */
export function deriveFolder({
  directory,
  slugs,
  onArticle,
  ...options
}: DeriveFolderOptions): DerivedFolder {
  const problems = new Problems()
  const files = new ContentFiles(directory, problems)
  if (slugs) files.requireArticles(slugs)
  const sources = loadSources(files, problems, slugs ? { slugs: [...new Set(slugs)] } : {})
  const read = sources.articles.map((source) => ({ source, record: recordOf(source, files, problems) }))
  const { speakers: listed, site } = sources
  if (problems.fatal || !listed || !site) throw new ContentError(problems.list())
  requireItems(
    options.decisions,
    read.flatMap(({ record }) => record ?? []),
  )
  const speakers = [...listed]
  const written = new WrittenTogether(files)
  // A site of its own has them with it, as npm run new makes it.
  const schemas = files.has('schemas') ? '../../schemas' : undefined
  const articles = read.map(({ source, record }, index) => {
    const settled = record ? undefined : settledOf(source, files, site, options.now)
    const article = settled?.article ?? source.article
    // One that waits for its day takes its items with it: dated now, they would come out far below what is new then.
    const waits = dueInstant(article) > options.now && !isOut(files, article.slug)
    const now = waits ? article.published : options.now
    const work = record
      ? bringUpToDate(record, article, speakers, {
          ...options,
          now,
          isPublic: (item) => isPublic(item, site),
        })
      : makeRecord(article, speakers, now, schemas)
    const path = ['articles', article.slug, 'record.yaml']
    const added = work.isSame ? [] : namedIn(work.file, work.draft.speakers, speakers)
    speakers.push(...added)
    written.add(article.slug, added, [
      ...(settled ? [{ path: articlePath(article), before: settled.before, text: settled.text }] : []),
      ...(work.isSame ? [] : [{ path, before: record?.text, text: work.file.text }]),
    ])
    const derived = describeWork(article, files.name(...path), work, added)
    const told = settled ? [...derived.notes, DATED] : derived.notes
    const described = { ...derived, notes: told }
    onArticle?.(described, index + 1, read.length)
    return described
  })
  written.write()
  return {
    articles: articles.map((article) => {
      const left = written.left.get(article.slug)
      return left === undefined
        ? article
        : { ...article, done: 'left', left, findings: [], toRead: [], speakers: [] }
    }),
    warnings: problems.list(),
  }
}

/** What is said of an article that was dated. */
const DATED =
  'its date is today’s, whose instant still lies ahead: article.md now says when it was derived (published)'

/** The article of a source that has no record, dated where it is of today. */
function settledOf({ article }: ArticleSource, files: ContentFiles, site: Site, now: Instant) {
  if (article.published <= now) return undefined
  const before = readToEdit(join(files.directory, ...articlePath(article)))
  const settled = settleArticle(before, article, site, now)
  return settled && { ...settled, before }
}

function articlePath({ slug }: { readonly slug: string }): string[] {
  return ['articles', slug, 'article.md']
}

/** After so many articles, what was made is written. */
const WRITTEN_TOGETHER = 100

/** What is to be written for one article. */
interface ArticleChanges {
  readonly slug: string
  readonly speakers: readonly Speaker[]
  readonly files: readonly FileChange[]
}

/** Files to be written, and the speakers that records among them name, who stand in `speakers.yaml` before any record names them. */
class WrittenTogether {
  readonly #files: ContentFiles
  #articles: ArticleChanges[] = []
  /** Why articles were left as they were, by slug: somebody saved a file of theirs meanwhile. */
  readonly left = new Map<string, string>()

  constructor(files: ContentFiles) {
    this.#files = files
  }

  /** Takes what changes of an article; writes when there is enough of it. */
  add(
    slug: string,
    speakers: readonly Speaker[],
    changes: readonly (Omit<FileChange, 'path'> & { readonly path: readonly string[] })[],
  ): void {
    if (changes.length === 0) return
    const files = changes.map((change) => ({ ...change, path: join(this.#files.directory, ...change.path) }))
    this.#articles.push({ slug, speakers, files })
    if (this.#articles.length >= WRITTEN_TOGETHER) this.write()
  }

  /** Writes all that was taken, but for what somebody else has changed since it was read. */
  write(): void {
    if (this.#articles.length === 0) return
    whileLocked(this.#files.directory, () => {
      const free = this.#articles.filter(({ slug, files }) => {
        const changed = files.find(isChanged)
        if (changed) this.left.set(slug, new ChangedMeanwhile(changed).message)
        return !changed
      })
      // A record that is written may name somebody who was found in one that is left.
      const added = free.length === 0 ? [] : this.#articles.flatMap(({ speakers }) => speakers)
      writeFiles([...addedSpeakers(this.#files, added), ...free.flatMap(({ files }) => files)])
    })
    this.#articles = []
  }
}

/** @throws Error where a decision is on an item that no record has */
function requireItems(decisions: Decisions | undefined, records: readonly RecordFile[]): void {
  if (!decisions) return
  const known = new Set(records.flatMap(({ record }) => notedItems(record).map(({ stated }) => stated.id)))
  const unknown = [...decidedIds(decisions)].find((id) => !known.has(id))
  if (unknown === undefined) return
  const otherwise = 'the ids stand in the record.yaml of its article'
  throw new Error(`no record has an item with the id “${unknown}”; ${didYouMean(unknown, known, otherwise)}`)
}

function recordOf(
  { article, record }: ArticleSource,
  files: ContentFiles,
  problems: Problems,
): RecordFile | undefined {
  if (record === 'none' || record === undefined) return undefined
  const path = ['articles', article.slug, 'record.yaml']
  const text = readToEdit(join(files.directory, ...path))
  return readRecord(text, files.name(...path), problems)
}
