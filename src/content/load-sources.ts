import type { Site, Speaker } from '../model.ts'
import type { ContentFiles } from './content-files.ts'
import { type ArticleWithoutRecord, loadArticle } from './load-article.ts'
import { loadSite } from './load-site.ts'
import { loadSpeakers } from './load-speakers.ts'
import type { Problems } from './problem.ts'

/** An article with the text of its record, before that is read. */
export interface ArticleSource {
  readonly article: ArticleWithoutRecord
  /** `record.yaml` as text; `none` where there is no such file, undefined where it cannot be read. */
  readonly record: string | 'none' | undefined
}

/** A content folder's files, each read alone; undefined where a file breaks a rule, with the problem noted. */
export interface Sources {
  readonly site: Site | undefined
  readonly speakers: readonly Speaker[] | undefined
  readonly articles: readonly ArticleSource[]
}

/** What to read of a content folder. */
export interface SourceOptions {
  /** The address to serve at in place of the site's own. */
  readonly url?: string
  /** The articles to read; all of them without it. */
  readonly slugs?: readonly string[]
  /** Told after each article, for showing progress. */
  readonly onArticle?: (done: number, of: number) => void
}

/** Reads the site, the speakers and the articles, in the order of their slugs, and no record yet. */
export function loadSources(
  files: ContentFiles,
  problems: Problems,
  { url, slugs: wanted, onArticle }: SourceOptions,
): Sources {
  const siteText = files.read('site.yaml')
  const site = siteText === undefined ? undefined : loadSite(siteText, files.name('site.yaml'), problems, url)
  const speakersText = files.read('speakers.yaml')
  const speakers =
    speakersText === undefined ? undefined : loadSpeakers(speakersText, files.name('speakers.yaml'), problems)
  // The articles are checked even where the site is not right, so that one run reports all there is.
  const slugs = wanted ?? files.articleSlugs()
  const articles = slugs.flatMap((slug, at): ArticleSource[] => {
    const source = loadArticleSource(files, slug, site ?? PLACEHOLDER, problems)
    onArticle?.(at + 1, slugs.length)
    return source === undefined ? [] : [source]
  })
  return { site, speakers, articles }
}

function loadArticleSource(
  files: ContentFiles,
  slug: string,
  site: Site,
  problems: Problems,
): ArticleSource | undefined {
  const path = ['articles', slug, 'article.md']
  const text = files.read(...path)
  if (text === undefined) return undefined
  const article = loadArticle(text, slug, site, files.name(...path), problems)
  if (article === undefined) return undefined
  const record = ['articles', slug, 'record.yaml']
  return { article, record: files.has(...record) ? files.read(...record) : 'none' }
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
  withdrawnFor: 30,
  polling: { maxAge: 300, staleWhileRevalidate: 3600, staleIfError: 86400 },
  review: 'optional',
  leastConfidence: 0,
}
