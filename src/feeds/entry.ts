import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Item } from '../channels/item.ts'
import { dayInWords, dayOf } from '../channels/words.ts'
import type { Correction, Instant, Site } from '../model.ts'
import { describeArticle } from './describe-article.ts'
import { describeQuote } from './describe-quote.ts'
import { describeStatement } from './describe-statement.ts'
import type { Description } from './description.ts'

/** A label that an entry is filed under. */
export interface Category {
  readonly term: string
  readonly label: string
  /** What kind of label it is, an absolute address. */
  readonly scheme: string
}

/** What the three formats all say of an item, each in its own way. */
export interface Entry extends Omit<Description, 'body'> {
  readonly id: string
  readonly url: string
  readonly via?: string
  readonly published: Instant
  readonly updated: Instant
  /** The body as HTML. */
  readonly html: string
  readonly categories: readonly Category[]
  readonly language: string
  readonly rights?: string
}

/** Says an item in words that need no more than a format. */
export function entryOf(item: Item, site: Site): Entry {
  const { body, ...description } = describe(item, site)
  const { article } = item
  return {
    ...description,
    id: item.id,
    url: item.url,
    ...(item.via === undefined ? {} : { via: item.via }),
    published: item.published,
    updated: item.updated,
    html: toHtml([...body, ...item.corrections.map(correction)]),
    text: [description.text, ...item.corrections.map(correctionInWords)].join('\n\n'),
    categories: [
      { term: item.kind, label: KIND_LABELS[item.kind], scheme: `${site.url}about/#kinds` },
      ...article.topics.map(({ id, name }) => ({ term: id, label: name, scheme: `${site.url}topics/` })),
    ],
    language: article.language,
    ...(article.rights === undefined ? {} : { rights: article.rights }),
  }
}

const KIND_LABELS = { article: 'Article', statement: 'Statement', quote: 'Quote' } as const

function describe(item: Item, site: Site): Description {
  switch (item.kind) {
    case 'article':
      return describeArticle(item, site)
    case 'statement':
      return describeStatement(item, site)
    case 'quote':
      return describeQuote(item, site)
  }
}

/** The paragraph that tells of a correction. */
function correction(made: Correction): ElementContent {
  return h('p', h('em', correctionInWords(made)))
}

/** A correction as a line for readers. */
export function correctionInWords({ at, note }: Correction): string {
  return `Correction, ${dayInWords(dayOf(at))}: ${note}`
}
