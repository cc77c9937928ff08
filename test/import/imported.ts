import { articleText } from '../../src/content/article-text.ts'
import { loadArticle } from '../../src/content/load-article.ts'
import { loadSite } from '../../src/content/load-site.ts'
import { formatProblem, Problems } from '../../src/content/problem.ts'
import { SITE } from '../content/content-folder.ts'

/** Loads an article file as `npm run check` does; throws with what it finds wrong, warnings included. */
export function loaded(file: string) {
  const problems = new Problems()
  const site = loadSite(SITE, 'site.yaml', problems)
  const article = site && loadArticle(file, '2026-11-23-added', site, 'article.md', problems)
  if (!article || problems.list().length > 0) throw new Error(problems.list().map(formatProblem).join('\n'))
  return article
}

/** The words of an article file's body, as its readers see them. */
export function bodyText(file: string): string {
  return articleText(loaded(file).body).text
}
