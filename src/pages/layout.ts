import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Channel } from '../channels/channel.ts'
import type { Listed } from '../channels/item.ts'
import { directionOf } from '../channels/words.ts'
import { feedTitle } from '../feeds/feed-base.ts'
import { FORMATS } from '../feeds/format.ts'
import type { Site } from '../model.ts'

/** The pages before and after one of a list, which goes from the newest to the oldest, as folders on the site. */
export interface Neighbours {
  readonly newer?: string
  readonly older?: string
}

/** A page's links to its neighbours, as its head and its Link field have them (HTML, link types prev and next). */
export function neighbourLinks({ newer, older }: Neighbours): { rel: 'prev' | 'next'; href: string }[] {
  return [
    ...(newer === undefined ? [] : [{ rel: 'prev' as const, href: `/${newer}` }]),
    ...(older === undefined ? [] : [{ rel: 'next' as const, href: `/${older}` }]),
  ]
}

/** What a page needs besides its own content. */
export interface PageFrame {
  readonly site: Site
  /** The page's title; the site's own is added unless they are the same. */
  readonly title: string
  readonly description: string
  /** Its address on the site, without a leading slash. */
  readonly path: string
  /** The channels whose feeds the page offers to feed readers, its own first. */
  readonly channels: readonly Channel<Listed>[]
  readonly neighbours?: Neighbours
  /** Whether search engines should leave it alone. */
  readonly unlisted?: boolean
}

const NAVIGATION = [
  ['statements/', 'Statements'],
  ['quotes/', 'Quotes'],
  ['speakers/', 'Speakers'],
  ['topics/', 'Topics'],
  ['everything/', 'Everything'],
  ['about/', 'About'],
] as const

/** Writes a page: its head with feed autodiscovery, the site's navigation, and its content. */
export function renderPage(frame: PageFrame, ...content: readonly ElementContent[]): string {
  const { site, title, description, path, channels } = frame
  const whole = title === site.title ? title : `${title} · ${site.title}`
  const direction = directionOf(site.language)
  const page = h('html', { lang: site.language, ...(direction ? { dir: direction } : {}) }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('title', whole),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'description', content: description }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      ...(frame.unlisted ? [h('meta', { name: 'robots', content: 'noindex' })] : []),
      ...(path === '404' ? [] : [h('link', { rel: ['canonical'], href: `${site.url}${path}` })]),
      ...neighbourLinks(frame.neighbours ?? {}).map(({ rel, href }) => h('link', { rel: [rel], href })),
      h('link', { rel: ['stylesheet'], href: '/feed.css' }),
      ...(site.image === undefined ? [] : [h('link', { rel: ['icon'], href: site.image })]),
      ...channels.flatMap((channel) =>
        FORMATS.map(({ mediaType, file, label }) =>
          h('link', {
            rel: ['alternate'],
            type: mediaType,
            title: `${feedTitle(channel, site)} (${label})`,
            href: `/${channel.path}${file}`,
          }),
        ),
      ),
      h('link', { rel: ['outline'], type: 'text/x-opml', title: 'All feeds', href: '/opml.xml' }),
    ]),
    h('body', [
      h('a', { className: ['skip'], href: '#content' }, 'Skip to the content'),
      h('header', { className: ['site'] }, [
        h('a', { className: ['name'], href: '/' }, site.title),
        h(
          'nav',
          { ariaLabel: 'Site' },
          h(
            'ul',
            NAVIGATION.map(([to, label]) =>
              h('li', h('a', { href: `/${to}`, ...(to === path ? { ariaCurrent: 'page' } : {}) }, label)),
            ),
          ),
        ),
      ]),
      h('main', { id: 'content' }, [...content]),
      h('footer', { className: ['site'] }, [
        h('p', [
          'Published by ',
          site.author.url === undefined
            ? site.author.name
            : h('a', { href: site.author.url }, site.author.name),
          '. ',
          h('a', { href: '/opml.xml' }, 'All feeds (OPML)'),
        ]),
      ]),
    ]),
  ])
  return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`
}
