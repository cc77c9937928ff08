import type { Derivation } from '../../src/derive/derivation.ts'
import type { Span } from '../../src/model.ts'
import type { GoldArticle } from '../corpus.ts'
import { matchAttributions, matchQuotes, sameMention } from './judge-items.ts'
import { markdownTable, shareOf } from './markdown-table.ts'

/** Bounds of the table's rows. */
const BOUNDS = [0.95, 0.9, 0.8, 0.7, 0.5, 0.3, 0]

/** One item that was found: how sure the deriver is of it, and whether it is right. */
interface JudgedItem {
  readonly confidence: number
  readonly isRight: boolean
}

/**
 * Shows how often quotes with their mentions, and attributions with their sources, are right by their confidence.
 * @param derivations one for each article
 * @returns lines to print
 */
export function reliability(articles: readonly GoldArticle[], derivations: readonly Derivation[]): string[] {
  const quotes = confidenceBands(articles.flatMap((article, i) => judgeQuotes(article, derivations[i]!)))
  const attributions = confidenceBands(
    articles.flatMap((article, i) => judgeAttributions(article, derivations[i]!)),
  )
  return markdownTable(
    ['confidence', 'quotes, right with their mentions', 'attributions, right with their sources'],
    quotes.map(([band, right], row) => [band!, right!, attributions[row]![1]!]),
  )
}

/** Sorts items by how sure the deriver is of them, surest first: each band's bounds, and what share of its items is right. */
export function confidenceBands(items: readonly JudgedItem[]): string[][] {
  return BOUNDS.map((from, row) => {
    const to = BOUNDS[row - 1]
    const inBand = items.filter(
      ({ confidence }) => confidence >= from && (to === undefined || confidence < to),
    )
    return [
      to === undefined ? `${from} and more` : from === 0 ? `less than ${to}` : `${from} to ${to}`,
      shareOf(inBand.filter(({ isRight }) => isRight).length, inBand.length),
    ]
  })
}

function judgeQuotes(article: GoldArticle, found: Derivation): JudgedItem[] {
  const goldOf = new Map(matchQuotes(article, found.quotes).map(([gold, quote]) => [quote, gold]))
  return found.quotes.map((quote) => ({
    confidence: quote.confidence,
    isRight: hasSpeaker(article.text, goldOf.get(quote)?.speaker, quote.speaker?.mention ?? null),
  }))
}

function judgeAttributions({ attributions, text }: GoldArticle, found: Derivation): JudgedItem[] {
  const pairs = matchAttributions(attributions, found.attributions)
  const goldOf = new Map(pairs.map(([gold, attribution]) => [attribution, gold]))
  return found.attributions.map((attribution) => ({
    confidence: attribution.confidence,
    isRight: hasSpeaker(text, goldOf.get(attribution)?.source, attribution.source),
  }))
}

/** Tells whether a mention is the annotators', if there is such an item and they marked any. */
function hasSpeaker(text: string, gold: readonly Span[] | undefined, found: Span | null): boolean {
  return gold !== undefined && (gold.length === 0 || sameMention(text, found, gold))
}
