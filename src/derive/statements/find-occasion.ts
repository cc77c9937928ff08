import type { Analysis } from '../analysis.ts'
import { months, weekdays } from '../lexicons/calendar.ts'
import { occasionWords, timeWords } from '../lexicons/speech-words.ts'
import { Tag, tagsOf } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'

/** An occasion is at most so many words before its noun, and so many after. */
const LONGEST = 8
const LONGEST_PLACE = 6

const before = new Set(['at', 'in', 'during', 'on', 'to', 'from'])
const after = new Set(['in', 'at', 'with', 'on', 'to', 'of', 'for'])
const nouns = tagsOf('NN NNP NNPS NNS')
const modifiers = tagsOf('NN NNP NNPS NNS JJ VBG CD POS')

/**
 * Finds the occasion that a stretch of tokens names after a preposition (`at a regular press briefing`, `in an interview with
 * the Post`).
 * @param skip tells which tokens not to read
 * @returns the words after the article, or null
 */
export function findOccasion(
  analysis: Analysis,
  first: number,
  end: number,
  skip: (i: number) => boolean,
): string | null {
  const { tokens, tags } = analysis
  for (let i = first; i + 1 < end; i++) {
    if (skip(i) || !before.has(wordAt(tokens, i).toLowerCase())) continue
    const from = afterArticle(analysis, i + 1, end)
    for (let to = from; to < end && to - from < LONGEST && !skip(to) && modifiers.has(tags[to]); to++) {
      const isLast = to + 1 >= end || !nouns.has(tags[to + 1])
      if (!isLast || !occasionWords.has(wordAt(tokens, to).toLowerCase())) continue
      const last = endOfPlace(analysis, to + 1, end, skip) - 1
      return tokens.text.slice(tokens.start[from], tokens.end[last]).replace(/\s+/g, ' ')
    }
  }
  return null
}

function afterArticle({ tags }: Analysis, i: number, end: number): number {
  while (i < end && (tags[i] === Tag.DT || tags[i] === Tag.PRP$)) i++
  return i
}

/** Where the place or company of an occasion ends (`in New Delhi`, `with investors`); `at` itself if none is named there. */
function endOfPlace(analysis: Analysis, at: number, end: number, skip: (i: number) => boolean): number {
  const { tokens, tags } = analysis
  if (at + 1 >= end || skip(at) || !after.has(wordAt(tokens, at).toLowerCase())) return at
  const from = afterArticle(analysis, at + 1, end)
  let to = from
  while (
    to < end &&
    to - from < LONGEST_PLACE &&
    modifiers.has(tags[to]) &&
    !skip(to) &&
    !isTime(wordAt(tokens, to))
  )
    to++
  const isWhole = to > from && nouns.has(tags[to - 1]) && tags[to] !== Tag.VBD
  return isWhole ? to : at
}

function isTime(word: string): boolean {
  return weekdays.has(word) || months.has(word) || timeWords.has(word.toLowerCase()) || /^\d/.test(word)
}
