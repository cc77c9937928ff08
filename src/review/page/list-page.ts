import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ArticleList, ListedArticle } from '../article-list.ts'
import { renderReviewPage } from './layout.ts'

/** How many articles a page lists. */
const MOST = 200

/** The list of articles, those first in which most waits. */
export function renderListPage({ articles, read, of }: ArticleList): string {
  const open = articles.filter(({ open, problem }) => open > 0 || problem !== undefined)
  const rest = articles.filter((article) => !open.includes(article))
  const waiting = open.reduce((sum, article) => sum + article.open, 0)
  return renderReviewPage(
    { title: 'Articles', root: './', told: { dataPage: 'list', dataRead: read < of ? 'no' : 'yes' } },
    h('header', { className: ['bar'] }, [
      h('h1', 'Articles'),
      h('p', { role: 'status', id: 'said' }, [
        read < of
          ? `Read ${read} of ${of} articles; more may come.`
          : open.length === 0
            ? 'All of it is decided.'
            : `${waiting} to read in ${open.length} of ${of} articles.`,
      ]),
    ]),
    h('main', { className: ['list'] }, [
      table(
        'To read',
        open.toSorted((a, b) => b.open - a.open || (a.slug < b.slug ? 1 : -1)),
      ),
      table('Decided', rest),
    ]),
  )
}

function table(caption: string, articles: readonly ListedArticle[]): ElementContent {
  if (articles.length === 0) return h('p')
  const more = articles.length > MOST ? `, the first ${MOST} of ${articles.length}` : ''
  return h('table', [
    h('caption', `${caption}${more}`),
    h(
      'thead',
      h(
        'tr',
        ['Article', 'To read', 'Reviewed', 'Least sure'].map((name) => h('th', { scope: 'col' }, name)),
      ),
    ),
    h('tbody', articles.slice(0, MOST).map(row)),
  ])
}

function row({ slug, title, open, decided, least, problem }: ListedArticle): ElementContent {
  return h('tr', [
    h('th', { scope: 'row' }, [
      h('a', { href: `articles/${slug}/` }, title),
      h('span', { className: ['slug'] }, slug),
      ...(problem === undefined ? [] : [h('span', { className: ['problem'] }, problem)]),
    ]),
    h('td', String(open)),
    h('td', String(decided)),
    h('td', least === undefined ? '–' : `${Math.floor(least * 100)} %`),
  ])
}
