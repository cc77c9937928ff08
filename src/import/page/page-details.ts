import type { Element, Root } from 'hast'
import type { z } from 'zod'
import { articleSchema } from '../../content/schema/article-schema.ts'
import { type Matter, oneLine, sameWords } from '../draft.ts'
import { linkedArticle, listOf, namesOf, plainText, type Thing } from './json-ld.ts'
import { type MetaTags, metaTags } from './meta-tags.ts'
import { ownAddress } from './page-address.ts'
import { pageAuthors } from './page-authors.ts'
import { addressDate, pageDate } from './page-date.ts'
import { pageTitle } from './page-title.ts'
import { attribute, elementsNamed, labels, wordsOf } from './parse-page.ts'

/** What a page says of its article, besides its text. */
export interface PageDetails {
  readonly matter: Partial<Matter>
  /** Whether the page says that not everybody may read all of it. */
  readonly isPaid: boolean
}

/**
 * Reads what a page says of its article: JSON-LD first, then OpenGraph, then other meta tags, Dublin Core's
 * among them, then the page itself.
 *
 * @param fetched where the page was fetched from, if it was
 */
export function pageDetails(page: Root, fetched?: string): PageDetails {
  const linked = linkedArticle(page)
  const article: Thing = linked?.article ?? {}
  const meta = metaTags(page)
  const publisher =
    namesOf(article.publisher, linked?.byId ?? new Map())[0] ??
    oneLineOf(meta('og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'))
  const source = ownAddress(
    [canonical(page), meta('og:url'), text(article.url), ...listOf(article.mainEntityOfPage).map(idOf)],
    fetched,
  )
  const title = titleOf(page, article, meta, [publisher, meta('og:site_name'), hostName(source)])
  const stated = {
    title,
    published: dateOf(page, article, meta, source),
    source,
    publisher,
    author: pageAuthors(page, linked, meta, { title, publisher }),
    language: languageOf(page, article, meta),
    rights: oneLineOf(meta('dc.rights', 'dcterms.rights', 'dcterms.license')),
  }
  const matter = Object.fromEntries(
    Object.entries(stated).filter(
      ([key, value]) =>
        (articleSchema.shape as Record<string, z.ZodType>)[key]?.safeParse(value).success && value,
    ),
  )
  return { matter, isPaid: /^false$/i.test(String(article.isAccessibleForFree ?? '')) }
}

function titleOf(page: Root, article: Thing, meta: MetaTags, names: readonly (string | undefined)[]) {
  const [element] = elementsNamed(page, 'title')
  const window = element && wordsOf({ ...element, tagName: 'span' })
  const [headline, name] = [plainText(article.headline), plainText(article.name)]
  const headings = elementsNamed(page, 'h1').map(wordsOf).filter(Boolean)
  const sites = names.filter((site) => site !== undefined)
  const shown = [...headings, pageTitle([window], headings, sites) ?? '']
  const isShown = (title = ''): boolean => shown.some((words) => sameWords(words, title))
  // An encyclopedia's headline is a description, and its name the title that the page shows.
  const linked = isShown(name) && !isShown(headline) ? [name, headline] : [headline]
  const tagged = meta(
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'sailthru.title',
  )
  return pageTitle([...linked, tagged, name, window], headings, sites)
}

function dateOf(page: Root, article: Thing, meta: MetaTags, source?: string): string | undefined {
  const stated = [
    text(article.datePublished),
    meta('article:published_time', 'og:article:published_time', 'datepublished', 'date', 'pubdate'),
    meta('publish-date', 'publishdate', 'publication_date', 'dc.date.issued', 'dc.date', 'dcterms.created'),
    meta(
      'dcterms.issued',
      'dcterms.date',
      'dc.date.created',
      'parsely-pub-date',
      'sailthru.date',
      'article.published',
      'cxenseparse:recs:publishtime',
    ),
    text(article.dateCreated),
    ...timesOf(page),
  ]
  const dates = stated.map((date) => (date === undefined ? undefined : pageDate(date)))
  return dates.find((date) => date !== undefined) ?? (source === undefined ? undefined : addressDate(source))
}

/** The times that a page marks as those of publication; a lone time says so by itself. */
function timesOf(page: Root): (string | undefined)[] {
  const times = elementsNamed(page, 'time', 'span', 'meta', 'p', 'abbr')
  const marked = times.filter(
    (element) =>
      'pubDate' in element.properties ||
      labels(element).some((label) => /^(?:datepublished|published|entry-date)$/i.test(label)),
  )
  const alone = elementsNamed(page, 'time')
  return [...marked, ...(alone.length === 1 ? alone : [])].map(
    (element) =>
      attribute(element, 'dateTime') ??
      attribute(element, 'content') ??
      attribute(element, 'title') ??
      wordsOf(element),
  )
}

function languageOf(page: Root, article: Thing, meta: MetaTags): string | undefined {
  const [html] = elementsNamed(page, 'html')
  return [
    text(article.inLanguage),
    html && (attribute(html, 'lang') ?? attribute(html, 'xmlLang')),
    meta('og:locale', 'content-language', 'dc.language', 'dcterms.language', 'language'),
  ]
    .map((tag) => tag?.replaceAll('_', '-'))
    .find((tag) => tag !== undefined && articleSchema.shape.language.safeParse(tag).success)
}

function canonical(page: Root): string | undefined {
  const isCanonical = (link: Element) => /(?:^|\s)canonical(?:\s|$)/i.test(attribute(link, 'rel') ?? '')
  const link = elementsNamed(page, 'link').find(isCanonical)
  return link && attribute(link, 'href')
}

function hostName(address: string | undefined): string | undefined {
  return address === undefined ? undefined : new URL(address).hostname.replace(/^www\./, '')
}

function idOf(value: unknown): string | undefined {
  return text(typeof value === 'object' && value !== null ? (value as Thing)['@id'] : value)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

function oneLineOf(value: string | undefined): string | undefined {
  return value === undefined ? undefined : oneLine(value)
}
