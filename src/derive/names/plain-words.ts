/** How many words are kept as they were made plain: those of one text, mostly. */
const MOST_KEPT = 20_000
const kept = new Map<string, string>()

/** A word of a name without accents, dots, capitals and the article before it, as it may be spelled elsewhere. */
export function plainWord(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const made = word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/^(?:al|el|as|ad|an|ul)-(?=\p{L}{3})/u, '')
  kept.set(word, made)
  return made
}

export const plainWords = (words: readonly string[]): string[] => words.map(plainWord)

/** Tells whether words are the last of others. */
export function isEnd(words: readonly string[], of: readonly string[]): boolean {
  return words.length <= of.length && words.every((word, i) => word === of[of.length - words.length + i])
}

/** Tells whether words are the first of others. */
export function isBeginning(words: readonly string[], of: readonly string[]): boolean {
  return words.length <= of.length && words.every((word, i) => word === of[i])
}
