import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Listed } from '../channels/item.ts'
import type { Day } from '../model.ts'
import { dayInWords, dayOf } from '../wording/days.ts'
import { type Neighbours, neighbourLinks } from './neighbours.ts'

/** A list of finished items. */
export function itemList(rendered: readonly string[]): ElementContent {
  if (rendered.length === 0) return h('p', { className: ['empty'] }, 'Nothing yet.')
  return h('ol', { className: ['items'] }, rendered.map(raw))
}

/** Items in a list under the days on which they were published, each day's heading an item of it. */
export function timeline<I extends Listed>(
  items: readonly I[],
  listItem: (item: I) => string,
): ElementContent {
  return itemList(
    items.flatMap((item, at) => {
      const [day, before] = [item, items[at - 1]].map((one) => one && dayOf(one.published))
      return day === undefined || day === before ? [listItem(item)] : [renderDay(day), listItem(item)]
    }),
  )
}

/** The heading of a day in a list of items. */
export function renderDay(day: Day): string {
  return `<li class="day"><h2><time datetime="${day}">${dayInWords(day)}</time></h2></li>`
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
