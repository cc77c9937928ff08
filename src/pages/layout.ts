import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { directionOf } from '../wording/language.ts'
import { writeHtml } from '../wording/write-html.ts'
import { type PageDescription, renderHead } from './head.ts'

const NAVIGATION = [
  ['statements/', 'Statements'],
  ['quotes/', 'Quotes'],
  ['speakers/', 'Speakers'],
  ['topics/', 'Topics'],
  ['everything/', 'Everything'],
  ['search/', 'Search'],
  ['about/', 'About'],
] as const

/** Writes a page: its head, the site's navigation, and its content. */
export function renderPage(description: PageDescription, ...content: readonly ElementContent[]): string {
  const { site, path, isEmbedded } = description
  const direction = directionOf(site.language)
  const attributes = {
    lang: site.language,
    ...(direction ? { dir: direction } : {}),
    ...(isEmbedded ? { className: ['embedded'] } : {}),
  }
  const page = h('html', attributes, [
    renderHead(description),
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
              h('li', h('a', { href: `/${to}`, ...currentIn(to, path) }, label)),
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
  return `<!doctype html>\n${writeHtml(page, true)}\n`
}

/** That a page is where a link leads, or lies below. */
function currentIn(to: string, path: string | undefined): { readonly ariaCurrent?: 'page' | 'true' } {
  if (to === path) return { ariaCurrent: 'page' }
  return path?.startsWith(to) ? { ariaCurrent: 'true' } : {}
}
