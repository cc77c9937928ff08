import type { Analysis } from '../analysis.ts'
import { occasionWords } from '../lexicons/speech-words.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'

const LONGEST = 8
const prepositions = new Set(['at', 'in', 'during', 'on', 'to', 'from'])

/** Tells whether a word names an occasion: one of the lexicon, or a capitalised body that meets (`General Assembly`). */
function isOccasion(word: string): boolean {
  return occasionWords.has(word.toLowerCase())
}

/**
 * Finds the occasion that a stretch of tokens names after a preposition (`at a regular press briefing`).
 * @returns the words after the article, or null
 */
export function findOccasion(
  { tokens, tags }: Analysis,
  first: number,
  end: number,
  skip: (i: number) => boolean,
): string | null {
  for (let i = first; i + 1 < end; i++) {
    if (skip(i) || !prepositions.has(wordAt(tokens, i).toLowerCase())) continue
    let from = i + 1
    while (from < end && (tags[from] === Tag.DT || tags[from] === Tag.PRP$)) from++
    for (let to = from; to < end && to - from < LONGEST; to++) {
      if (skip(to)) break
      const tag = tags[to]!
      const isNoun = tag === Tag.NN || tag === Tag.NNP || tag === Tag.NNPS
      if (
        !isNoun &&
        tag !== Tag.JJ &&
        tag !== Tag.VBG &&
        tag !== Tag.CD &&
        tag !== Tag.POS &&
        tag !== Tag.NNS
      )
        break
      const next = to + 1 < end ? tags[to + 1]! : -1
      const nounFollows = next === Tag.NN || next === Tag.NNP || next === Tag.NNS
      if (isNoun && isOccasion(wordAt(tokens, to)) && !nounFollows) {
        return tokens.text.slice(tokens.start[from], tokens.end[to]).replace(/\s+/g, ' ')
      }
    }
  }
  return null
}
