import { h } from 'hastscript'
import type { Article, Site, Withdrawal } from '../model.ts'
import { renderPage } from './layout.ts'
import { time } from './time.ts'

/** The page at the address of an article that was withdrawn: that it was, when and why. */
export function renderGonePage({ slug }: Article, { at, reason }: Withdrawal, site: Site): string {
  return renderPage(
    {
      site,
      title: 'Withdrawn',
      description: 'The article that stood here was withdrawn',
      path: `articles/${slug}/`,
      channels: [],
      unlisted: true,
    },
    h('h1', 'Withdrawn'),
    h('p', { className: ['withdrawn'] }, [
      'The article that stood here was withdrawn on ',
      time(at),
      `: ${reason}`,
    ]),
    h('p', h('a', { href: '/' }, 'The latest articles')),
  )
}
