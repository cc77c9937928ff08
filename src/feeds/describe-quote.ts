import { h } from 'hastscript'
import type { QuoteItem } from '../channels/item.ts'
import { tagUri } from '../channels/tag-uri.ts'
import type { Site } from '../model.ts'
import { occasionInWords } from '../wording/in-words.ts'
import { languageAttributes } from '../wording/language.ts'
import { paragraphs } from '../wording/paragraphs.ts'
import { quoteTitle, shorten } from '../wording/shorten.ts'
import { pick } from './describe-statement.ts'
import { type Description, origin, speakerAsAuthor, speakerAsProvenance, speakerUrl } from './description.ts'

const SUMMARY = 300

/** What a quote says as an item: the words, who said them and when, and where they stand. */
export function describeQuote(
  { quote, statement, speaker, article, via }: QuoteItem,
  site: Site,
): Description {
  const articleUrl = `${site.url}articles/${article.slug}/`
  const occasion = occasionInWords(statement)
  const role = speaker.role === undefined ? '' : `, ${speaker.role}`
  const attribution = `${role}${occasion === '' ? '' : `, ${occasion}`}`
  return {
    title: quoteTitle(speaker.name, quote.exact),
    authors: [speakerAsAuthor(speaker, site)],
    body: [
      h(
        'blockquote',
        { cite: via ?? articleUrl, ...languageAttributes(article, site) },
        paragraphs(quote.exact),
      ),
      h('p', ['— ', h('a', { href: speakerUrl(speaker, site) }, speaker.name), attribution]),
      ...(quote.context === undefined ? [] : [h('p', quote.context)]),
      origin(article, articleUrl, via),
    ],
    text: [
      `“${quote.exact}”`,
      `— ${speaker.name}${attribution}`,
      ...(quote.context === undefined ? [] : [quote.context]),
    ].join('\n\n'),
    summary: `“${shorten(quote.exact, SUMMARY)}”`,
    inReplyTo: {
      id: tagUri(site.authority, 'statement', statement.id),
      url: `${articleUrl}#statement-${statement.id}`,
    },
    provenance: {
      kind: 'quote',
      article: article.slug,
      statement: statement.id,
      quote: quote.id,
      speaker: speakerAsProvenance(speaker, site),
      ...pick(quote, ['cue', 'context', 'exact', 'prefix', 'suffix', 'confidence']),
      ...pick(statement, ['said', 'at']),
      reviewed: quote.reviewed,
    },
  }
}
