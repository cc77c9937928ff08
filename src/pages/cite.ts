import type { QuoteItem, StatementItem } from '../channels/item.ts'
import type { Site } from '../model.ts'
import { dayInWords, dayOf } from '../wording/days.ts'
import { occasionInWords } from '../wording/in-words.ts'
import { pageFolder } from './addresses.ts'
import { escapeHtml } from './escape-html.ts'

/** How to cite an item, to be copied: as plain text, and as HTML, which says the same. */
export function citeThis(item: QuoteItem | StatementItem, site: Site): string {
  const address = escapeHtml(`${site.url}${pageFolder(item)}`)
  const text = citation(item)
  const html =
    `<blockquote cite="${address}"><p>${text}</p>` +
    `<p><a href="${address}">${escapeHtml(site.title)}</a></p></blockquote>`
  return (
    `<section class="cite"><h2>Cite this</h2><p class="copy">${text} ${address}</p>` +
    `<details><summary>As HTML</summary><pre class="copy" tabindex="0"><code>${escapeHtml(html)}</code></pre></details></section>`
  )
}

/** Who said what, when, and in which article, as HTML: what is another's words takes its own direction (HTML, the bdi element). */
function citation(item: QuoteItem | StatementItem): string {
  const { article, speaker, statement } = item
  const occasion = occasionInWords(statement)
  const who = isolate(speaker.name) + (occasion === '' ? '' : `, ${isolate(occasion)}`)
  const words = item.kind === 'quote' ? `“${isolate(item.quote.exact)}”` : isolate(statement.title)
  const names = [article.author, article.publisher].filter((name) => name !== undefined)
  const by = names.map((name) => `, ${isolate(name)}`).join('')
  const day = dayInWords(dayOf(article.published))
  return `${who}: ${words}. In “${isolate(article.title)}”${by}, ${day}.`
}

/** A letter that runs from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

function isolate(words: string): string {
  const escaped = escapeHtml(words)
  return RIGHT_TO_LEFT.test(words) ? `<bdi>${escaped}</bdi>` : escaped
}
