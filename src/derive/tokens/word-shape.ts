import { isUpperCase } from './character-classes.ts'

/** How a word is written. */
export const Shape = {
  Symbol: 0,
  Lower: 1,
  Capitalised: 2,
  AllCapitals: 3,
  Initial: 4,
  Dotted: 5,
  Number: 6,
  NumberAndLetters: 7,
  HyphenatedLower: 8,
  HyphenatedCapitals: 9,
  MixedCase: 10,
  Handle: 11,
  Address: 12,
} as const

/** Tells the shape of a word of the letters A to Z, as most are, without a regular expression; -1 for any other. */
export function plainShapeOf(word: string): number {
  const first = word.charCodeAt(0)
  const isUpper = first >= 65 && first <= 90
  for (let i = isUpper ? 1 : 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < 97 || code > 122) return -1
  }
  return isUpper ? (word.length > 1 ? Shape.Capitalised : Shape.Initial) : Shape.Lower
}

/** Tells the shape of any word. */
export function shapeOf(word: string): number {
  const first = word.charCodeAt(0)
  if ((first === 64 || first === 35) && word.length > 1) return Shape.Handle
  if (first === 60 && word.length > 2) return Shape.Address
  if (/^(https?:|www\.)/.test(word)) return Shape.Address
  if (!/[\p{L}\p{N}]/u.test(word)) return Shape.Symbol
  if (/^[\d.,:/-]+$/.test(word)) return Shape.Number
  if (/\d/.test(word)) return Shape.NumberAndLetters
  const upper = isUpperCase(first)
  if (word.includes('-')) return /\p{Lu}/u.test(word) ? Shape.HyphenatedCapitals : Shape.HyphenatedLower
  if (word.includes('.') && word.length > 2)
    return /^(\p{L}\.?)+$/u.test(word) && /\..*\./.test(word)
      ? Shape.Dotted
      : upper
        ? Shape.Capitalised
        : Shape.Lower
  if (!upper) return /\p{Lu}/u.test(word) ? Shape.MixedCase : Shape.Lower
  const rest = word.slice(1)
  if (rest === '' || rest === '.') return Shape.Initial
  if (rest === rest.toUpperCase()) return Shape.AllCapitals
  return rest === rest.toLowerCase() ? Shape.Capitalised : Shape.MixedCase
}

/** Writes curly and straight marks alike, so that a model learned from one knows the other. */
export function plainMarks(word: string): string {
  if (word === "''" || word === '``') return '"'
  return word
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛‹›]/g, "'")
    .replace(/^[–—]$/, '--')
}
