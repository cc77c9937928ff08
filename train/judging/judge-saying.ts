import type { Derivation } from '../../src/derive/derivation.ts'
import type { GoldArticle } from '../corpus.ts'
import { matchAttributions, matchQuotes, sameMention } from './judge-items.ts'

/** How many there are of something: what the annotators marked, what was found, what is both. */
interface Counts {
  gold: number
  found: number
  both: number
}

/**
 * Judges derivations nearly as `score.mjs` does, which takes the best match where this takes the first.
 * @param derivations one for each article
 * @returns lines to print
 */
export function judgeSaying(articles: readonly GoldArticle[], derivations: readonly Derivation[]): string[] {
  const quotes = { gold: 0, found: 0, both: 0 }
  const attributions = { gold: 0, found: 0, both: 0 }
  const speakers = { gold: 0, right: 0 }
  articles.forEach((article, i) => {
    const found = derivations[i]!
    const golds = article.attributions.filter(({ content }) => content.length > 0)
    const pairs = matchQuotes(article.quotes, found.quotes)
    count(quotes, article.quotes.length, found.quotes.length, pairs.length)
    count(
      attributions,
      golds.length,
      found.attributions.length,
      matchAttributions(golds, found.attributions).length,
    )
    for (const [{ speaker }, quote] of pairs) {
      if (speaker.length === 0) continue
      speakers.gold++
      if (sameMention(article.text, quote.speaker?.mention ?? null, speaker)) speakers.right++
    }
  })
  return [
    `quotes F1              ${f1(quotes)}`,
    `speakers right         ${((100 * speakers.right) / (speakers.gold || 1)).toFixed(1)}`,
    `attributions F1        ${f1(attributions)}`,
  ]
}

function count(counts: Counts, gold: number, found: number, both: number): void {
  counts.gold += gold
  counts.found += found
  counts.both += both
}

function f1({ gold, found, both }: Counts): string {
  return ((200 * both) / (found + gold || 1)).toFixed(1)
}
