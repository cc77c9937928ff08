import type { Derivation } from '../../src/derive/derivation.ts'
import type { Span } from '../../src/model.ts'
import type { GoldArticle } from '../corpus.ts'
import { matchAttributions, matchQuotes, sameMention } from './judge-items.ts'
import { markdownTable, shareOf } from './markdown-table.ts'

/** Bounds of the table's rows. */
const BOUNDS = [0.95, 0.9, 0.8, 0.7, 0.5, 0.3, 0]

/** One item that was found: how sure the deriver is of it, and whether it is right. */
export interface JudgedItem {
  readonly confidence: number
  readonly isRight: boolean
}

/** How often quotes with their mentions, and attributions with their sources, are right: columns for `reliabilityTable`. */
export function judgeItems(
  articles: readonly GoldArticle[],
  derivations: readonly Derivation[],
): [string, JudgedItem[]][] {
  return [
    [
      'quotes, right with their mentions',
      articles.flatMap((article, i) => judgeQuotes(article, derivations[i]!)),
    ],
    [
      'attributions, right with their sources',
      articles.flatMap((article, i) => judgeAttributions(article, derivations[i]!)),
    ],
  ]
}

/**
 * Shows how often items are right by how sure the deriver is of them, surest first.
 * @param columns the kinds of items, each under its name
 * @returns lines to print
 */
export function reliabilityTable(columns: readonly (readonly [string, readonly JudgedItem[]])[]): string[] {
  return markdownTable(
    ['confidence', ...columns.map(([name]) => name)],
    BOUNDS.map((from, row) => {
      const to = BOUNDS[row - 1]
      const band = to === undefined ? `${from} and more` : from === 0 ? `less than ${to}` : `${from} to ${to}`
      return [
        band,
        ...columns.map(([, items]) => {
          const inBand = items.filter(
            ({ confidence }) => confidence >= from && (to === undefined || confidence < to),
          )
          return shareOf(inBand.filter(({ isRight }) => isRight).length, inBand.length)
        }),
      ]
    }),
  )
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
