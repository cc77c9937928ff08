import { h } from 'hastscript'
import type { Listed } from '../channels/item.ts'
import { counted } from '../content/counted.ts'
import type { Site } from '../model.ts'
import type { Listing } from './channel-page.ts'
import { itemList, pageTurner } from './item-list.ts'
import { renderPage } from './layout.ts'
import { subscribeSection } from './subscribe-section.ts'

/** How many quotes lead the page. */
const LEADING = 3

/** Among how many of the newest quotes those are chosen. */
const AMONG = 50

/**
 * The page at `/`: what somebody just said, what this is, the latest articles, and how to subscribe.
 *
 * @param fixed the fixed channels, the articles first
 */
export function renderHomePage<I extends Listed>(fixed: readonly Listing<I>[], site: Site): string {
  const articles = fixed.find(({ channel }) => channel.kind === 'articles')
  const quotes = fixed.find(({ channel }) => channel.kind === 'quotes')
  return renderPage(
    {
      site,
      title: site.title,
      description: site.description,
      path: '',
      channels: fixed.map(({ channel }) => channel),
      neighbours: articles?.newest ?? {},
    },
    h('div', { className: ['masthead'] }, [
      h('h1', site.description),
      h('p', h('a', { href: '#subscribe' }, 'Follow it in a feed reader')),
    ]),
    ...(quotes && quotes.channel.items.length > 0
      ? [
          h('section', { className: ['leading'] }, [
            h('h2', { className: ['kicker'] }, 'Just said'),
            itemList(leadingQuotes(quotes.channel.items).map(quotes.listItem)),
            more(quotes.channel.items.length, 'quotes'),
          ]),
        ]
      : []),
    h('section', { className: ['latest'] }, [
      h('h2', { className: ['kicker'] }, 'The latest articles'),
      itemList((articles?.newest.items ?? []).map((item) => articles?.listItem(item) ?? '')),
      ...pageTurner(articles?.newest ?? {}),
    ]),
    subscribeSection(
      fixed.map(({ channel }) => channel),
      site,
    ),
  )
}

/** The newest quote of each of those who spoke last, so that one speaker does not fill the page. */
export function leadingQuotes<I extends Listed>(newest: readonly I[]): I[] {
  const bySpeaker = new Map<string | undefined, I>()
  for (const item of newest.slice(0, AMONG)) {
    if (!bySpeaker.has(item.speakerId)) bySpeaker.set(item.speakerId, item)
    if (bySpeaker.size === LEADING) break
  }
  return [...bySpeaker.values()]
}

function more(count: number, kind: 'quotes') {
  return h('p', { className: ['more'] }, [
    h('a', { href: `/${kind}/` }, count === 1 ? 'The only quote' : `All ${counted(count, 'quote')}`),
    ' · ',
    h('a', { href: '/statements/' }, 'All statements'),
    ' · ',
    h('a', { href: '/speakers/' }, 'All speakers'),
  ])
}
