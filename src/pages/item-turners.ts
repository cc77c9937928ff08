import type { QuoteItem, StatementItem } from '../channels/item.ts'
import { pageFolder } from './addresses.ts'
import { escapeHtml } from './escape-html.ts'

type Saying = QuoteItem | StatementItem

/** The way to the quotes, or the statements, before and after one in its article. */
export function turnersOf(sayings: readonly Saying[]): Map<Saying, string> {
  const turners = new Map<Saying, string>()
  for (const kind of ['quote', 'statement'] as const) {
    const ofKind = sayings.filter((item) => item.kind === kind).toSorted((a, b) => startOf(a) - startOf(b))
    const link = (rel: 'prev' | 'next', item: Saying | undefined) =>
      item === undefined
        ? ''
        : `<a rel="${rel}" href="/${pageFolder(item)}"><span>${rel === 'prev' ? 'Previous' : 'Next'} ${kind}</span> ${escapeHtml(item.speaker.name)}</a>`
    for (const [at, item] of ofKind.entries()) {
      const links = link('prev', ofKind[at - 1]) + link('next', ofKind[at + 1])
      if (links !== '') turners.set(item, `<nav aria-label="Other ${kind}s" class="pages">${links}</nav>`)
    }
  }
  return turners
}

function startOf(item: Saying): number {
  return item.kind === 'quote' ? item.quote.span.start : (item.statement.sentences[0]?.span.start ?? 0)
}
