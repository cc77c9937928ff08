import { h } from 'hastscript'
import type { Arrangement } from '../channels/arrange.ts'
import type { Site } from '../model.ts'
import { renderPage } from './layout.ts'
import { itemList, subscribe } from './parts.ts'

const LATEST = { articles: 10, statements: 5, quotes: 5, everything: 0 } as const

/** The page at `/`: the latest of everything, the channels, and how to subscribe. */
export function renderHomePage({ fixed }: Arrangement, site: Site): string {
  const sections = fixed.flatMap((channel) => {
    const count = LATEST[channel.kind as keyof typeof LATEST] ?? 0
    if (count === 0) return []
    const title = channel.kind === 'articles' ? 'Articles' : channel.title
    return [
      h('section', [
        h('h2', channel.path === '' ? title : h('a', { href: `/${channel.path}` }, title)),
        subscribe(channel),
        itemList(channel.items.slice(0, count), site),
        ...(channel.items.length > count && channel.path !== ''
          ? [h('p', h('a', { href: `/${channel.path}` }, `All ${channel.items.length}`))]
          : []),
      ]),
    ]
  })
  return renderPage(
    { site, title: site.title, description: site.description, path: '', channels: fixed },
    h('h1', site.title),
    h('p', { className: ['lead'] }, site.description),
    h('p', [
      'Every list here is a feed: put its address, or just this page’s, into your feed reader, or take ',
      h('a', { href: '/opml.xml' }, 'all of them as OPML'),
      '. ',
      h('a', { href: '/about/' }, 'What the feeds say'),
      '.',
    ]),
    ...sections,
  )
}
