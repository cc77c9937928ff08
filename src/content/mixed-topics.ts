import type { Article } from '../model.ts'
import type { ContentFiles } from './content-files.ts'
import type { Problems } from './problem.ts'
import { isSameName } from './topic.ts'

/**
 * Warns of topics of two articles that differ in more than case, accents and what joins their words, and yet have one
 * address: both articles stand in the one channel, under the name that the first has for it.
 */
export function warnOfMixedTopics(
  articles: Iterable<Pick<Article, 'slug' | 'topics'>>,
  files: ContentFiles,
  problems: Problems,
): void {
  const first = new Map<string, { readonly slug: string; readonly name: string }>()
  for (const { slug, topics } of articles) {
    for (const { id, name } of topics) {
      const other = first.get(id)
      if (!other) first.set(id, { slug, name })
      else if (other.name !== name && !isSameName(other.name, name)) {
        const what = `the topic “${name}” has one address with “${other.name}” of ${other.slug}, topics/${id}/, and stands under that name`
        const remedy = 'give one of them another name, or both the same'
        problems.warn(files.name('articles', slug, 'article.md'), 1, what, remedy)
      }
    }
  }
}
