import { sentenceOpeners, titleAbbreviations } from '../lexicons/abbreviations.ts'
import { CharacterClass, characterClass, isUpperCase } from './character-classes.ts'
import { GrowingArray } from './growing-array.ts'
import { tokenize } from './tokenize.ts'
import type { Tokens } from './tokens.ts'

/** No sentence is longer than this many tokens, so that broken text costs no more than whole text. */
const LONGEST_SENTENCE = 300

const closers = new Set([')', ']', '}', '"', '”', "''", "'", '’', '»', '“', '›', '‘'])

/** Tells whether a token can only open what follows, or begins a sentence: a capital, a digit, an opening mark. */
function mayOpenSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const kind = characterClass(code)
  if (kind === CharacterClass.Letter) return isUpperCase(code) || code > 0x24f
  return true
}

/** Parts a text into tokens, sentences and paragraphs (lines). */
export function splitSentences(text: string): Tokens {
  const { start, end, opensLine } = tokenize(text)
  const count = start.length
  const sentence = new Int32Array(count)
  const sentenceStart = new GrowingArray()
  const paragraphStart = new GrowingArray()
  let opens = true
  for (let i = 0; i < count; i++) {
    if (opensLine[i] === 1) {
      paragraphStart.push(sentenceStart.length)
      opens = true
    }
    if (opens || i - sentenceStart.at(sentenceStart.length - 1) >= LONGEST_SENTENCE) sentenceStart.push(i)
    sentence[i] = sentenceStart.length - 1
    opens = false
    if (i + 1 >= count || opensLine[i + 1] === 1) continue
    if (endsSentence(text, start, end, i)) opens = true
    else if (isCloserAfterStop(text, start, end, opensLine, i)) opens = mayOpenSentence(text, start[i + 1]!)
  }
  sentenceStart.push(count)
  paragraphStart.push(sentenceStart.length - 1)
  return {
    text,
    count,
    start,
    end,
    sentence,
    sentenceStart: sentenceStart.toArray(),
    paragraphStart: paragraphStart.toArray(),
  }
}

function isStop(text: string, from: number, to: number): boolean {
  const code = text.charCodeAt(from)
  return (code === 46 && to - from === 1) || code === 33 || code === 63 || code === 0x3002
}

/** Tells whether token `i` ends its sentence: a stop before a new beginning, with nothing left to close. */
function endsSentence(text: string, start: Int32Array, end: Int32Array, i: number): boolean {
  const from = start[i]!
  const to = end[i]!
  const next = text.slice(start[i + 1], end[i + 1])
  if (isStop(text, from, to)) {
    // A closing mark right after the stop still belongs to the sentence.
    if (closers.has(next) && (start[i + 1] === to || next === '”' || next === "''")) return false
    return mayOpenSentence(text, start[i + 1]!)
  }
  if (to - from > 1 && text.charCodeAt(to - 1) === 46 && text.charCodeAt(from) !== 46) {
    return !titleAbbreviations.has(text.slice(from, to - 1)) && sentenceOpeners.has(next)
  }
  return false
}

/** Tells whether token `i` closes a quotation or a bracket right after a stop, and nothing more closes after it. */
function isCloserAfterStop(
  text: string,
  start: Int32Array,
  end: Int32Array,
  opensLine: Uint8Array,
  i: number,
): boolean {
  if (!closers.has(text.slice(start[i], end[i]))) return false
  if (closers.has(text.slice(start[i + 1], end[i + 1])) && start[i + 1] === end[i]) return false
  let back = i
  while (back > 0 && i - back < 4 && opensLine[back] !== 1 && closes(text, start, end, back)) back--
  return isStop(text, start[back]!, end[back]!)
}

/** Tells whether token `i` closes what stands before it: a mark after a space opens what follows, if it can. */
function closes(text: string, start: Int32Array, end: Int32Array, i: number): boolean {
  const mark = text.slice(start[i], end[i])
  return closers.has(mark) && (start[i] === end[i - 1] || mark === '”' || mark === "''")
}
