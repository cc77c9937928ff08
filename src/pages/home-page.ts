import { h } from 'hastscript'
import type { Listed } from '../channels/item.ts'
import type { Site } from '../model.ts'
import type { Listing } from './channel-page.ts'
import { itemList, pageTurner } from './item-list.ts'
import { renderPage } from './layout.ts'
import { subscribe } from './subscribe.ts'

/** How many items of the channels that have a page of their own stand on the home page. */
const LATEST = { statements: 5, quotes: 5 } as const

/**
 * The page at `/`: the latest of everything, the channels, and how to subscribe.
 *
 * @param fixed the fixed channels, the articles first
 */
export function renderHomePage<I extends Listed>(fixed: readonly Listing<I>[], site: Site): string {
  const sections = fixed.flatMap(({ channel, newest, listItem }) => {
    if (channel.kind === 'articles') {
      return [
        h('section', [
          h('h2', 'Articles'),
          subscribe(channel),
          itemList(newest.items.map(listItem)),
          ...pageTurner(newest),
        ]),
      ]
    }
    const count = LATEST[channel.kind as keyof typeof LATEST]
    if (count === undefined) return []
    return [
      h('section', [
        h('h2', h('a', { href: `/${channel.path}` }, channel.title)),
        subscribe(channel),
        itemList(channel.items.slice(0, count).map(listItem)),
        ...(channel.items.length > count
          ? [h('p', h('a', { href: `/${channel.path}` }, `All ${channel.items.length}`))]
          : []),
      ]),
    ]
  })
  return renderPage(
    {
      site,
      title: site.title,
      description: site.description,
      path: '',
      channels: fixed.map(({ channel }) => channel),
      neighbours: fixed[0]?.newest ?? {},
    },
    h('h1', site.title),
    h('p', { className: ['lead'] }, site.description),
    h('p', [
      'One feed has it all: ',
      h('a', { href: '/everything/' }, 'Everything'),
      '. Every other list is a feed too, for those who want less of it: put its address into your feed reader, or choose among ',
      h('a', { href: '/opml.xml' }, 'all of them as OPML'),
      '. Who takes two that overlap gets an item twice. ',
      h('a', { href: '/about/' }, 'What the feeds say'),
      '.',
    ]),
    ...sections,
  )
}
