import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ArticleItem, Item, QuoteItem, StatementItem } from '../channels/item.ts'
import type { Quote, Site } from '../model.ts'
import { backersInWords, occasionInWords } from '../wording/in-words.ts'
import { languageAttributes } from '../wording/language.ts'
import { paragraphs } from '../wording/paragraphs.ts'
import { reviewNote } from '../wording/review-note.ts'
import { writeHtml } from '../wording/write-html.ts'
import { pageFolder, pathOf } from './addresses.ts'
import { nestedQuotes } from './said-once.ts'
import { time } from './time.ts'

/** An item as pages show it, in the form that its kind has: the same in whatever list, and on its own page. */
export function renderItem(item: Item, site: Site): string {
  return writeHtml(itemParts(item, site))
}

/** A finished item as one of a list. */
export function asListItem(kind: Item['kind'], rendered: string): string {
  return `<li class="${kind}">${rendered}</li>`
}

function itemParts(item: Item, site: Site): ElementContent[] {
  switch (item.kind) {
    case 'article':
      return articleRow(item, site)
    case 'statement':
      return statementRow(item, site)
    case 'quote':
      return [quoteFigure(item, site)]
  }
}

function articleRow(item: ArticleItem, site: Site): ElementContent[] {
  const { article, url, published } = item
  return [
    h('p', { className: ['title'] }, [
      h('a', { href: pathOf(url, site), ...languageAttributes(article, site) }, article.title),
    ]),
    h('p', { className: ['meta'] }, [
      ...[article.author, article.publisher].flatMap((name) =>
        name === undefined ? [] : [h('bdi', name), ' · '],
      ),
      time(published),
    ]),
  ]
}

function statementRow(item: StatementItem, site: Site): ElementContent[] {
  const { statement, article } = item
  return [
    h('p', { className: ['title'] }, [
      h('a', { href: `/${pageFolder(item)}`, ...languageAttributes(article, site) }, statement.title),
    ]),
    statementMeta(item),
    ...nestedQuotes(statement).map((quote) => words(quote, item, site)),
    where(item, site),
  ]
}

/** Who made a statement, on what occasion, and who backed it. */
export function statementMeta(item: StatementItem): ElementContent {
  const { statement } = item
  const occasion = occasionInWords(statement)
  const backers = statement.backers && backersInWords(statement.backers)
  return h('p', { className: ['meta'] }, [
    ...speakerParts(item),
    occasion === '' ? '' : ` · ${occasion}`,
    ...(backers === undefined ? [] : [h('span', { className: ['backers'] }, backers)]),
    ...unreviewed(reviewNote(statement)),
  ])
}

/** A quote with who said it and where it stands. */
export function quoteFigure(item: QuoteItem, site: Site): ElementContent {
  const { quote, statement } = item
  const occasion = occasionInWords(statement)
  return h('figure', [
    words(quote, item, site),
    h('figcaption', [
      ...speakerParts(item),
      ...(occasion === '' ? [] : [h('span', { className: ['occasion'] }, occasion)]),
      ...(quote.context === undefined ? [] : [h('span', { className: ['context'] }, quote.context)]),
      ...unreviewed(reviewNote(quote)),
      where(item, site),
    ]),
  ])
}

/** A quote's words. */
export function words(
  { exact }: Quote,
  { article, via }: QuoteItem | StatementItem,
  site: Site,
): ElementContent {
  const cite = via === undefined ? {} : { cite: via }
  return h('blockquote', { ...cite, ...languageAttributes(article, site) }, paragraphs(exact))
}

/** Who said it, with their role. */
export function speakerParts({ speaker }: QuoteItem | StatementItem): ElementContent[] {
  const { id, name, role } = speaker
  return [
    h('a', { href: `/speakers/${id}/`, className: ['speaker'] }, name),
    ...(role === undefined ? [] : [h('span', { className: ['role'] }, `, ${role}`)]),
  ]
}

/** What a reader must know of what nobody has read. */
export function unreviewed(note: string | undefined): ElementContent[] {
  return note === undefined ? [] : [h('span', { className: ['unreviewed'] }, note)]
}

/** When an item was published, with its own page; the article, with its place in there; and the words at the publisher. */
function where(item: QuoteItem | StatementItem, site: Site): ElementContent {
  const { article, url, via, published } = item
  return h('span', { className: ['where'] }, [
    h('a', { className: ['permalink'], href: `/${pageFolder(item)}` }, time(published)),
    h('a', { href: pathOf(url, site), ...languageAttributes(article, site) }, article.title),
    ...(via === undefined
      ? []
      : [h('a', { className: ['via'], href: via, rel: ['external'] }, article.publisher ?? 'Source')]),
  ])
}
