import { CharacterClass, characterClass, isApostrophe } from './character-classes.ts'
import { GrowingArray } from './growing-array.ts'
import { DOT, keepsDot, surrogateEnd, symbolEnd, wordEnd } from './token-ends.ts'

/** Where tokens begin and end (UTF-16 units), and before which of them a new line begins a paragraph. */
export interface TokenOffsets {
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 for a token that is the first of its line. */
  readonly opensLine: Uint8Array
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]{1,500}/y

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
