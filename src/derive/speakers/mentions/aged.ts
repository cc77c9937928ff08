/** Tells whether a word (lower case) says somebody's age and nothing else: `27-year-old`. */
export function isAged(word: string): boolean {
  return /^(?:\d{1,3}|[a-z]+)-years?-old$/.test(word)
}
