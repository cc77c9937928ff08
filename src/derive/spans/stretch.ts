import type { Analysis } from '../analysis.ts'

/** No stretch is longer than this many tokens; a longer paragraph is labelled in pieces. */
const LONGEST_STRETCH = 4000

/** Which stretch of a text is being labelled. */
export interface Stretch {
  /** First token of the paragraph. */
  readonly first: number
  /** The token after its last. */
  readonly end: number
}

/** Gives the stretches that are labelled as one: paragraphs, broken where they are too long. */
export function stretchesOf(analysis: Analysis): Stretch[] {
  const { paragraphStart, sentenceStart } = analysis.tokens
  const out: Stretch[] = []
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    let first = sentenceStart[paragraphStart[p]!]!
    for (let s = paragraphStart[p]!; s < paragraphStart[p + 1]!; s++) {
      const end = sentenceStart[s + 1]!
      const isLast = s + 1 === paragraphStart[p + 1]
      if (!isLast && sentenceStart[s + 2]! - first <= LONGEST_STRETCH) continue
      if (end > first) out.push({ first, end })
      first = end
    }
  }
  return out
}

/** Tells where a token lies among the quotation marks: bits for in, just after the opening, just before the closing, just outside. */
export function markPosition(analysis: Analysis, i: number, { first, end }: Stretch): number {
  const { markedOf } = analysis
  const here = markedOf[i]!
  const before = i > first ? markedOf[i - 1]! : -1
  const after = i + 1 < end ? markedOf[i + 1]! : -1
  if (here >= 0) return 1 | (before !== here ? 2 : 0) | (after !== here ? 4 : 0)
  return (after >= 0 ? 8 : 0) | (before >= 0 ? 16 : 0)
}

/** Tells whether a stretch has tokens in marks: 0 none, 1 some, 2 all but a few. */
export function quotedNear(analysis: Analysis, { first, end }: Stretch): number {
  const opens = analysis.markedOf[first]! >= 0 || (first + 1 < end && analysis.markedOf[first + 1]! >= 0)
  const closes = analysis.markedOf[end - 1]! >= 0 || (end - 2 >= first && analysis.markedOf[end - 2]! >= 0)
  return (opens ? 1 : 0) | (closes ? 2 : 0)
}
