import { hashWord } from '../src/derive/perceptron/hash.ts'
import { isUpperCase } from '../src/derive/tokens/character-classes.ts'
import { wordAt } from '../src/derive/tokens/tokens.ts'
import type { LayeredText } from './layered-text.ts'

/**
 * Lists the hashes of the words that are no names: written small in several articles, and small at least half as
 * often as they are capitalised. Ascending.
 */
export function listCommonWords(texts: readonly LayeredText[]): Int32Array {
  const small = new Map<string, number>()
  const large = new Map<string, number>()
  const articles = new Map<string, Set<number>>()
  texts.forEach(({ tokens }, article) => {
    for (let i = 0; i < tokens.count; i++) {
      const word = wordAt(tokens, i).replace(/[’‘]/g, "'")
      const lower = word.toLowerCase()
      const counts = isUpperCase(word.charCodeAt(0)) ? large : small
      counts.set(lower, (counts.get(lower) ?? 0) + 1)
      if (counts === small) {
        const seen = articles.get(lower)
        if (seen === undefined) articles.set(lower, new Set([article]))
        else seen.add(article)
      }
    }
  })
  const hashes: number[] = []
  for (const [word, count] of small) {
    if (articles.get(word)!.size >= 3 && count * 2 >= (large.get(word) ?? 0)) hashes.push(hashWord(word))
  }
  return Int32Array.from(new Set(hashes)).sort()
}
