import type { Channel } from '../channels/channel.ts'
import type { QuoteItem, StatementItem } from '../channels/item.ts'
import { fold } from '../content/anchor.ts'
import type { Site } from '../model.ts'
import { reviewNote } from '../wording/review-note.ts'
import { speakerAddress } from './speaker.ts'

/** An article's annotations, in its folder. */
export const ANNOTATIONS = {
  file: 'annotations.json',
  type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  title: 'Who said what, as annotations',
} as const

/**
 * What an article says of who said what, as annotations of the article at its publisher and on its own page (W3C Web
 * Annotation Data Model). The words are named by what stands around them alone: where they stand in the publisher's
 * page, counted in characters, nobody here knows.
 */
export function renderAnnotations({ path, title, items: listed, updated }: Channel, site: Site): string {
  const address = `${site.url}${path}${ANNOTATIONS.file}`
  const items = listed
    .filter((item) => item.kind !== 'article')
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((item) => annotate(item, site))
  return `${JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: address,
    type: 'AnnotationCollection',
    label: title,
    modified: new Date(updated).toISOString(),
    total: items.length,
    first: { id: `${address}#first`, type: 'AnnotationPage', startIndex: 0, items },
  })}\n`
}

function annotate(item: QuoteItem | StatementItem, site: Site): Record<string, unknown> {
  const { id, speaker, published, updated } = item
  const note = reviewNote(item.kind === 'quote' ? item.quote : item.statement)
  const tags = [speaker.name, ...(note === undefined ? [] : [note])]
  return {
    id,
    type: 'Annotation',
    motivation: item.kind === 'quote' ? 'linking' : 'describing',
    created: new Date(published).toISOString(),
    modified: new Date(updated).toISOString(),
    body: [
      { type: 'SpecificResource', source: speakerAddress(speaker, site), purpose: 'linking' },
      ...tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
      ...(item.kind === 'quote'
        ? []
        : [{ type: 'TextualBody', value: item.statement.title, purpose: 'describing' }]),
    ],
    target: targetsOf(item, site),
  }
}

function targetsOf(item: QuoteItem | StatementItem, site: Site): unknown[] {
  const { article } = item
  const own = item.kind === 'quote' ? item.quote.id : item.statement.id
  const selectors = article.source === undefined ? [] : selectorsOf(item)
  return [
    ...selectors.map((selector) => ({
      source: article.source,
      selector: { type: 'TextQuoteSelector', ...selector },
    })),
    `${site.url}articles/${article.slug}/#${item.kind}-${own}`,
  ]
}

/** Where the words stand; of a statement's sentences, those from which no words are left out. */
function selectorsOf(item: QuoteItem | StatementItem): Record<string, string>[] {
  if (item.kind === 'quote') {
    const { exact, prefix, suffix } = item.quote
    return [{ exact, prefix, suffix }]
  }
  const { text } = item.article
  return item.statement.sentences
    .map(({ exact, span }) => ({ exact, own: text.slice(span.start, span.end) }))
    .filter(({ exact, own }) => fold(exact) === fold(own))
    .map(({ own }) => ({ exact: own }))
}

function placeOf(item: QuoteItem | StatementItem): number {
  return item.kind === 'quote' ? item.quote.span.start : (item.statement.sentences[0]?.span.start ?? 0)
}
