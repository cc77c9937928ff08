import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Item, QuoteItem, StatementItem } from '../channels/item.ts'
import { dataBlock } from '../linked-data/data-block.ts'
import { sayingData } from '../linked-data/saying.ts'
import type { Site, Withdrawal } from '../model.ts'
import type { Picture } from '../pictures/pictures-of.ts'
import { occasionInWords } from '../wording/in-words.ts'
import { languageAttributes } from '../wording/language.ts'
import { shorten } from '../wording/shorten.ts'
import { writeHtml } from '../wording/write-html.ts'
import { ownFolder, pageFolder } from './addresses.ts'
import { citeThis } from './cite.ts'
import { correctionsOf } from './corrections.ts'
import { renderGoneOembed, renderOembed } from './embed.ts'
import { escapeHtml } from './escape-html.ts'
import { namePicture } from './head.ts'
import { fillItemPage } from './item-page-shell.ts'
import { turnersOf } from './item-turners.ts'
import { asReported, inSentence } from './reported-in.ts'
import { time } from './time.ts'

/** A quote or a statement, as its own page needs it. */
export type Saying = QuoteItem | StatementItem

/** The page of one item: its folder within its article's, and what stands in the shell that all of them share. */
export interface ItemPage {
  readonly item: Saying
  readonly folder: string
  readonly text: string
  /** What it says to whoever embeds it, in the shell of that. */
  readonly oembed: string
}

/** The most UTF-16 units of a page's description. */
const DESCRIPTION = 200

/**
 * The pages of an article's items that stand, written as text, since there are as many as quotes: each with the words, who said them, where and when, and how to cite them.
 *
 * @param sayings the items, each with what lists show of it
 * @param pictures those of the article, where it has its own
 */
export function renderItemPages(
  sayings: readonly { readonly item: Saying; readonly shown: string }[],
  site: Site,
  pictures?: ReadonlyMap<Item, Picture>,
): ItemPage[] {
  const turners = turnersOf(sayings.map(({ item }) => item))
  return sayings.map(({ item, shown }) => {
    const content =
      `<article class="saying"><h1 class="kicker">A ${item.kind} by ${escapeHtml(item.speaker.name)}</h1>` +
      `<div class="words ${item.kind}">${shown}</div>` +
      writeHtml(correctionsOf(item)) +
      (item.kind === 'quote' ? inSentence(item, site) : asReported(item, site)) +
      `${citeThis(item, site)}</article>${writeHtml(dataBlock(sayingData(item, site)))}${turners.get(item) ?? ''}`
    const title = titleOf(item)
    return page(
      item,
      title,
      descriptionOf(item),
      content,
      renderOembed(title, item, site),
      site,
      pictures && namePicture(site, pictures.get(item)),
    )
  })
}

/** The page at the address of an item that was taken back: that it was, when and why. */
export function renderGoneItem(
  item: Saying,
  { at, reason }: Withdrawal,
  site: Site,
  hasPictures = false,
): ItemPage {
  const { article, kind } = item
  return page(
    item,
    `Withdrawn ${kind}`,
    `The ${kind} that stood here was withdrawn`,
    writeHtml([
      h('h1', `Withdrawn ${kind}`),
      h('p', { className: ['withdrawn'] }, [
        `The ${kind} that stood here was withdrawn on `,
        time(at),
        `: ${reason}`,
      ]),
      ...(article.withdrawn
        ? []
        : [
            h('p', [
              'It was found in ',
              h(
                'a',
                { href: `/articles/${article.slug}/`, ...languageAttributes(article, site) },
                article.title,
              ),
              '.',
            ]),
          ]),
    ]),
    renderGoneOembed(`Withdrawn ${kind}`),
    site,
    hasPictures ? namePicture(site) : undefined,
  )
}

function page(
  item: Saying,
  title: string,
  description: string,
  content: string,
  oembed: string,
  site: Site,
  picture?: ElementContent[],
): ItemPage {
  return {
    item,
    folder: ownFolder(item),
    text: fillItemPage({ title, description, path: pageFolder(item), content, picture }, site),
    oembed,
  }
}

function titleOf(item: Saying): string {
  return item.kind === 'quote'
    ? `${item.speaker.name}: “${shorten(item.quote.exact, DESCRIPTION / 2)}”`
    : item.statement.title
}

function descriptionOf({ speaker, statement, article }: Saying): string {
  const occasion = occasionInWords(statement)
  return shorten(
    `${speaker.name}${occasion === '' ? '' : `, ${occasion}`}. From “${article.title}”`,
    DESCRIPTION,
  )
}
