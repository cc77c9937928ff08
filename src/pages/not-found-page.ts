import { h } from 'hastscript'
import type { Arrangement } from '../channels/arrange.ts'
import type { Listed } from '../channels/item.ts'
import type { Site } from '../model.ts'
import { renderPage } from './layout.ts'

/** The page for an address that leads nowhere: where else to look. */
export function renderNotFoundPage({ fixed }: Arrangement<Listed>, site: Site): string {
  return renderPage(
    {
      site,
      title: 'Not found',
      description: 'Nothing is at this address',
      path: undefined,
      channels: fixed,
      unlisted: true,
    },
    h('h1', 'Not found'),
    h('p', { className: ['lead'] }, 'Nothing is at this address. It may have been typed or copied wrongly.'),
    h('p', 'Try one of these:'),
    h('ul', [
      h('li', h('a', { href: '/' }, 'the latest articles, statements and quotes')),
      h('li', h('a', { href: '/speakers/' }, 'everybody who is quoted')),
      h('li', h('a', { href: '/topics/' }, 'what articles are about')),
    ]),
  )
}
