import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Site } from '../model.ts'
import { SEARCH } from '../search/shard.ts'
import { renderPage } from './layout.ts'

/** The page at `/search/`. It searches in the browser: its script is the only one on the site. */
export function renderSearchPage(site: Site): string {
  return renderPage(
    {
      site,
      title: 'Search',
      description: 'Who said what, by words, speaker, topic and day',
      path: SEARCH.path,
      channels: [],
    },
    h('h1', 'Search'),
    h('noscript', [
      h('p', { className: ['lead'] }, 'The search runs in your browser, and needs its script. Without it:'),
      h('ul', [
        h('li', h('a', { href: '/speakers/' }, 'everybody who is quoted, by name')),
        h('li', h('a', { href: '/topics/' }, 'what articles are about, by name')),
        h('li', h('a', { href: '/everything/' }, 'everything, the newest first')),
      ]),
    ]),
    h('form', { id: 'search', role: 'search', action: `/${SEARCH.path}`, hidden: true }, [
      labelled('Words, or “a phrase between quotation marks”', {
        name: 'q',
        type: 'search',
        autoComplete: 'off',
      }),
      h('div', { className: ['filters'] }, [
        labelled('Speaker', { name: 'speaker', type: 'search', list: 'speakers', autoComplete: 'off' }),
        h('datalist', { id: 'speakers' }),
        h('label', ['Topic ', h('select', { name: 'topic' }, h('option', { value: '' }, 'All'))]),
        labelled('From', { name: 'from', type: 'date' }),
        labelled('To', { name: 'to', type: 'date' }),
      ]),
      h('button', { type: 'submit' }, 'Search'),
    ]),
    h('p', { id: 'status', role: 'status' }),
    h('ol', { id: 'results', className: ['items'] }),
    h('p', [
      h('button', { id: 'more', type: 'button', hidden: true }, 'Show more'),
      ' ',
      h('button', { id: 'older', type: 'button', hidden: true }, 'Search older ones'),
    ]),
    h('script', { type: 'module', src: `/${SEARCH.script}` }),
  )
}

function labelled(label: string, attributes: Record<string, string>): ElementContent {
  return h('label', [`${label} `, h('input', attributes)])
}
