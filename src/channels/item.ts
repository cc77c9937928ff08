import { AnchoredText } from '../content/anchor.ts'
import type {
  Article,
  Correction,
  Instant,
  Published,
  Quote,
  Site,
  Span,
  Speaker,
  Statement,
  Withdrawal,
} from '../model.ts'
import { publicStatements } from './public-items.ts'
import { type ItemKind, tagUri } from './tag-uri.ts'
import { textFragment } from './text-fragment.ts'

/** What a channel must know of an item: enough to list, date and name it. */
export interface Listed {
  readonly kind: ItemKind
  /** The tag URI that feeds carry. */
  readonly id: string
  readonly published: Instant
  readonly updated: Instant
  /** The id of whoever said it; an article has nobody. */
  readonly speakerId?: string
  /** Whether it is a quote that pages show with its statement, where they list both. */
  readonly isNested?: boolean
}

interface ItemBase extends Listed {
  /** Its own address on the site, absolute. */
  readonly url: string
  /** Its words at the publisher, where the article names its source. */
  readonly via?: string
  readonly corrections: readonly Correction[]
  readonly article: Article
  /** That it was taken back, when, and why: its words then go into no feed. */
  readonly withdrawn?: Withdrawal
}

/** An article as an item. */
export interface ArticleItem extends ItemBase {
  readonly kind: 'article'
  /** The article's text without the words of quotes that are not published, for what is said of it beside its body. */
  readonly text: string
}

/** A statement as an item. */
export interface StatementItem extends ItemBase {
  readonly kind: 'statement'
  readonly statement: Statement
  readonly speaker: Speaker
  readonly speakerId: string
}

/** A quote as an item. */
export interface QuoteItem extends ItemBase {
  readonly kind: 'quote'
  readonly quote: Quote
  readonly statement: Statement
  readonly speaker: Speaker
  readonly speakerId: string
}

/** What can stand in a feed. */
export type Item = ArticleItem | StatementItem | QuoteItem

/** An item that was taken back; its item is what feeds say in its place for a while. */
export interface Withdrawn<I = Item> extends Withdrawal {
  readonly item: I
  /** Whether it still stands, with another speaker: only the feeds of the item's `speakerId` of before must tell. */
  readonly isMoved?: true
}

/** The items of one article in the order of its record, the article first: those that stand and those taken back. */
export interface ItemsOfArticle<I = Item> {
  readonly items: readonly I[]
  readonly withdrawn: readonly Withdrawn<I>[]
}

/** Makes the items of an article that may be published. */
export function itemsOf(
  article: Article,
  site: Site,
  speakers: ReadonlyMap<string, Speaker>,
  { statements, leftOut } = publicStatements(article, site, speakers),
): ItemsOfArticle {
  const items: Item[] = []
  const withdrawn: Withdrawn[] = []
  const url = `${site.url}articles/${article.slug}/`
  const shown = leftOut.blank(article.text)
  // Browsers look for a fragment's words without regard to case.
  const words = new AnchoredText(article.text.toLowerCase())
  const put = (item: Item, ...reasons: (Withdrawal | undefined)[]) => {
    const reason = reasons.find((given) => given !== undefined)
    if (reason) withdrawn.push({ item: takenBack(item, reason), ...reason })
    else items.push(item)
  }
  // Who followed the speaker that words were first given to was told wrong.
  const tellOfMoves = (item: StatementItem | QuoteItem, { moved }: Published) => {
    for (const [from, at] of new Map(moved.map((move) => [move.from, move.at]))) {
      if (from === item.speakerId) continue
      const reason = `${item.speaker.name} said it, not ${speakerOf(from, speakers).name}.`
      const of = { ...takenBack(item, { at, reason }), speakerId: from }
      withdrawn.push({ item: of, at, reason, isMoved: true })
    }
  }
  const base = (kind: ItemKind, own: Published, span: Span) => ({
    id: tagUri(site.authority, kind, own.id),
    url: `${url}#${kind}-${own.id}`,
    ...(article.source === undefined ? {} : { via: textFragment(article.source, shown, span, words) }),
    published: own.published,
    updated: own.updated,
    corrections: own.corrections,
    article,
  })

  put(
    {
      kind: 'article',
      text: leftOut.cut(article.text, { start: 0, end: article.text.length }),
      id: tagUri(site.authority, 'article', article.slug),
      url,
      ...(article.source === undefined ? {} : { via: article.source }),
      published: article.published,
      updated: article.updated,
      corrections: article.corrections,
      article,
    },
    article.withdrawn,
  )
  for (const statement of statements) {
    const first = statement.sentences[0]
    if (first) {
      const item: StatementItem = {
        kind: 'statement',
        ...base('statement', statement, first.span),
        statement,
        speaker: speakerOf(statement.speaker, speakers),
        speakerId: statement.speaker,
      }
      put(item, statement.withdrawn, article.withdrawn)
      tellOfMoves(item, statement)
    }
    for (const quote of statement.quotes) {
      const item: QuoteItem = {
        kind: 'quote',
        ...base('quote', quote, quote.span),
        quote,
        statement,
        speaker: speakerOf(quote.speaker, speakers),
        speakerId: quote.speaker,
      }
      put(item, quote.withdrawn, statement.withdrawn, article.withdrawn)
      tellOfMoves(item, quote)
    }
  }
  return { items, withdrawn }
}

function takenBack<I extends Item>(item: I, withdrawn: Withdrawal): I {
  return { ...item, updated: Math.max(item.published, withdrawn.at), withdrawn }
}

function speakerOf(id: string, speakers: ReadonlyMap<string, Speaker>): Speaker {
  const speaker = speakers.get(id)
  if (!speaker) throw new Error(`no speaker ${id}: loading should have said so`)
  return speaker
}
