import { plainAbbreviations, titleAbbreviations } from '../lexicons/abbreviations.ts'
import {
  CharacterClass,
  characterClass,
  isApostrophe,
  isUpperCase,
  isWordCharacter,
} from './character-classes.ts'
import { GrowingArray } from './growing-array.ts'

/** Where tokens begin and end (UTF-16 units), and before which of them a new line begins a paragraph. */
export interface TokenOffsets {
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 for a token that is the first of its line. */
  readonly opensLine: Uint8Array
}

const DOT = 46
const HYPHEN = 45
const MARKUP = /<\/?[a-zA-Z][^<>\n]{0,300}>/y
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]{1,500}/y
const LONGEST_ABBREVIATION = 8

/** Finds how far the word at `at` goes: letters and digits, and the marks that may stand inside a word. */
function wordEnd(text: string, at: number): number {
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
function keepsDot(text: string, at: number, dot: number): boolean {
  if (dot - at > LONGEST_ABBREVIATION) return false
  const word = text.slice(at, dot)
  if (word.length === 1) return isUpperCase(word.charCodeAt(0)) && word !== 'I'
  if (isInitials(text, at, dot) && word.includes('.')) return true
  return titleAbbreviations.has(word) || plainAbbreviations.has(word)
}

/** Finds where a word's clitic (n't, 's, 're …) begins; the word's end if it has none. */
function cliticStart(text: string, at: number, end: number): number {
  for (let i = end - 1; i > at && i >= end - 3; i--) {
    if (!isApostrophe(text.charCodeAt(i))) continue
    const tail = text.slice(i + 1, end).toLowerCase()
    if (tail === 't' && i - 1 > at && (text.charCodeAt(i - 1) | 32) === 110) return i - 1
    if (tail === 's' || tail === 'm' || tail === 'd' || tail === 're' || tail === 've' || tail === 'll')
      return i
    return end
  }
  if (end - at === 6 && text.slice(at, end).toLowerCase() === 'cannot') return at + 3
  return end
}

/** Finds the end of a run of the same character from `at`. */
function runEnd(text: string, at: number, code: number): number {
  let i = at
  while (i < text.length && text.charCodeAt(i) === code) i++
  return i
}

function symbolEnd(text: string, at: number, code: number): number {
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

/** Finds the end of a token of characters outside the basic plane: an emoji with its modifiers, or letters. */
function surrogateEnd(text: string, at: number): number {
  let i = at + 1
  while (i < text.length && text.charCodeAt(i) >= 0xdc00 && text.charCodeAt(i) <= 0xdfff) i++
  return i
}

/** Parts a text into tokens as the Penn Treebank does (clitics apart, abbreviations with their full stops). */
export function tokenize(text: string): TokenOffsets {
  const start = new GrowingArray(1 + (text.length >> 2))
  const end = new GrowingArray(1 + (text.length >> 2))
  const lines = new GrowingArray()
  let newLine = true
  const add = (from: number, to: number): void => {
    if (newLine) lines.push(start.length)
    newLine = false
    start.push(from)
    end.push(to)
  }
  let i = 0
  while (i < text.length) {
    const code = text.charCodeAt(i)
    const kind = characterClass(code)
    if (kind === CharacterClass.Newline) newLine = true
    if (kind === CharacterClass.Newline || kind === CharacterClass.Space) {
      i++
      continue
    }
    if (kind === CharacterClass.Letter || kind === CharacterClass.Digit) {
      if (code === 104 || code === 119 || code === 72) {
        ADDRESS.lastIndex = i
        if (ADDRESS.test(text)) {
          add(i, ADDRESS.lastIndex)
          i = ADDRESS.lastIndex
          continue
        }
      }
      let to = wordEnd(text, i)
      if (text.charCodeAt(to) === DOT && text.charCodeAt(to + 1) !== DOT && keepsDot(text, i, to)) to++
      const clitic = cliticStart(text, i, to)
      add(i, clitic)
      if (clitic < to) add(clitic, to)
      i = to
      continue
    }
    const to = kind === CharacterClass.Surrogate ? surrogateEnd(text, i) : symbolEnd(text, i, code)
    add(i, to)
    i = to
  }
  const opensLine = new Uint8Array(start.length)
  for (let k = 0; k < lines.length; k++) opensLine[lines.at(k)] = 1
  return { start: start.toArray(), end: end.toArray(), opensLine }
}
