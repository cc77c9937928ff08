import { h } from 'hastscript'
import type { Item } from '../channels/item.ts'
import type { Site, Withdrawal } from '../model.ts'
import { dayInWords, dayOf } from '../wording/days.ts'
import type { Description } from './description.ts'

/** What stands in the place of an item that was taken back, for readers that know no tombstone: why, and no more. */
export function describeWithdrawn(item: Item, { at, reason }: Withdrawal, site: Site): Description {
  const words = `Withdrawn on ${dayInWords(dayOf(at))}: ${reason}`
  return {
    title: `Withdrawn: ${reason}`,
    authors: [site.author],
    body: [h('p', words), h('p', h('a', { href: item.url }, 'Where it stood'))],
    text: words,
    summary: words,
    provenance: {
      kind: item.kind,
      article: item.article.slug,
      ...(item.kind === 'article' ? {} : { statement: item.statement.id }),
      ...(item.kind === 'quote' ? { quote: item.quote.id } : {}),
      withdrawn: { at: new Date(at).toISOString(), reason },
    },
  }
}
