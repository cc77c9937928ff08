import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadArticle } from '../content/load-article.ts'
import { loadSite } from '../content/load-site.ts'
import { ContentError, type Problem, Problems } from '../content/problem.ts'
import { readText } from '../content/read-text.ts'
import type { Site } from '../model.ts'
import { ImportError } from './draft.ts'
import { articleFrom } from './find-source.ts'
import type { ImportedArticle } from './import-article.ts'
import { alreadyThere, placeArticle } from './place-article.ts'

/** Where an article was put, and what the content loader remarks about it. */
export interface AddedArticle {
  readonly folder: string
  readonly warnings: readonly Problem[]
}

/**
 * Puts an article into a content folder, if it keeps the content's rules and is not there yet.
 *
 * @throws ImportError where it is there already; ContentError where it or the site breaks a rule. Nothing is written then.
 */
export function addArticle({ slug, matter, file }: ImportedArticle, content: string): AddedArticle {
  const problems = new Problems()
  const site = siteOf(content, problems)
  const folder = join(content, 'articles', slug)
  const twin = matter.source === undefined ? undefined : articleFrom(matter.source, content)
  if (twin !== undefined) {
    throw new ImportError(
      `${join(content, 'articles', twin)} has the same source, ${matter.source}: the article is there already`,
    )
  }
  if (existsSync(folder)) throw alreadyThere(folder)
  loadArticle(file, slug, site, join(folder, 'article.md'), problems)
  if (problems.fatal) throw new ContentError(problems.list())
  placeArticle(content, slug, file)
  return { folder, warnings: problems.list() }
}

function siteOf(content: string, problems: Problems): Site {
  const path = join(content, 'site.yaml')
  if (!existsSync(path)) {
    throw new ImportError(
      `${path} is missing: name a content folder with --content DIR, or make one with npm run new -- DIR`,
    )
  }
  const text = readText(path, problems)
  const site = text === undefined ? undefined : loadSite(text, path, problems)
  if (!site) throw new ContentError(problems.list())
  return site
}
