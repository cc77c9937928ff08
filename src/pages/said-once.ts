import type { ChannelKind } from '../channels/channel.ts'
import type { Item, Listed } from '../channels/item.ts'
import type { Quote, Statement } from '../model.ts'
import { dayOf } from '../wording/days.ts'

/** The quotes that pages show with their statement: its speaker's, which came with it, and were not taken back. */
export function nestedQuotes(statement: Statement): Quote[] {
  return statement.quotes.filter((quote) => isWith(quote, statement))
}

/** Whether pages that list an item's statement show the item there: a saying stands in a list once. */
export function isNested(item: Item): boolean {
  if (item.kind !== 'quote' || item.withdrawn) return false
  const { quote, statement } = item
  return statement.sentences.length > 0 && !statement.withdrawn && isWith(quote, statement)
}

/** Those of a channel's items that its pages show by themselves. */
export function saidOnce<I extends Listed>(kind: ChannelKind, items: readonly I[]): readonly I[] {
  return kind === 'quotes' || !items.some((item) => item.isNested)
    ? items
    : items.filter((item) => !item.isNested)
}

function isWith(quote: Quote, statement: Statement): boolean {
  return (
    !quote.withdrawn &&
    quote.speaker === statement.speaker &&
    dayOf(quote.published) === dayOf(statement.published)
  )
}
