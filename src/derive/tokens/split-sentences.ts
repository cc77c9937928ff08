import { sentenceOpeners, titleAbbreviations } from '../lexicons/abbreviations.ts'
import { CharacterClass, characterClass, isUpperCase } from './character-classes.ts'
import { GrowingArray } from './growing-array.ts'
import { type TokenOffsets, tokenize } from './tokenize.ts'
import type { Tokens } from './tokens.ts'

/** No sentence is longer than this many tokens, so that broken text costs no more than whole text. */
const LONGEST_SENTENCE = 300

const stops = new Set(['.', '!', '?', '。'])
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
  const words = Array.from(start, (from, i) => text.slice(from, end[i]))
  const line: Line = { text, start, end, opensLine, words }
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
    opens = i + 1 < count && opensLine[i + 1] !== 1 && isLastOfSentence(line, i)
  }
  sentenceStart.push(count)
  paragraphStart.push(sentenceStart.length - 1)
  return {
    text,
    count,
    start,
    end,
    words,
    sentence,
    sentenceStart: sentenceStart.toArray(),
    paragraphStart: paragraphStart.toArray(),
  }
}

/** What tells where a sentence ends. */
interface Line extends TokenOffsets {
  readonly text: string
  readonly words: readonly string[]
}

/** Tells whether token `i` ends its sentence: a stop before a new beginning, or what closes after one. */
function isLastOfSentence(line: Line, i: number): boolean {
  return endsSentence(line, i) || (closesAfterStop(line, i) && mayOpenSentence(line.text, line.start[i + 1]!))
}

/** A stop before a new beginning, with nothing left to close. */
function endsSentence({ text, start, end, words }: Line, i: number): boolean {
  const word = words[i]!
  const next = words[i + 1]!
  if (stops.has(word)) {
    // A closing mark right after the stop still belongs to the sentence.
    if (closers.has(next) && (start[i + 1] === end[i] || next === '”' || next === "''")) return false
    return mayOpenSentence(text, start[i + 1]!)
  }
  if (!word.endsWith('.') || word.startsWith('.')) return false
  return !titleAbbreviations.has(word.slice(0, -1)) && sentenceOpeners.has(next)
}

/** A closing mark or bracket right after a stop, with nothing more that closes after it. */
function closesAfterStop(line: Line, i: number): boolean {
  const { start, end, opensLine, words } = line
  if (!closers.has(words[i]!)) return false
  if (closers.has(words[i + 1]!) && start[i + 1] === end[i]) return false
  let back = i
  while (back > 0 && i - back < 4 && opensLine[back] !== 1 && closes(line, back)) back--
  return stops.has(words[back]!)
}

/** Tells whether token `i` closes what stands before it: a mark after a space opens what follows, if it can. */
function closes({ start, end, words }: Line, i: number): boolean {
  const mark = words[i]!
  return closers.has(mark) && (start[i] === end[i - 1] || mark === '”' || mark === "''")
}
