import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { QuoteItem } from '../channels/item.ts'

/**
 * The sentences of a statement that report one of its quotes, with the quote's words marked; undefined where the record
 * has none. What is not published of them is left out of the record's sentences already, so that their words are not
 * taken from the article again.
 */
export function sentenceOf({ quote, statement }: QuoteItem): ElementContent[] | undefined {
  const around = statement.sentences.filter(
    ({ span }) => span.start < quote.span.end && span.end > quote.span.start,
  )
  if (around.length === 0) return undefined
  const text = around.map(({ exact }) => exact).join(' ')
  const [first] = around
  // The same words may stand in a sentence twice.
  const place = Math.max(0, quote.span.start - (first?.span.start ?? 0))
  const start = text.startsWith(quote.exact, place) ? place : text.indexOf(quote.exact)
  if (start < 0) return [{ type: 'text', value: text }]
  const end = start + quote.exact.length
  return [
    { type: 'text', value: text.slice(0, start) },
    h('mark', quote.exact),
    { type: 'text', value: text.slice(end) },
  ]
}
