import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { QuoteItem, StatementItem } from '../channels/item.ts'
import type { Site } from '../model.ts'
import { dayInWords, dayOf } from '../wording/days.ts'
import { occasionInWords } from '../wording/in-words.ts'
import { pageFolder } from './addresses.ts'
import { escapeHtml } from './escape-html.ts'

/** How to cite an item: as plain text, and as HTML, to be copied. */
export function citeThis(item: QuoteItem | StatementItem, site: Site): ElementContent {
  const { plain, html } = citations(item, site)
  return h('section', { className: ['cite'] }, [
    h('h2', 'Cite this'),
    h('p', { className: ['copy'] }, plain),
    h('details', [h('summary', 'As HTML'), h('pre', { className: ['copy'], tabIndex: 0 }, h('code', html))]),
  ])
}

function citations(item: QuoteItem | StatementItem, site: Site): { plain: string; html: string } {
  const { article, speaker, statement } = item
  const address = `${site.url}${pageFolder(item)}`
  const occasion = occasionInWords(statement)
  const who = occasion === '' ? speaker.name : `${speaker.name}, ${occasion}`
  const words = item.kind === 'quote' ? item.quote.exact : statement.title
  const by = [article.author, article.publisher].filter((name) => name !== undefined).join(', ')
  const origin = `${by === '' ? '' : `, ${by}`}, ${dayInWords(dayOf(article.published))}`
  const [e, title] = [escapeHtml, escapeHtml(article.title)]
  return {
    plain: `${who}: ${item.kind === 'quote' ? `“${words}”` : words}. In “${article.title}”${origin}. ${address}`,
    html:
      `<blockquote cite="${e(address)}"><p>${words
        .split(/\n{2,}/)
        .map(e)
        .join('</p><p>')}</p></blockquote>\n` +
      `<p>${e(who)}, in <a href="${e(address)}">${title}</a>${e(origin)}</p>`,
  }
}
