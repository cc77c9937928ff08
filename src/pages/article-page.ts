import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Channel } from '../channels/channel.ts'
import type { Item, QuoteItem, Withdrawn } from '../channels/item.ts'
import { ANNOTATIONS } from '../linked-data/annotations.ts'
import { articleGraph } from '../linked-data/article.ts'
import type { Article, Site } from '../model.ts'
import type { Picture } from '../pictures/pictures-of.ts'
import { dayOf } from '../wording/days.ts'
import { languageAttributes } from '../wording/language.ts'
import { shorten } from '../wording/shorten.ts'
import { articleRecord } from './article-record.ts'
import { correctionsOf } from './corrections.ts'
import { namePicture } from './head.ts'
import { renderPage } from './layout.ts'
import { goneMark, noteId, numberSpeakers, speakerKey, styleOf, withMargin } from './margin.ts'
import { type Mark, markWords } from './mark-words.ts'
import { subscribe, whereAllIs } from './subscribe.ts'
import { time } from './time.ts'

/** The most UTF-16 units of a page's description, of which search engines show no more. */
const DESCRIPTION = 200

/** The page of an article: the text with each quote marked and linkable, then its statements and quotes. */
export function renderArticlePage(
  article: Article,
  channel: Channel,
  site: Site,
  pictures?: ReadonlyMap<Item, Picture>,
): string {
  const inOrder = channel.items.toSorted((a, b) => b.published - a.published)
  const { file, type, title } = ANNOTATIONS
  const whole = channel.items.find((item) => item.kind === 'article')
  const quotes = inOrder.filter((item): item is QuoteItem => item.kind === 'quote')
  const numbers = numberSpeakers(quotes)
  const own = languageAttributes(article, site)
  return renderPage(
    {
      site,
      title: article.title,
      description: shorten(whole?.text ?? article.title, DESCRIPTION),
      path: channel.path,
      ...(article.source === undefined ? {} : { canonical: article.source }),
      channels: [channel],
      of: 'article',
      ...(whole && pictures?.has(whole) ? { picture: namePicture(site, pictures.get(whole)) } : {}),
      linkedData: articleGraph(article, inOrder, site),
      otherForms: [{ href: `${site.url}${channel.path}${file}`, type, title }],
    },
    h('article', [
      h('h1', own, article.title),
      byline(article),
      ...speakerKey(quotes, numbers),
      subscribe(channel),
      h(
        'div',
        { className: ['body'], ...own },
        withMargin(
          markWords(article.body, marksOf(inOrder, channel.withdrawn, numbers)),
          quotes,
          channel.withdrawn,
          numbers,
        ),
      ),
      ...correctionsOf(article),
      ...(article.rights === undefined ? [] : [h('p', { className: ['rights'] }, article.rights)]),
    ]),
    ...articleRecord(inOrder, site),
    whereAllIs(channel),
  )
}

function byline({ author, publisher, source, published, updated, topics }: Article): ElementContent {
  const shownUpdate = dayOf(updated) !== dayOf(published)
  return h('p', { className: ['meta'] }, [
    ...(author === undefined ? [] : [h('bdi', author), ' · ']),
    ...(publisher === undefined && source === undefined
      ? []
      : [
          source === undefined ? h('bdi', publisher ?? '') : h('a', { href: source }, publisher ?? 'Source'),
          ' · ',
        ]),
    time(published),
    ...(shownUpdate ? [' · updated ', time(updated)] : []),
    ...topics.flatMap(({ id, name }) => [
      ' · ',
      h('a', { href: `/topics/${encodeURIComponent(id)}/` }, name),
    ]),
  ])
}

function marksOf(
  items: readonly Item[],
  withdrawn: readonly Withdrawn[],
  numbers: ReadonlyMap<string, number>,
): Mark[] {
  return [
    ...items.flatMap((item): Mark[] => {
      if (item.kind === 'article') return []
      if (item.kind === 'quote') {
        const { quote, speaker } = item
        const number = numbers.get(speaker.id) ?? 0
        const said = { number: `${number}`, style: styleOf(number), note: noteId(quote), by: speaker.name }
        return [{ span: quote.span, id: `quote-${quote.id}`, className: 'quote', said }]
      }
      const first = item.statement.sentences[0]
      if (!first) return []
      return [{ span: first.span, id: `statement-${item.statement.id}`, className: 'statement' }]
    }),
    ...withdrawn.flatMap((gone): Mark[] => {
      const { item } = gone
      if (item.kind === 'article') return []
      const span = item.kind === 'quote' ? item.quote.span : item.statement.sentences[0]?.span
      return span ? [{ span, id: goneMark(gone), className: 'statement' }] : []
    }),
  ]
}
