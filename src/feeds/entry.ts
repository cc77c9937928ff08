import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Item } from '../channels/item.ts'
import type { Correction, Instant, Published, Site } from '../model.ts'
import { correctionInWords } from '../wording/in-words.ts'
import { reviewNote } from '../wording/review-note.ts'
import { writeHtml } from '../wording/write-html.ts'
import { describeArticle } from './describe-article.ts'
import { describeQuote } from './describe-quote.ts'
import { describeStatement } from './describe-statement.ts'
import { describeWithdrawn } from './describe-withdrawn.ts'
import type { Description } from './description.ts'
import { escapeWords } from './xml.ts'

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
  /** The same as it stands in XML. */
  readonly htmlInXml: string
  readonly categories: readonly Category[]
  readonly language: string
  readonly rights?: string
}

/** Says an item in words that need no more than a format. */
export function entryOf(item: Item, site: Site): Entry {
  const { body, text, summary, ...description } = describe(item, site)
  const { article, withdrawn } = item
  const corrections = withdrawn ? [] : item.corrections
  const own = recorded(item)
  const note = own && reviewNote(own)
  const about = `${site.url}about/`
  const html = writeHtml([
    ...body,
    ...corrections.map(correction),
    ...(note === undefined ? [] : [h('p', h('em', `${note}.`))]),
  ])
  return {
    ...description,
    // Some readers show the summary alone.
    summary: note === undefined ? summary : `${summary} (${note})`,
    id: item.id,
    url: item.url,
    ...(item.via === undefined || withdrawn ? {} : { via: item.via }),
    published: item.published,
    updated: item.updated,
    html,
    htmlInXml: escapeWords(html),
    text: [text, ...corrections.map(correctionInWords), ...(note === undefined ? [] : [`${note}.`])].join(
      '\n\n',
    ),
    categories: [
      { term: item.kind, label: KIND_LABELS[item.kind], scheme: `${about}#kinds` },
      ...(note === undefined ? [] : [{ term: 'unreviewed', label: note, scheme: `${about}#state` }]),
      ...(withdrawn ? [{ term: 'withdrawn', label: 'Withdrawn', scheme: `${about}#state` }] : []),
      ...article.topics.map(({ id, name }) => ({ term: id, label: name, scheme: `${site.url}topics/` })),
    ],
    language: article.language,
    ...(article.rights === undefined ? {} : { rights: article.rights }),
  }
}

const KIND_LABELS = { article: 'Article', statement: 'Statement', quote: 'Quote' } as const

function describe(item: Item, site: Site): Description {
  if (item.withdrawn) return describeWithdrawn(item, item.withdrawn, site)
  switch (item.kind) {
    case 'article':
      return describeArticle(item, site)
    case 'statement':
      return describeStatement(item, site)
    case 'quote':
      return describeQuote(item, site)
  }
}

/** What the record has of an item that stands: an article is not in its record. */
function recorded(item: Item): Published | undefined {
  if (item.kind === 'article' || item.withdrawn) return undefined
  return item.kind === 'quote' ? item.quote : item.statement
}

/** The paragraph that tells of a correction. */
function correction(made: Correction): ElementContent {
  return h('p', h('em', correctionInWords(made)))
}
