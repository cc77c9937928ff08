import type { Claim, CorrectionComment, Quotation } from 'schema-dts'
import type { QuoteItem, StatementItem } from '../channels/item.ts'
import { tagUri } from '../channels/tag-uri.ts'
import type { Correction, Published, Site } from '../model.ts'
import { reviewNote } from '../wording/review-note.ts'
import { utterances } from '../wording/utterance.ts'
import type { LinkedData } from './data-block.ts'
import { describeSpeaker, speakerAddress } from './speaker.ts'

/** What the page of a single quote or statement says to machines: it, who said it, and where it stands. */
export function sayingData(item: QuoteItem | StatementItem, site: Site): LinkedData {
  const { speaker, article } = item
  const described = item.kind === 'quote' ? describeQuotation(item, site) : describeClaim(item, site)
  return {
    '@context': 'https://schema.org',
    ...(described as Exclude<typeof described, string>),
    creator: describeSpeaker(speaker, site),
    isBasedOn: article.source ?? `${site.url}articles/${article.slug}/`,
  }
}

/** A quote in the words of schema.org: it belongs to the claim that its statement is. */
export function describeQuotation(
  { quote, statement, id, url, speaker, article }: QuoteItem,
  site: Site,
): Quotation {
  return {
    '@type': 'Quotation',
    '@id': id,
    url,
    text: quote.exact,
    creator: { '@id': speakerAddress(speaker, site) },
    isPartOf: { '@id': tagUri(site.authority, 'statement', statement.id) },
    inLanguage: article.language,
    ...(statement.said === undefined ? {} : { dateCreated: statement.said }),
    ...whatReadersMustKnow(quote),
  }
}

/** A statement in the words of schema.org. */
export function describeClaim({ statement, id, url, speaker, article }: StatementItem, site: Site): Claim {
  return {
    '@type': 'Claim',
    '@id': id,
    url,
    name: statement.title,
    text: utterances(statement.sentences, article.text).join('\n\n'),
    creator: { '@id': speakerAddress(speaker, site) },
    appearance: { '@id': tagUri(site.authority, 'article', article.slug) },
    inLanguage: article.language,
    ...(statement.said === undefined ? {} : { dateCreated: statement.said }),
    ...whatReadersMustKnow(statement),
  }
}

function whatReadersMustKnow(item: Published): {
  creativeWorkStatus?: string
  correction?: CorrectionComment[]
} {
  const note = reviewNote(item)
  return {
    ...(note === undefined ? {} : { creativeWorkStatus: note }),
    ...describeCorrections(item.corrections),
  }
}

/** Corrections in the words of schema.org. */
export function describeCorrections(made: readonly Correction[]): { correction?: CorrectionComment[] } {
  if (made.length === 0) return {}
  return {
    correction: made.map(({ at, note }) => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: new Date(at).toISOString(),
    })),
  }
}
