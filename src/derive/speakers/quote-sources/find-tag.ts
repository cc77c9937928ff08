import type { Analysis } from '../../analysis.ts'
import type { TokenRun } from '../../attributions/find-subject.ts'
import { isTitle } from '../../names/title-before-name.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { maySpeak } from './plausible-speaker.ts'
import { isSpeechWord } from './verbs.ts'

const LONGEST_SOURCE = 24
const isMark = (word: string): boolean => /^["“”»’',.!?…]+$/.test(word)
const joins: ReadonlySet<string> = new Set(['of', 'at', 'for', 'from', 'with'])

/**
 * Finds who is named right after a quote with a word of saying: `“…,” says the film’s narrator`, `“…!” the niece shouted`.
 * It reads the words alone, for sentences whose tree is broken.
 */
export function findTag(analysis: Analysis, quote: TokenRun): TokenRun | null {
  const { tokens, tags } = analysis
  let first = quote.end
  while (first < tokens.count && isMark(wordAt(tokens, first))) first++
  if (first >= tokens.count || first === quote.end) return null
  const between = tokens.text.slice(tokens.end[quote.end - 1]! - 1, tokens.start[first])
  // After a full stop a new sentence begins, and what it tells is another matter.
  if (/[.\n]/.test(between)) return null
  const end = Math.min(tokens.sentenceStart[tokens.sentence[first]! + 1]!, first + LONGEST_SOURCE)
  if (isSpeechWord(analysis, first) && isPastOrPresent(tags[first]!)) {
    const source = { first: first + 1, end: nounEnd(analysis, first + 1, end) }
    return source.end > source.first && maySpeak(analysis, source) ? source : null
  }
  for (let i = first + 1; i < end; i++) {
    if (analysis.markedOf[i]! >= 0) continue
    if (!isSpeechWord(analysis, i) || !isPastOrPresent(tags[i]!)) continue
    const source = { first, end: i }
    return startsNoun(tags[first]!) && maySpeak(analysis, source) ? source : null
  }
  return null
}

function isPastOrPresent(tag: number): boolean {
  return tag === Tag.VBD || tag === Tag.VBZ || tag === Tag.VBP || tag === Tag.VBN
}

function startsNoun(tag: number): boolean {
  return (
    tag === Tag.DT ||
    tag === Tag.NNP ||
    tag === Tag.NN ||
    tag === Tag.NNS ||
    tag === Tag.PRP ||
    tag === Tag.PRP$ ||
    tag === Tag.CD ||
    tag === Tag.JJ
  )
}

function nounEnd({ tokens, tags }: Analysis, first: number, end: number): number {
  let i = first
  while (i < end) {
    const tag = tags[i]!
    if (
      !startsNoun(tag) &&
      !isTitle(wordAt(tokens, i)) &&
      tag !== Tag.POS &&
      tag !== Tag.NNPS &&
      !(i > first && joins.has(wordAt(tokens, i)))
    )
      break
    i++
  }
  return i
}
