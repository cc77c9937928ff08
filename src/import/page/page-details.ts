import type { Element, Root } from 'hast'
import type { z } from 'zod'
import { articleSchema } from '../../content/schema/article-schema.ts'
import { type Matter, oneLine } from '../draft.ts'
import { type LinkedArticle, linkedArticle, listOf, namesOf, plainText, type Thing } from './json-ld.ts'
import { type MetaTags, metaTags } from './meta-tags.ts'
import { ownAddress } from './page-address.ts'
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
 * Reads what a page says of its article: JSON-LD first, then OpenGraph, then other meta tags, then the page itself.
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
  const stated = {
    title: titleOf(page, article, meta, [publisher, meta('og:site_name'), hostName(source)]),
    published: dateOf(page, article, meta, source),
    source,
    publisher,
    author: authorsOf(page, linked, meta),
    language: languageOf(page, article, meta),
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
  const [title] = elementsNamed(page, 'title')
  return pageTitle(
    [
      plainText(article.headline),
      meta('og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title'),
      plainText(article.name),
      title && wordsOf({ ...title, tagName: 'span' }),
    ],
    elementsNamed(page, 'h1').map(wordsOf).filter(Boolean),
    names.filter((name) => name !== undefined),
  )
}

function dateOf(page: Root, article: Thing, meta: MetaTags, source?: string): string | undefined {
  const stated = [
    text(article.datePublished),
    meta('article:published_time', 'og:article:published_time', 'datepublished', 'date', 'pubdate'),
    meta('publish-date', 'publishdate', 'publication_date', 'dc.date.issued', 'dc.date', 'dcterms.created'),
    meta(
      'dcterms.issued',
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

function authorsOf(page: Root, linked: LinkedArticle | undefined, meta: MetaTags): string | undefined {
  const named = linked ? namesOf(linked.article.author ?? linked.article.creator, linked.byId) : []
  const tagged = meta('author', 'article:author', 'byl', 'dc.creator', 'parsely-author', 'sailthru.author')
  const marked = elementsNamed(page, 'a', 'span', 'p', 'div').filter(
    (element) => attribute(element, 'rel') === 'author' || attribute(element, 'itemProp') === 'author',
  )
  const names = named.length > 0 ? named : tagged === undefined ? marked.map(wordsOf) : [tagged]
  const people = names.map((name) => oneLine(name).replace(/^by\s+/i, '')).filter(isName)
  return people.length === 0 ? undefined : [...new Set(people)].join(', ')
}

/** Whether this can be the name of an author and is not an address or a whole biography. */
function isName(name: string): boolean {
  return name !== '' && name.length <= 100 && !/^https?:|[@\n]|\.(?:com|org|net)\b.*\//.test(name)
}

function languageOf(page: Root, article: Thing, meta: MetaTags): string | undefined {
  const [html] = elementsNamed(page, 'html')
  return [
    text(article.inLanguage),
    html && (attribute(html, 'lang') ?? attribute(html, 'xmlLang')),
    meta('og:locale', 'content-language', 'dc.language', 'language'),
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
