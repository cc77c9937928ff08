import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { ArticleItem } from '../channels/item.ts'
import type { Article, Site } from '../model.ts'
import { languageAttributes } from '../wording/language.ts'
import { shorten } from '../wording/shorten.ts'
import type { Description } from './description.ts'

const SUMMARY = 300

/** What an article says as an item: its body, or its first paragraph where only a summary may be passed on. */
export function describeArticle({ article, text, url, via }: ArticleItem, site: Site): Description {
  // A body of pictures alone has no words of its own.
  const summary = shorten(text.split('\n\n')[0] ?? '', SUMMARY) || article.title
  const isWhole = article.syndicate === 'full'
  return {
    title: article.title,
    authors: [{ name: article.author ?? article.publisher ?? site.author.name }],
    body: isWhole
      ? inLanguage(article, site, blocks(article.body))
      : [
          h('p', languageAttributes(article, site), summary),
          h('p', h('a', { href: via ?? url }, 'Read the article')),
        ],
    text: isWhole ? article.text : summary,
    summary,
    provenance: {
      kind: 'article',
      article: article.slug,
      ...(article.source === undefined ? {} : { source: article.source }),
      ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
    },
  }
}

/** Sets a body's language and direction, where they are not what the site's readers expect. */
function inLanguage(article: Article, site: Site, body: ElementContent[]): ElementContent[] {
  const attributes = languageAttributes(article, site)
  return Object.keys(attributes).length === 0 ? body : [h('div', attributes, body)]
}

function blocks(body: Root): ElementContent[] {
  return body.children.filter((node): node is ElementContent => node.type !== 'doctype')
}
