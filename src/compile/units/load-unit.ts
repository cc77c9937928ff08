import type { ContentFiles } from '../../content/content-files.ts'
import { type ArticleWithoutRecord, loadArticle } from '../../content/load-article.ts'
import { checkSpeakers } from '../../content/load-content.ts'
import { type LoadedRecord, loadRecord } from '../../content/load-record.ts'
import type { Problems } from '../../content/problem.ts'
import type { Article, Site } from '../../model.ts'
import { hashOf, type UnitInputs } from './unit-key.ts'

/** An article with its record, and what both were read from. */
export interface LoadedUnit {
  readonly article: Article
  readonly inputs: UnitInputs
  /** Whether its record is in no file. */
  readonly isDerived: boolean
  /** The ids that the record gives, such as `quote q1`. */
  readonly ids: readonly string[]
}

/**
 * Reads an article's files; gives undefined, with the problems noted, where they break a rule.
 *
 * @param derived the record to take where there is no file
 * @param known the ids of all speakers
 */
export function loadUnit(
  files: ContentFiles,
  slug: string,
  derived: string | undefined,
  site: Site,
  known: ReadonlySet<string>,
  problems: Problems,
): LoadedUnit | undefined {
  const source = loadSource(files, slug, site, problems)
  if (!source) return undefined
  const { article, bytes } = source
  const path = ['articles', slug, 'record.yaml']
  const record = files.has(...path) ? files.bytes(...path) : derived
  const loaded = ({
    statements,
    unattributed,
    ids,
    named,
  }: Pick<LoadedRecord, 'statements' | 'unattributed' | 'ids' | 'named'>) => ({
    article: { ...article, statements, unattributed },
    inputs: {
      slug,
      article: hashOf(bytes),
      record: record === undefined ? undefined : hashOf(record),
      named: [...new Set(named.map(({ speaker }) => speaker))],
    },
    isDerived: typeof record === 'string',
    ids: ids.map(({ kind, id }) => `${kind} ${id}`),
  })
  if (record === undefined && !files.has(...path))
    return loaded({ statements: [], unattributed: [], ids: [], named: [] })
  const text = typeof record === 'string' ? record : files.decode(record, ...path)
  const file = files.name(...path)
  const read = text === undefined ? undefined : loadRecord(text, article, file, problems)
  if (!read) return undefined
  checkSpeakers(read, known, file, files.name('speakers.yaml'), problems)
  return loaded(read)
}

/** Reads `article.md`; gives undefined, with the problems noted, where it breaks a rule. */
export function loadSource(
  files: ContentFiles,
  slug: string,
  site: Site,
  problems: Problems,
): { readonly article: ArticleWithoutRecord; readonly bytes: Uint8Array } | undefined {
  const path = ['articles', slug, 'article.md']
  const bytes = files.bytes(...path)
  const text = files.decode(bytes, ...path)
  if (bytes === undefined || text === undefined) return undefined
  const article = loadArticle(text, slug, site, files.name(...path), problems)
  return article && { article, bytes }
}
