import type { Span } from '../../src/model.ts'

/**
 * Finds what stands between double quotation marks, paragraph by paragraph: plain text that annotators are taken to have meant by
 * a quote, whatever the deriver makes of it. Where a mark is never closed, its quotation runs to the paragraph's end.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = []
  let paragraphStart = 0
  for (const paragraph of text.split('\n')) {
    let open = -1
    for (const { 0: mark, index } of paragraph.matchAll(/["“”]/g)) {
      if (mark === '“' || (mark === '"' && open < 0)) open = index + 1
      else if (open >= 0) {
        if (index > open) spans.push({ start: paragraphStart + open, end: paragraphStart + index })
        open = -1
      }
    }
    if (open >= 0 && open < paragraph.length - 1)
      spans.push({ start: paragraphStart + open, end: paragraphStart + paragraph.length })
    paragraphStart += paragraph.length + 1
  }
  return spans
}
