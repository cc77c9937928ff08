import { AnchoredText, fold } from '../content/anchor.ts'
import type { ArticleWithoutRecord } from '../content/load-article.ts'
import type { StatedQuote, StatedRecord } from '../content/schema/record-schema.ts'
import type { Path } from '../yaml/places.ts'
import { overlap } from './re-anchor/placement.ts'
import { articleSentences } from './sentences.ts'

/** An item that a person should look at before it goes out. */
export interface ToRead {
  readonly item: 'statement' | 'quote'
  readonly id: string
  /** Where it stands in `record.yaml`. */
  readonly line: number
  readonly confidence: number
  /** The speaker's id, undefined where nobody is named. */
  readonly speaker: string | undefined
  readonly words: string
  /** The sentences that have the words. */
  readonly sentence: string
}

/** A record with the line of the value at a path. */
export interface LinedRecord {
  readonly record: StatedRecord
  readonly line: (path: Path) => number
}

/** Items of at least this confidence were right nine times in ten when it was measured. */
export const SURE = 0.9

/**
 * Lists what a person should look at, least sure first: what nobody has reviewed and derive was not sure of. A
 * statement stands for itself where no quote of it is listed.
 *
 * @param isMeant which items to look among, by their ids
 * @param least below which confidence an item is to be read
 */
export function readingList(
  { record, line }: LinedRecord,
  article: ArticleWithoutRecord,
  isMeant: (id: string) => boolean = () => true,
  least = SURE,
): ToRead[] {
  const list: (Omit<ToRead, 'line' | 'sentence'> & { at: Path; prefix: string; suffix: string })[] = []
  record.statements.forEach((statement, s) => {
    const { id, speaker, reviewed = false, confidence = 1, sentences, withdrawn } = statement
    if (withdrawn) return
    const isUnsure = (quote: StatedQuote) => !(quote.reviewed ?? reviewed) && (quote.confidence ?? 1) < least
    // Whoever reads an unsure quote reads its statement; one without would keep its sure quotes waiting unseen.
    const isShown = speaker === undefined ? statement.quotes.length > 0 : statement.quotes.some(isUnsure)
    if (isMeant(id) && !reviewed && !isShown) {
      const at = ['statements', s]
      const words = sentences[0]!
      list.push({ item: 'statement', id, at, confidence, speaker, words, prefix: '', suffix: '' })
    }
    statement.quotes.forEach((quote, q) => {
      if (!isMeant(quote.id) || quote.withdrawn || (quote.reviewed ?? reviewed)) return
      list.push({
        item: 'quote',
        id: quote.id,
        at: ['statements', s, 'quotes', q],
        confidence: quote.confidence ?? 1,
        speaker: quote.speaker ?? speaker,
        words: quote.exact,
        prefix: quote.prefix,
        suffix: quote.suffix,
      })
    })
  })
  const unsure = list.filter(({ confidence, speaker }) => confidence < least || speaker === undefined)
  if (unsure.length === 0) return []
  const sentencesAt = sentenceFinder(article)
  return unsure
    .map(({ at, prefix, suffix, ...entry }) => ({
      ...entry,
      line: line(at),
      sentence: sentencesAt({ exact: entry.words, prefix, suffix }),
    }))
    .toSorted((a, b) => a.confidence - b.confidence || a.line - b.line)
}

/** Finds the sentences of an article that some words stand in; the words themselves where they stand in none. */
function sentenceFinder(article: ArticleWithoutRecord) {
  const anchored = new AnchoredText(article.text)
  const sentences = articleSentences(article)
  return (selector: { exact: string; prefix: string; suffix: string }): string => {
    const found = anchored.find(selector)
    const span = found.found === 'once' ? found.span : 'spans' in found ? found.spans[0] : undefined
    const having = span ? sentences.filter((sentence) => overlap(sentence.span, span)) : []
    return having.length > 0 ? having.map(({ exact }) => exact).join(' ') : fold(selector.exact)
  }
}
