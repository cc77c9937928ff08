import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Listed } from '../channels/item.ts'
import { dayInWords, dayOf } from '../wording/days.ts'
import { type Neighbours, neighbourLinks } from './neighbours.ts'

/** A list of finished items. */
export function itemList(rendered: readonly string[]): ElementContent {
  if (rendered.length === 0) return h('p', { className: ['empty'] }, 'Nothing yet.')
  return h('ol', { className: ['items'] }, rendered.map(raw))
}

/** Items under the days on which they were published, the newest first, as they come. */
export function timeline<I extends Listed>(
  items: readonly I[],
  listItem: (item: I) => string,
): ElementContent[] {
  if (items.length === 0) return [itemList([])]
  const days = new Map<string, string[]>()
  for (const item of items) {
    const day = dayOf(item.published)
    const rendered = days.get(day) ?? []
    days.set(day, rendered)
    rendered.push(listItem(item))
  }
  return [...days].map(([day, rendered]) =>
    h('section', { className: ['day'] }, [
      h('h2', h('time', { dateTime: day }, dayInWords(day))),
      itemList(rendered),
    ]),
  )
}

/** The way from a page of a list to the pages before and after it. */
export function pageTurner(neighbours: Neighbours): ElementContent[] {
  const links = neighbourLinks(neighbours)
  if (links.length === 0) return []
  return [
    h(
      'nav',
      { ariaLabel: 'Pages', className: ['pages'] },
      links.map(({ rel, href }) => h('a', { rel: [rel], href }, rel === 'prev' ? 'Newer' : 'Older')),
    ),
  ]
}

/** Finished HTML as a node. */
export function raw(value: string): ElementContent {
  return { type: 'raw', value } as unknown as ElementContent
}
