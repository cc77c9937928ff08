import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Item, QuoteItem, StatementItem } from '../channels/item.ts'
import { ENTRIES_PLACE, place, type Shell, templateOf } from '../feeds/template.ts'
import { dataBlock } from '../linked-data/data-block.ts'
import { sayingData } from '../linked-data/saying.ts'
import type { Site, Withdrawal } from '../model.ts'
import type { Picture } from '../pictures/pictures-of.ts'
import { occasionInWords } from '../wording/in-words.ts'
import { languageAttributes } from '../wording/language.ts'
import { shorten } from '../wording/shorten.ts'
import { utterances, voices } from '../wording/utterance.ts'
import { ownFolder, pageFolder } from './addresses.ts'
import { citeThis } from './cite.ts'
import { correctionsOf } from './corrections.ts'
import { EMBED_FILE, OEMBED, renderGoneOembed, renderOembed } from './embed.ts'
import { escapeHtml } from './escape-html.ts'
import { namePicture } from './head.ts'
import { raw } from './item-list.ts'
import { renderPage } from './layout.ts'
import { sentenceOf } from './sentence-of.ts'
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

/** The most UTF-16 units of a quote's words in a link. */
const LINK = 100

/** What all pages of single items have in common, around what each has of its own: a picture, where their article has some. */
export function itemPageShell(site: Site, hasPictures = false): Shell {
  return partsOf(site, hasPictures).shell
}

/** The same, of their bare pages: each has of its own what its page has, and shows the words alone. */
export function embedShell(site: Site, hasPictures = false): Shell {
  return partsOf(site, hasPictures).embedShell
}

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
      toHtml(correctionsOf(item)) +
      (item.kind === 'quote' ? inSentence(item, site) : asReported(item, site)) +
      `${citeThis(item, site)}</article>${toHtml(dataBlock(sayingData(item, site)))}${turners.get(item) ?? ''}`
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
    toHtml([
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
  const filled = partsOf(site, picture !== undefined).fill({
    title: escapeHtml(title),
    description: escapeHtml(description),
    path: escapeHtml(pageFolder(item)),
    ...(picture ? { picture: toHtml(picture) } : {}),
  })
  return {
    item,
    folder: ownFolder(item),
    text: filled.head + content + filled.tail,
    oembed,
  }
}

interface Parts {
  readonly shell: Shell
  readonly embedShell: Shell
  readonly fill: ReturnType<typeof templateOf>
}

/** A page is written once a site, and once more where its article has pictures: what differs between two lies between the first place and the last. */
const written = [new WeakMap<Site, Parts>(), new WeakMap<Site, Parts>()] as const

function partsOf(site: Site, hasPictures: boolean): Parts {
  const alike = written[hasPictures ? 1 : 0]
  const known = alike.get(site)
  if (known) return known
  const { shell, own } = cutShell(site, hasPictures, false)
  const parts = { shell, embedShell: cutShell(site, hasPictures, true).shell, fill: templateOf(own) }
  alike.set(site, parts)
  return parts
}

function cutShell(
  site: Site,
  hasPictures: boolean,
  isEmbedded: boolean,
): { readonly shell: Shell; readonly own: string } {
  const [first, last] = [place('title'), ENTRIES_PLACE]
  const oembed = `${site.url}${place('path')}${OEMBED.file}`
  const text = renderPage(
    {
      site,
      title: first,
      description: place('description'),
      path: place('path'),
      channels: [],
      of: 'article',
      otherForms: [{ href: oembed, type: OEMBED.linkType, title: 'To embed it' }],
      isEmbedded,
      ...(hasPictures ? { picture: [raw(place('picture'))] } : {}),
    },
    raw(last),
    h('p', { className: ['to-embed'] }, h('a', { href: EMBED_FILE }, 'The words alone, to be embedded')),
  )
  const start = text.indexOf(first)
  const end = text.indexOf(last) + last.length
  return { shell: { head: text.slice(0, start), tail: text.slice(end) }, own: text.slice(start, end) }
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

/** A quote in the sentence that reports it, and the statement that it belongs to. */
function inSentence(item: QuoteItem, site: Site): string {
  const { article, statement } = item
  const sentence = sentenceOf(item)
  // A statement without sentences is no item, and has no page.
  if (sentence === undefined || statement.withdrawn) return ''
  const own = attributes(languageAttributes(article, site))
  const address = `/articles/${article.slug}/statements/${statement.id}/`
  return (
    `<h2>In its sentence</h2><p class="sentence"${own}>${sentence}</p>` +
    `<p>Part of the statement <a href="${address}"${own}>${escapeHtml(statement.title)}</a>.</p>`
  )
}

/** The sentences that report a statement, and the quotes in them. */
function asReported(item: StatementItem, site: Site): string {
  const { statement, article } = item
  const own = attributes(languageAttributes(article, site))
  const said = utterances(statement.sentences, article.text)
  const paragraphs = said.flatMap((paragraph) => paragraph.split(/\n{2,}/).map(voices))
  const links = statement.quotes
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, exact }) => {
      const words = escapeHtml(shorten(exact, LINK))
      return `<li><a href="/articles/${article.slug}/quotes/${id}/">“${words}”</a></li>`
    })
  return (
    `<h2>As reported</h2><div class="sentence"${own}>${toHtml(paragraphs)}</div>` +
    (links.length === 0 ? '' : `<h2>Quotes in it</h2><ul${own}>${links.join('')}</ul>`)
  )
}

function attributes(named: Readonly<Record<string, string>>): string {
  return Object.entries(named)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
}

/** The way to the quotes, or the statements, before and after one in its article. */
function turnersOf(sayings: readonly Saying[]): Map<Saying, string> {
  const turners = new Map<Saying, string>()
  for (const kind of ['quote', 'statement'] as const) {
    const ofKind = sayings.filter((item) => item.kind === kind).toSorted((a, b) => startOf(a) - startOf(b))
    const link = (rel: 'prev' | 'next', item: Saying | undefined) =>
      item === undefined
        ? ''
        : `<a rel="${rel}" href="/${pageFolder(item)}"><span>${rel === 'prev' ? 'Previous' : 'Next'} ${kind}</span> ${escapeHtml(item.speaker.name)}</a>`
    for (const [at, item] of ofKind.entries()) {
      const links = link('prev', ofKind[at - 1]) + link('next', ofKind[at + 1])
      if (links !== '') turners.set(item, `<nav aria-label="Other ${kind}s" class="pages">${links}</nav>`)
    }
  }
  return turners
}

function startOf(item: Saying): number {
  return item.kind === 'quote' ? item.quote.span.start : (item.statement.sentences[0]?.span.start ?? 0)
}
