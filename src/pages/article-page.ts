import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Channel } from '../channels/channel.ts'
import type { Item, QuoteItem, StatementItem, Withdrawn } from '../channels/item.ts'
import { ANNOTATIONS } from '../linked-data/annotations.ts'
import { articleGraph } from '../linked-data/article.ts'
import type { Article, Site } from '../model.ts'
import { dayOf } from '../wording/days.ts'
import { languageAttributes } from '../wording/language.ts'
import { shorten } from '../wording/shorten.ts'
import { pathOf } from './addresses.ts'
import { correctionsOf } from './corrections.ts'
import { renderPage } from './layout.ts'
import { quoteFigure, statementMeta } from './list-item.ts'
import { type Mark, markWords } from './mark-words.ts'
import { subscribe, whereAllIs } from './subscribe.ts'
import { time } from './time.ts'

/** The most UTF-16 units of a page's description, of which search engines show no more. */
const DESCRIPTION = 200

/** The page of an article: the text with each quote marked and linkable, then its statements and quotes. */
export function renderArticlePage(article: Article, channel: Channel, site: Site): string {
  const inOrder = channel.items.toSorted((a, b) => b.published - a.published)
  const { file, type, title } = ANNOTATIONS
  const own = channel.items.find((item) => item.kind === 'article')
  return renderPage(
    {
      site,
      title: article.title,
      description: shorten(own?.text ?? article.title, DESCRIPTION),
      path: channel.path,
      channels: [channel],
      linkedData: articleGraph(article, inOrder, site),
      otherForms: [{ href: `${site.url}${channel.path}${file}`, type, title }],
    },
    h('article', [
      h('h1', languageAttributes(article, site), article.title),
      byline(article),
      subscribe(channel),
      whereAllIs(channel),
      h(
        'div',
        { className: ['body'], ...languageAttributes(article, site) },
        markWords(article.body, marksOf(inOrder)).children,
      ),
      ...correctionsOf(article),
      ...(article.rights === undefined ? [] : [h('p', { className: ['rights'] }, article.rights)]),
    ]),
    record(inOrder, channel.withdrawn, site),
  )
}

function byline({ author, publisher, source, published, updated, topics }: Article): ElementContent {
  const shownUpdate = dayOf(updated) !== dayOf(published)
  return h('p', { className: ['meta'] }, [
    ...(author === undefined ? [] : [`${author} · `]),
    ...(publisher === undefined && source === undefined
      ? []
      : [source === undefined ? (publisher ?? '') : h('a', { href: source }, publisher ?? 'Source'), ' · ']),
    time(published),
    ...(shownUpdate ? [' · updated ', time(updated)] : []),
    ...topics.flatMap(({ id, name }) => [
      ' · ',
      h('a', { href: `/topics/${encodeURIComponent(id)}/` }, name),
    ]),
  ])
}

function marksOf(items: readonly Item[]): Mark[] {
  return items.flatMap((item): Mark[] => {
    if (item.kind === 'quote') {
      return [{ span: item.quote.span, id: `quote-${item.quote.id}`, className: 'quote' }]
    }
    const first = item.kind === 'statement' ? item.statement.sentences[0] : undefined
    if (item.kind !== 'statement' || !first) return []
    return [{ span: first.span, id: `statement-${item.statement.id}`, className: 'statement' }]
  })
}

/** Who said what: the article's statements, each with its quotes, and what was taken back. */
function record(items: readonly Item[], withdrawn: readonly Withdrawn[], site: Site): ElementContent {
  const statements = items.filter((item): item is StatementItem => item.kind === 'statement')
  const quotes = items.filter((item): item is QuoteItem => item.kind === 'quote')
  const loose = quotes.filter(
    ({ statement }) => !statements.some((item) => item.statement.id === statement.id),
  )
  if (statements.length + quotes.length + withdrawn.length === 0) return h('section')
  return h('section', { className: ['record'] }, [
    h('h2', 'On the record'),
    ...statements.map((item) =>
      h('section', { className: ['statement'] }, [
        h('h3', h('a', { href: pathOf(item.url, site) }, item.statement.title)),
        statementMeta(item),
        ...correctionsOf(item),
        ...quotes
          .filter(({ statement }) => statement.id === item.statement.id)
          .flatMap((quote) => [quoteFigure(quote, site), ...correctionsOf(quote)]),
      ]),
    ),
    ...loose.flatMap((quote) => [quoteFigure(quote, site), ...correctionsOf(quote)]),
    ...withdrawn.map(({ item, at, reason }) =>
      h('p', { className: ['withdrawn'], id: new URL(item.url).hash.slice(1) }, [
        `A ${item.kind} that stood here was withdrawn on `,
        time(at),
        `: ${reason}`,
      ]),
    ),
  ])
}
