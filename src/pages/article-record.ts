import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Item, QuoteItem, StatementItem } from '../channels/item.ts'
import type { Site } from '../model.ts'
import { languageAttributes } from '../wording/language.ts'
import { reviewNote } from '../wording/review-note.ts'
import { pageFolder } from './addresses.ts'
import { correctionsOf } from './corrections.ts'
import { speakerParts, statementMeta, unreviewed, words } from './list-item.ts'

/** Who said what: an article's statements in the order in which it reports them, each with its quotes. */
export function articleRecord(items: readonly Item[], site: Site): ElementContent[] {
  const statements = items
    .filter((item): item is StatementItem => item.kind === 'statement')
    .toSorted((a, b) => startOf(a) - startOf(b))
  const quotes = items
    .filter((item): item is QuoteItem => item.kind === 'quote')
    .toSorted((a, b) => a.quote.span.start - b.quote.span.start)
  if (statements.length + quotes.length === 0) return []
  const ofStatement = Map.groupBy(quotes, ({ statement }) => statement.id)
  const known = new Set(statements.map(({ statement }) => statement.id))
  const loose = quotes.filter(({ statement }) => !known.has(statement.id))
  return [
    h('section', { className: ['record'] }, [
      h('h2', 'On the record'),
      ...statements.map((item) =>
        h('section', { className: ['statement'] }, [
          h('h3', [
            h(
              'a',
              { href: `/${pageFolder(item)}`, ...languageAttributes(item.article, site) },
              item.statement.title,
            ),
          ]),
          statementMeta(item),
          ...correctionsOf(item),
          ...(ofStatement.get(item.statement.id) ?? []).flatMap((quote) =>
            quoteParts(quote, quote.speaker.id !== item.speaker.id, site),
          ),
        ]),
      ),
      ...loose.flatMap((quote) => quoteParts(quote, true, site)),
    ]),
  ]
}

/** A quote, and who said it where the statement is another's. */
function quoteParts(item: QuoteItem, isAnothers: boolean, site: Site): ElementContent[] {
  const { quote, article, via } = item
  return [
    h('figure', [
      words(quote, item, site),
      h('figcaption', [
        ...(isAnothers ? speakerParts(item) : []),
        ...(quote.context === undefined ? [] : [h('span', { className: ['context'] }, quote.context)]),
        ...unreviewed(reviewNote(quote)),
        h('span', { className: ['where'] }, [
          h('a', { href: `#quote-${quote.id}` }, 'In the text'),
          h('a', { className: ['permalink'], href: `/${pageFolder(item)}` }, 'On its own'),
          ...(via === undefined
            ? []
            : [h('a', { className: ['via'], href: via, rel: ['external'] }, article.publisher ?? 'Source')]),
        ]),
      ]),
    ]),
    ...correctionsOf(item),
  ]
}

function startOf({ statement }: StatementItem): number {
  return statement.sentences[0]?.span.start ?? 0
}
