import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Article, Content, Site, Speaker, Statement } from '../model.ts'
import { type ArticleWithoutRecord, loadArticle } from './load-article.ts'
import { type LoadedRecord, loadRecord } from './load-record.ts'
import { loadSite } from './load-site.ts'
import { loadSpeakers } from './load-speakers.ts'
import { ContentError, type Problem, Problems } from './problem.ts'
import { readText } from './read-text.ts'
import { slug as slugSchema } from './schema/scalars.ts'

/** What to load, and what to do with it. */
export interface LoadOptions {
  /** The content folder. */
  readonly directory: string
  /** The address to serve at in place of the site's own. */
  readonly url?: string
  /** Told after each article, for showing progress. */
  readonly onArticle?: (done: number, of: number) => void
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
export function loadContent({ directory, url, onArticle }: LoadOptions): LoadedContent {
  const problems = new Problems()
  const name = (...path: string[]) => relative(process.cwd(), join(directory, ...path)) || '.'
  const read = (...path: string[]) => {
    const file = join(directory, ...path)
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return readText(file, name(...path), problems)
    problems.error(name(...path), 1, 'is missing', 'create it as a file; the README shows what goes in')
    return undefined
  }

  const siteText = read('site.yaml')
  const site = siteText === undefined ? undefined : loadSite(siteText, name('site.yaml'), problems, url)
  const speakersText = read('speakers.yaml')
  const speakers =
    speakersText === undefined ? undefined : loadSpeakers(speakersText, name('speakers.yaml'), problems)
  // The articles are checked even where the site is not right, so that one run reports all there is.
  const slugs = articleFolders(join(directory, 'articles'), name('articles'), problems)
  const articles: Article[] = []
  const withoutRecord: string[] = []
  const ids = new ItemIds(problems)
  slugs.forEach((slug, at) => {
    const text = read('articles', slug, 'article.md')
    const file = name('articles', slug, 'article.md')
    const article =
      text === undefined ? undefined : loadArticle(text, slug, site ?? PLACEHOLDER, file, problems)
    if (article) {
      const recordFile = name('articles', slug, 'record.yaml')
      const record = loadRecordOf(article, directory, recordFile, problems)
      if (record === 'none') withoutRecord.push(slug)
      else if (record) {
        if (speakers) checkSpeakers(record, speakers, recordFile, name('speakers.yaml'), problems)
        ids.check(record, recordFile)
      }
      articles.push({ ...article, statements: record === 'none' ? [] : (record?.statements ?? []) })
    }
    onArticle?.(at + 1, slugs.length)
  })
  if (problems.fatal || !site || !speakers) throw new ContentError(problems.list())
  return { content: { site, speakers, articles }, warnings: problems.list(), withoutRecord }
}

/** Stands in for a site that has errors of its own while the articles are checked. */
const PLACEHOLDER: Site = {
  title: '',
  description: '',
  url: 'http://localhost/',
  language: 'en',
  authority: 'localhost,2000',
  author: { name: '' },
  feedSize: 50,
  polling: { maxAge: 300, staleWhileRevalidate: 3600, staleIfError: 86400 },
  review: 'optional',
}

function articleFolders(path: string, name: string, problems: Problems): string[] {
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((entry) => !entry.startsWith('.'))
    .toSorted()
    .filter((entry) => {
      if (!statSync(join(path, entry)).isDirectory()) {
        problems.warn(join(name, entry), 1, 'is not an article’s folder', 'move it elsewhere')
        return false
      }
      const result = slugSchema.safeParse(entry)
      if (result.success) return true
      problems.error(
        join(name, entry),
        1,
        `the folder’s name ${result.error.issues[0]?.message ?? 'is not right'}`,
        'rename it, as in 2026-11-23-what-it-is-about',
      )
      return false
    })
}

function loadRecordOf(
  article: ArticleWithoutRecord,
  directory: string,
  file: string,
  problems: Problems,
): LoadedRecord | 'none' | undefined {
  const path = join(directory, 'articles', article.slug, 'record.yaml')
  if (!existsSync(path)) return 'none'
  const text = readText(path, file, problems)
  return text === undefined ? undefined : loadRecord(text, article, file, problems)
}

function checkSpeakers(
  { statements, lineOf }: LoadedRecord,
  speakers: readonly Speaker[],
  file: string,
  speakersFile: string,
  problems: Problems,
): void {
  const known = new Set(speakers.map(({ id }) => id))
  const check = (id: string, path: (string | number)[]) => {
    if (known.has(id)) return
    problems.error(
      file,
      lineOf(path),
      `no speaker has the id “${id}”`,
      `add it to ${speakersFile} or correct the id`,
    )
  }
  statements.forEach(({ speaker, quotes }, s) => {
    check(speaker, ['statements', s, 'speaker'])
    quotes.forEach((quote, q) => {
      if (quote.speaker !== speaker) check(quote.speaker, ['statements', s, 'quotes', q, 'speaker'])
    })
  })
}

/** Every id of a kind given so far, with the place that gave it. */
class ItemIds {
  readonly #problems: Problems
  readonly #given = { statement: new Map<string, string>(), quote: new Map<string, string>() }

  constructor(problems: Problems) {
    this.#problems = problems
  }

  check({ statements, lineOf }: LoadedRecord, file: string): void {
    statements.forEach((statement: Statement, s) => {
      this.#give('statement', statement.id, file, lineOf(['statements', s, 'id']))
      statement.quotes.forEach((quote, q) => {
        this.#give('quote', quote.id, file, lineOf(['statements', s, 'quotes', q, 'id']))
      })
    })
  }

  #give(kind: 'statement' | 'quote', id: string, file: string, line: number): void {
    const place = this.#given[kind].get(id)
    if (place === undefined) this.#given[kind].set(id, `${file}:${line}`)
    else {
      this.#problems.error(
        file,
        line,
        `the ${kind} id “${id}” is taken by ${place}`,
        'give this item an id of its own; never reuse one',
      )
    }
  }
}
