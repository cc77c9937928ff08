import type { Derivation } from '../src/derive/derivation.ts'
import type { Span } from '../src/model.ts'
import type { GoldArticle } from './corpus.ts'
import { matchAttributions, matchQuotes, sameMention } from './judge-items.ts'

/** Bounds of the table's rows. */
const BOUNDS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95]

/** One item that was found: how sure the deriver is of it, and whether it is right. */
interface JudgedItem {
  readonly confidence: number
  readonly isRight: boolean
}

/**
 * Shows how often quotes with their speakers, and attributions with their sources, are right by their confidence.
 * @param derivations one for each article
 * @returns lines to print
 */
export function reliability(articles: readonly GoldArticle[], derivations: readonly Derivation[]): string[] {
  return [
    'reliability: items by confidence',
    ...table(
      'quotes',
      articles.flatMap((article, i) => judgeQuotes(article, derivations[i]!)),
    ),
    ...table(
      'attributions',
      articles.flatMap((article, i) => judgeAttributions(article, derivations[i]!)),
    ),
  ]
}

function table(name: string, items: readonly JudgedItem[]): string[] {
  return BOUNDS.map((from, row) => {
    const to = BOUNDS[row + 1] ?? 1
    const inRow = items.filter(
      ({ confidence }) => confidence >= from && (confidence < to || row === BOUNDS.length - 1),
    )
    const right = inRow.filter(({ isRight }) => isRight).length
    const share = inRow.length === 0 ? '–' : `${((100 * right) / inRow.length).toFixed(1)} % right`
    return `${name.padEnd(13)} ${from.toFixed(2)}–${to.toFixed(2)}  ${String(inRow.length).padStart(5)} found, ${share}`
  })
}

function judgeQuotes({ quotes, text }: GoldArticle, found: Derivation): JudgedItem[] {
  const goldOf = new Map(matchQuotes(quotes, found.quotes).map(([gold, quote]) => [quote, gold]))
  return found.quotes.map((quote) => ({
    confidence: quote.confidence,
    isRight: hasSpeaker(text, goldOf.get(quote)?.speaker, quote.speaker?.mention ?? null),
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
