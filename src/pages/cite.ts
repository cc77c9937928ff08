import type { QuoteItem, StatementItem } from '../channels/item.ts'
import type { Site } from '../model.ts'
import { dayInWords, dayOf } from '../wording/days.ts'
import { occasionInWords } from '../wording/in-words.ts'
import { pageFolder } from './addresses.ts'
import { escapeHtml } from './escape-html.ts'

/** How to cite an item, to be copied: as plain text, and as HTML, which says the same. */
export function citeThis(item: QuoteItem | StatementItem, site: Site): string {
  const address = `${site.url}${pageFolder(item)}`
  const text = escapeHtml(citation(item))
  const html =
    `<blockquote cite="${escapeHtml(address)}"><p>${text}</p>` +
    `<p><a href="${escapeHtml(address)}">${escapeHtml(site.title)}</a></p></blockquote>`
  return (
    `<section class="cite"><h2>Cite this</h2><p class="copy">${text} ${escapeHtml(address)}</p>` +
    `<details><summary>As HTML</summary><pre class="copy" tabindex="0"><code>${escapeHtml(html)}</code></pre></details></section>`
  )
}

/** Who said what, when, and in which article. */
function citation(item: QuoteItem | StatementItem): string {
  const { article, speaker, statement } = item
  const occasion = occasionInWords(statement)
  const who = occasion === '' ? speaker.name : `${speaker.name}, ${occasion}`
  const words = item.kind === 'quote' ? `“${item.quote.exact}”` : statement.title
  const by = [article.author, article.publisher].flatMap((name) => (name === undefined ? [] : [`, ${name}`]))
  return `${who}: ${words}. In “${article.title}”${by.join('')}, ${dayInWords(dayOf(article.published))}.`
}
