import type { QuoteItem } from '../channels/item.ts'
import { escapeHtml } from './escape-html.ts'

/**
 * The sentences of a statement that report one of its quotes, as HTML, with the quote's words marked; undefined where the
 * record has none. What is not published of them is left out of the record's sentences already, so that their words are not
 * taken from the article again.
 */
export function sentenceOf({ quote, statement }: QuoteItem): string | undefined {
  const around = statement.sentences.filter(
    ({ span }) => span.start < quote.span.end && span.end > quote.span.start,
  )
  const [first] = around
  if (!first) return undefined
  const text = around.map(({ exact }) => exact).join(' ')
  // The same words may stand in a sentence twice.
  const place = Math.max(0, quote.span.start - first.span.start)
  const start = text.startsWith(quote.exact, place) ? place : text.indexOf(quote.exact)
  if (start < 0) return escapeHtml(text)
  const end = start + quote.exact.length
  return `${escapeHtml(text.slice(0, start))}<mark>${escapeHtml(quote.exact)}</mark>${escapeHtml(text.slice(end))}`
}
