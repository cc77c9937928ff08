import type { Root } from 'hast'
import { NEWS_WIKIS, OTHER_KINDS, OTHER_TYPES, WIKI_GENERATORS } from '../lexicons/no-articles.ts'
import { linkedTypes } from './json-ld.ts'
import { metaTags } from './meta-tags.ts'
import { elementsNamed, wordsOf } from './parse-page.ts'

/** A text of which links make up more is a list of pages. */
const MOST_LINKED = 0.6
/** And less is one at a site's own address, where seldom an article stands. */
const MOST_LINKED_AT_ROOT = 0.3

/**
 * Says why a page is no article, as it tells itself: a wiki's, a shop's, a list of other pages. Gives undefined for what may be
 * an article.
 *
 * @param content the text that was found in it
 * @param fetched where the page was fetched from, if it was
 * @param source the article's address, if that is known
 */
export function whyNoArticle(
  page: Root,
  content: Root,
  { fetched, source }: { readonly fetched?: string | undefined; readonly source?: string | undefined },
): string | undefined {
  const meta = metaTags(page)
  const host = source === undefined ? '' : new URL(source).hostname
  if (WIKI_GENERATORS.test(meta('generator') ?? '') && !NEWS_WIKIS.test(host)) return 'it is a page of a wiki'
  const { isArticle, types } = linkedTypes(page)
  const other = types.find((type) => OTHER_TYPES.has(type))
  if (!isArticle && other !== undefined) return `it says that it holds ${OTHER_TYPES.get(other)}`
  const kind = meta('og:type')
  if (!isArticle && kind !== undefined && OTHER_KINDS.test(kind))
    return `it says that it is of type “${kind}”`
  const isRoot = fetched !== undefined && new URL(fetched).pathname === '/'
  const linked = elementsNamed(content, 'a').reduce((sum, link) => sum + wordsOf(link).length, 0)
  const share = linked / Math.max(1, wordsOf(content).length)
  if (isRoot && share > MOST_LINKED_AT_ROOT) return 'it is a front page'
  return share > MOST_LINKED ? 'most of it are links to other pages' : undefined
}
