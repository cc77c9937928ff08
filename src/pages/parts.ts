import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Channel } from '../channels/channel.ts'
import type { Item, Listed, QuoteItem, StatementItem } from '../channels/item.ts'
import { FORMATS } from '../feeds/format.ts'
import type { Instant, Site } from '../model.ts'
import { dayInWords, dayOf } from '../wording/days.ts'
import { backersInWords, occasionInWords } from '../wording/in-words.ts'
import { languageAttributes } from '../wording/language.ts'
import { paragraphs } from '../wording/paragraphs.ts'
import { reviewNote } from '../wording/review-note.ts'
import { type Neighbours, neighbourLinks } from './neighbours.ts'

/** The links to a channel's three feeds. */
export function subscribe({ path }: Channel<Listed>): ElementContent {
  return h('p', { className: ['subscribe'] }, [
    'Subscribe: ',
    ...FORMATS.flatMap(({ label, file, mediaType }, at): ElementContent[] => [
      ...(at === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
      h('a', { href: `/${path}${file}`, type: mediaType }, label),
    ]),
  ])
}

/** In one line, which feed has all items: who takes it needs none of the others, and gets an item twice with them. */
export function whereAllIs({ kind }: Channel<Listed>): ElementContent {
  const all = h('a', { href: '/everything/' }, 'Everything')
  return h(
    'p',
    { className: ['meta'] },
    kind === 'everything'
      ? 'This feed has it all: every other one is a part of it.'
      : ['One feed has it all: ', all, '. This one is a part of it, for those who want less.'],
  )
}

/** An instant as a day that machines can read too. */
export function time(instant: Instant): ElementContent {
  return h('time', { dateTime: new Date(instant).toISOString() }, dayInWords(dayOf(instant)))
}

/** An item as pages list it, in the form that its kind has: the same on whatever page it stands. */
export function renderListItem(item: Item, site: Site): string {
  return toHtml(h('li', { className: [item.kind] }, itemParts(item, site)))
}

/** A list of finished items. */
export function itemList(rendered: readonly string[]): ElementContent {
  if (rendered.length === 0) return h('p', { className: ['empty'] }, 'Nothing yet.')
  return h(
    'ol',
    { className: ['items'] },
    rendered.map((value) => ({ type: 'raw', value }) as unknown as ElementContent),
  )
}

/** The way from a page of a list to the pages before and after it. */
export function pageTurner(neighbours: Neighbours): ElementContent[] {
  const links = neighbourLinks(neighbours)
  if (links.length === 0) return []
  return [
    h(
      'nav',
      { ariaLabel: 'Pages', className: ['pages'] },
      links.map(({ rel, href }) => h('a', { rel: [rel], href }, rel === 'prev' ? 'Newer' : 'Older')),
    ),
  ]
}

function itemParts(item: Item, site: Site): ElementContent[] {
  switch (item.kind) {
    case 'article':
      return [
        h(
          'h3',
          h(
            'a',
            { href: pathOf(item.url, site), ...languageAttributes(item.article, site) },
            item.article.title,
          ),
        ),
        h('p', { className: ['meta'] }, [
          ...[item.article.author, item.article.publisher].flatMap((name) =>
            name === undefined ? [] : [`${name} · `],
          ),
          time(item.published),
        ]),
      ]
    case 'statement':
      return [
        h(
          'h3',
          h(
            'a',
            { href: pathOf(item.url, site), ...languageAttributes(item.article, site) },
            item.statement.title,
          ),
        ),
        statementMeta(item),
      ]
    case 'quote':
      return [quoteFigure(item, site)]
  }
}

/** Who made a statement, on what occasion, and who backed it. */
export function statementMeta(item: StatementItem): ElementContent {
  const { speaker, statement } = item
  const note = reviewNote(statement)
  const occasion = occasionInWords(statement)
  const backers = statement.backers && backersInWords(statement.backers)
  return h('p', { className: ['meta'] }, [
    h('a', { href: `/speakers/${speaker.id}/` }, speaker.name),
    occasion === '' ? '' : ` · ${occasion}`,
    backers === undefined ? '' : ` · ${backers}`,
    ...(note === undefined ? [] : [' · ', h('span', { className: ['unreviewed'] }, note)]),
  ])
}

/** A quote with who said it and where it stands. */
export function quoteFigure(item: QuoteItem, site: Site): ElementContent {
  const { quote, statement, speaker, article, url, via } = item
  const note = reviewNote(quote)
  const occasion = occasionInWords(statement)
  return h('figure', [
    h(
      'blockquote',
      { ...(via === undefined ? {} : { cite: via }), ...languageAttributes(article, site) },
      paragraphs(quote.exact),
    ),
    h('figcaption', [
      h('a', { href: `/speakers/${speaker.id}/`, className: ['speaker'] }, speaker.name),
      occasion === '' ? '' : `, ${occasion}`,
      ...(quote.context === undefined ? [] : [h('span', { className: ['context'] }, quote.context)]),
      ...(note === undefined ? [] : [h('span', { className: ['unreviewed'] }, note)]),
      h('span', { className: ['links'] }, [
        h('a', { href: pathOf(url, site) }, 'In the article'),
        ...(via === undefined ? [] : [' · ', h('a', { href: via }, article.publisher ?? 'Source')]),
      ]),
    ]),
  ])
}

/** An address on the site as a path from its root, so that pages work wherever they are served. */
export function pathOf(url: string, site: Site): string {
  return `/${url.slice(site.url.length)}`
}
