import type { Graph, NewsArticle, Thing } from 'schema-dts'
import type { Item } from '../channels/item.ts'
import { tagUri } from '../channels/tag-uri.ts'
import type { Article, Site } from '../model.ts'
import { describeClaim, describeCorrections, describeQuotation } from './saying.ts'
import { describeSpeaker } from './speaker.ts'

/** What an article's page says to machines: the article, who said what in it, and who they are. */
export function articleGraph(article: Article, items: readonly Item[], site: Site): Graph {
  const sayings = items.filter((item) => item.kind !== 'article')
  const speakers = new Map(sayings.map(({ speaker }) => [speaker.id, speaker]))
  return {
    '@context': 'https://schema.org',
    '@graph': [
      describeArticle(
        article,
        sayings.map(({ id }) => id),
        site,
      ),
      ...sayings.map(
        (item): Thing => (item.kind === 'quote' ? describeQuotation(item, site) : describeClaim(item, site)),
      ),
      ...[...speakers.values()].map((speaker) => describeSpeaker(speaker, site)),
    ],
  }
}

function describeArticle(article: Article, parts: readonly string[], site: Site): NewsArticle {
  const { slug, title, published, updated, author, publisher, source, language, rights, topics } = article
  return {
    '@type': 'NewsArticle',
    '@id': tagUri(site.authority, 'article', slug),
    url: `${site.url}articles/${slug}/`,
    headline: title,
    datePublished: new Date(published).toISOString(),
    dateModified: new Date(updated).toISOString(),
    inLanguage: language,
    // A byline may be a person's or an agency's: it is credited as it stands.
    ...(author === undefined ? {} : { creditText: author }),
    publisher: { '@type': 'Organization', name: publisher ?? site.author.name },
    ...(source === undefined ? {} : { isBasedOn: source }),
    ...(rights === undefined ? {} : { copyrightNotice: rights }),
    ...(topics.length === 0
      ? {}
      : {
          about: topics.map(({ id, name }) => ({
            '@type': 'Thing' as const,
            name,
            url: `${site.url}topics/${encodeURIComponent(id)}/`,
          })),
        }),
    ...describeCorrections(article.corrections),
    ...(parts.length === 0 ? {} : { hasPart: parts.map((id) => ({ '@id': id })) }),
  }
}
