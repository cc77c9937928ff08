/** A candidate for words that were looked for in vain. */
export interface Nearest<T> {
  readonly candidate: T
  /** How much of the words is the same, in the same order: 0 to 1 (Dice's coefficient on words). */
  readonly likeness: number
}

const MOST_COMPARED = 8

/** Candidates made ready for finding the one that is nearest to some words. */
export class NearestWords<T> {
  readonly #candidates: readonly { readonly candidate: T; readonly words: readonly string[] }[]
  readonly #holding = new Map<string, number[]>()

  constructor(candidates: readonly T[], wordsOf: (candidate: T) => string) {
    this.#candidates = candidates.map((candidate) => ({ candidate, words: plainWords(wordsOf(candidate)) }))
    this.#candidates.forEach(({ words }, index) => {
      for (const word of new Set(words)) {
        const list = this.#holding.get(word)
        if (list) list.push(index)
        else this.#holding.set(word, [index])
      }
    })
  }

  /** Finds the candidate nearest to some words among those that may be taken; undefined where none shares a word. */
  find(text: string, mayBe: (candidate: T) => boolean): Nearest<T> | undefined {
    const words = plainWords(text)
    const shared = new Map<number, number>()
    for (const word of new Set(words)) {
      for (const index of this.#holding.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
    }
    let best: Nearest<T> | undefined
    const likeliest = [...shared]
      .filter(([index]) => mayBe(this.#candidates[index]!.candidate))
      .map(([index, count]) => ({
        index,
        bound: (2 * count) / (words.length + this.#candidates[index]!.words.length),
      }))
      .sort((a, b) => b.bound - a.bound || a.index - b.index)
      .slice(0, MOST_COMPARED)
    for (const { index } of likeliest) {
      const { candidate, words: others } = this.#candidates[index]!
      const likeness = (2 * commonLength(words, others)) / (words.length + others.length)
      if (best === undefined || likeness > best.likeness) best = { candidate, likeness }
    }
    return best
  }
}

// Scripts that set no spaces between words are compared by character.
const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[\p{L}\p{M}\p{N}]+/gu

/** Words in lower case without what stands around them, so that punctuation counts for nothing. */
function plainWords(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? []
}

/** The length of the longest common subsequence of two lists of words. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let previous = new Uint32Array(b.length + 1)
  let current = new Uint32Array(b.length + 1)
  for (const word of a) {
    for (let j = 0; j < b.length; j++) {
      current[j + 1] = word === b[j] ? previous[j]! + 1 : Math.max(previous[j + 1]!, current[j]!)
    }
    ;[previous, current] = [current, previous]
  }
  return previous[b.length]!
}
