import type { Derivation } from '../src/derive/derivation.ts'
import { deriveWith } from '../src/derive/derive.ts'
import type { Models } from '../src/derive/models.ts'
import type { Span } from '../src/model.ts'
import type { GoldArticle } from './corpus.ts'
import { likeness, sameMention } from './judge-items.ts'

interface Bin {
  items: number
  right: number
}

/** Bounds of the reliability table's rows. */
const BOUNDS = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95]

function binOf(confidence: number): number {
  let bin = 0
  while (bin + 1 < BOUNDS.length && confidence >= BOUNDS[bin + 1]!) bin++
  return bin
}

function f1(both: number, found: number, gold: number): string {
  return ((200 * both) / (found + gold || 1)).toFixed(1)
}

/**
 * Judges the deriver on articles as `score.mjs` does, and shows how often items are right by their confidence.
 * @returns lines to print
 */
export function judgeSaying(articles: readonly GoldArticle[], models: Models): string[] {
  const quotes = BOUNDS.map((): Bin => ({ items: 0, right: 0 }))
  const attributions = BOUNDS.map((): Bin => ({ items: 0, right: 0 }))
  const counts = {
    gold: 0,
    found: 0,
    matched: 0,
    attGold: 0,
    attFound: 0,
    attMatched: 0,
    speakers: 0,
    speakersRight: 0,
  }
  for (const article of articles)
    judgeOne(article, deriveWith(models, article.text), counts, quotes, attributions)
  const table = (name: string, bins: readonly Bin[]): string[] =>
    bins.map(({ items, right }, b) => {
      const range = `${BOUNDS[b]!.toFixed(2)}–${(BOUNDS[b + 1] ?? 1).toFixed(2)}`
      return `${name.padEnd(13)} ${range}  ${String(items).padStart(5)} found, ${items === 0 ? '–' : `${((100 * right) / items).toFixed(1)} % right`}`
    })
  return [
    `quotes F1              ${f1(counts.matched, counts.found, counts.gold)}`,
    `speakers right         ${((100 * counts.speakersRight) / (counts.speakers || 1)).toFixed(1)}`,
    `attributions F1        ${f1(counts.attMatched, counts.attFound, counts.attGold)}`,
    'reliability: items by confidence',
    ...table('quotes', quotes),
    ...table('attributions', attributions),
  ]
}

function judgeOne(
  article: GoldArticle,
  derivation: Derivation,
  counts: Record<string, number>,
  quoteBins: Bin[],
  attributionBins: Bin[],
): void {
  const add = (name: string, by = 1): void => {
    counts[name] = (counts[name] ?? 0) + by
  }
  add('gold', article.quotes.length)
  add('found', derivation.quotes.length)
  const used = new Set<Span>()
  for (const quote of derivation.quotes) {
    const gold = article.quotes.find((other) => !used.has(other) && likeness([other], [quote]) >= 0.8)
    let isRight = false
    if (gold !== undefined) {
      used.add(gold)
      add('matched')
      isRight =
        gold.speaker.length === 0 || sameMention(article.text, quote.speaker?.mention ?? null, gold.speaker)
      if (gold.speaker.length > 0) {
        add('speakers')
        if (isRight) add('speakersRight')
      }
    }
    const bin = quoteBins[binOf(quote.confidence)]!
    bin.items++
    if (isRight) bin.right++
  }
  const golds = article.attributions.filter(({ content }) => content.length > 0)
  add('attGold', golds.length)
  add('attFound', derivation.attributions.length)
  const usedAttributions = new Set<object>()
  for (const attribution of derivation.attributions) {
    const gold = golds.find(
      (other) => !usedAttributions.has(other) && likeness(other.content, attribution.content) >= 0.5,
    )
    const bin = attributionBins[binOf(attribution.confidence)]!
    bin.items++
    if (gold === undefined) continue
    usedAttributions.add(gold)
    add('attMatched')
    if (gold.source.length === 0 || sameMention(article.text, attribution.source, gold.source)) bin.right++
  }
}
