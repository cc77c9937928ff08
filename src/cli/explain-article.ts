import { ContentFiles } from '../content/content-files.ts'
import { loadSources } from '../content/load-sources.ts'
import { ContentError, Problems } from '../content/problem.ts'
import { explain } from '../derive/index.ts'
import { markText } from '../record/marked-text.ts'

/**
 * Prints what every stage of the deriver sees in an article.
 *
 * @throws ContentError where a file breaks a rule; Error where there is no article of the slug
 */
export function explainArticle(directory: string, slug: string): void {
  const problems = new Problems()
  const files = new ContentFiles(directory, problems)
  files.requireArticles([slug])
  const { speakers, articles } = loadSources(files, problems, { slugs: [slug] })
  const article = articles[0]?.article
  if (problems.fatal || !speakers || !article) throw new ContentError(problems.list())
  const { language, day } = article
  console.log(explain(markText(article.body).text, { language, published: day, speakers }))
}
