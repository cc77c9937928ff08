import { plainAbbreviations, titleAbbreviations } from '../lexicons/abbreviations.ts'
import {
  CharacterClass,
  characterClass,
  isApostrophe,
  isUpperCase,
  isWordCharacter,
} from './character-classes.ts'

export const DOT = 46
const HYPHEN = 45
const MARKUP = /<\/?[a-zA-Z][^<>\n]{0,300}>/y
const LONGEST_ABBREVIATION = 8

/** Finds how far the word at `at` goes: letters and digits, and the marks that may stand inside a word. */
export function wordEnd(text: string, at: number): number {
  let i = at
  while (i < text.length) {
    const code = text.charCodeAt(i)
    if (isWordCharacter(code)) {
      i++
      continue
    }
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0
    const before = i > at ? text.charCodeAt(i - 1) : 0
    const betweenDigits =
      characterClass(before) === CharacterClass.Digit && characterClass(next) === CharacterClass.Digit
    if (code === HYPHEN || code === 0x2010 || code === 0x2011) {
      if (!isWordCharacter(next)) break
    } else if (isApostrophe(code)) {
      if (!isWordCharacter(next) || !isWordCharacter(before)) break
    } else if (code === DOT) {
      if (!isWordCharacter(next) || (!betweenDigits && !isInitials(text, at, i))) break
    } else if (code === 44 || code === 58 || code === 47) {
      if (!betweenDigits) break
    } else if (code === 38) {
      if (!isUpperCase(before) || !isUpperCase(next)) break
    } else break
    i++
  }
  return i
}

/** Tells whether the letters before `dot` are initials, each parted by a full stop, as in `U.S` or `a.m`. */
function isInitials(text: string, at: number, dot: number): boolean {
  if (dot - at > LONGEST_ABBREVIATION) return false
  let hyphen = at
  for (let i = at; i < dot; i++) if (text.charCodeAt(i) === HYPHEN) hyphen = i + 1
  if (dot === hyphen) return false
  for (let i = hyphen; i < dot; i++) {
    const isDot = text.charCodeAt(i) === DOT
    if (isDot !== ((i - hyphen) % 2 === 1)) return false
  }
  return (dot - hyphen) % 2 === 1 && text.charCodeAt(dot + 1) < 0x250
}

/** Tells whether the full stop at `dot` belongs to the word from `at`. */
export function keepsDot(text: string, at: number, dot: number): boolean {
  if (dot - at > LONGEST_ABBREVIATION) return false
  const word = text.slice(at, dot)
  if (word.length === 1) return isUpperCase(word.charCodeAt(0)) && word !== 'I'
  if (isInitials(text, at, dot) && word.includes('.')) return true
  return titleAbbreviations.has(word) || plainAbbreviations.has(word)
}

/** Finds the end of a token that begins with a mark: one of markup, a handle, a run of dots or dashes, or the mark alone. */
export function symbolEnd(text: string, at: number, code: number): number {
  if (code === 60) {
    MARKUP.lastIndex = at
    if (MARKUP.test(text)) return MARKUP.lastIndex
  }
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0
  if ((code === 64 || code === 35) && isWordCharacter(next)) return wordEnd(text, at + 1)
  if (code === DOT || code === HYPHEN || code === 42 || code === 61) return runEnd(text, at, code)
  if (code === 96 || code === 39) return next === code ? at + 2 : at + 1
  if (isApostrophe(code) && next >= 48 && next <= 57 && text.charCodeAt(at + 3) === 115) return at + 4
  return at + 1
}

/** Finds the end of a run of the same character from `at`. */
function runEnd(text: string, at: number, code: number): number {
  let i = at
  while (i < text.length && text.charCodeAt(i) === code) i++
  return i
}

/** Finds the end of a token of characters outside the basic plane: an emoji with its modifiers, or letters. */
export function surrogateEnd(text: string, at: number): number {
  let i = at + 1
  while (i < text.length && text.charCodeAt(i) >= 0xdc00 && text.charCodeAt(i) <= 0xdfff) i++
  return i
}
