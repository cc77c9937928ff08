import { titles } from '../lexicons/roles.ts'
import { moreTitles } from '../lexicons/trades.ts'

const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** Gives the words of a person's name without titles before it and suffixes after it (`Dr John Smith Jr.`: John, Smith). */
export function nameWords(name: string): string[] {
  const words = name.replace(/,/g, ' ').trim().split(/\s+/)
  while (words.length > 1 && (titles.has(words[0]!) || moreTitles.has(words[0]!))) words.shift()
  while (words.length > 1 && suffix.test(words.at(-1)!)) words.pop()
  return words
}

/** Tells whether a name is more than a first or a last name alone, titles not counted. */
export function isFullName(name: string): boolean {
  return nameWords(name).length > 1
}

/**
 * Tells whether two full names can be one person's: the same first and last name, or an initial for the first, and no middle names
 * that contradict each other. `John Smith` and `J. Q. Smith` can; `John Smith` and `Jack Smith`, `Geng Shuang` and `Geng Wei` cannot.
 */
export function mayBeOnePerson(a: string, b: string): boolean {
  const x = nameWords(a).map(plain)
  const y = nameWords(b).map(plain)
  if (x.length < 2 || y.length < 2 || x.at(-1) !== y.at(-1) || !isSameOrInitial(x[0]!, y[0]!)) return false
  const middle = y.slice(1, -1)
  const rest = x.slice(1, -1)
  return (
    rest.length === 0 ||
    middle.length === 0 ||
    rest.every((word, i) => isSameOrInitial(word, middle[i] ?? word))
  )
}

function isSameOrInitial(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** A word of a name without accents, dots and capitals, as it may be spelled elsewhere. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
}
