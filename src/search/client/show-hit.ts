import type { Hit } from './search-index.ts'
import { foldTerm, splitTerms } from './terms.ts'

/** A hit as a list shows it: the words, who said them, when, and in which article. */
export function showHit({ found, terms }: Hit): HTMLElement {
  const { kind, href, words, speaker, name, article, language } = found
  const shown = element('p', ...words.split('\n').flatMap(lineOf(terms)))
  const said = kind === 'quote' ? element('blockquote', shown) : shown
  said.dir = 'auto'
  if (language !== undefined) said.lang = language
  const day = element('time', DAYS.format(new Date(`${article.day}T12:00:00Z`)))
  day.dateTime = article.day
  const meta = element(
    'p',
    ...(speaker === '' ? [] : [link(`/speakers/${speaker}/`, name), ' · ']),
    day,
    ' · ',
    link(href, kind === 'article' ? article.title : `In “${article.title}”`),
  )
  meta.className = 'meta'
  const item = element('li', said, meta)
  item.className = kind
  return item
}

const DAYS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A line of words, those that were looked for marked. */
function lineOf(terms: ReadonlySet<string>) {
  return (line: string, at: number): (Node | string)[] => [
    ...(at === 0 ? [] : [element('br')]),
    ...splitTerms(line).map((part, place) =>
      place % 2 === 1 && terms.has(foldTerm(part)) ? element('mark', part) : part,
    ),
  ]
}

function link(href: string, words: string): HTMLElement {
  const anchor = element('a', words)
  anchor.href = href
  return anchor
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.append(...children)
  return made
}
