import type { QuoteItem, StatementItem } from '../channels/item.ts'
import type { Site } from '../model.ts'
import { languageAttributes } from '../wording/language.ts'
import { shorten } from '../wording/shorten.ts'
import { utterances, voices } from '../wording/utterance.ts'
import { writeHtml } from '../wording/write-html.ts'
import { escapeHtml } from './escape-html.ts'
import { sentenceOf } from './sentence-of.ts'

/** The most UTF-16 units of a quote's words in a link. */
const LINK = 100

/** A quote in the sentence that reports it, and the statement that it belongs to. */
export function inSentence(item: QuoteItem, site: Site): string {
  const { article, statement } = item
  const sentence = sentenceOf(item)
  // A statement without sentences is no item, and has no page.
  if (sentence === undefined || statement.withdrawn) return ''
  const own = attributes(languageAttributes(article, site))
  const address = `/articles/${article.slug}/statements/${statement.id}/`
  return (
    `<h2>In its sentence</h2><p class="sentence"${own}>${sentence}</p>` +
    `<p>Part of the statement <a href="${address}"${own}>${escapeHtml(statement.title)}</a>.</p>`
  )
}

/** The sentences that report a statement, and the quotes in them. */
export function asReported(item: StatementItem, site: Site): string {
  const { statement, article } = item
  const own = attributes(languageAttributes(article, site))
  const said = utterances(statement.sentences, article.text)
  const paragraphs = said.flatMap((paragraph) => paragraph.split(/\n{2,}/).map(voices))
  const links = statement.quotes
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, exact }) => {
      const words = escapeHtml(shorten(exact, LINK))
      return `<li><a href="/articles/${article.slug}/quotes/${id}/">“${words}”</a></li>`
    })
  return (
    `<h2>As reported</h2><div class="sentence"${own}>${writeHtml(paragraphs)}</div>` +
    (links.length === 0 ? '' : `<h2>Quotes in it</h2><ul${own}>${links.join('')}</ul>`)
  )
}

function attributes(named: Readonly<Record<string, string>>): string {
  return Object.entries(named)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')
}
