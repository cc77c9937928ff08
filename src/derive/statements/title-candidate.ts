import { LONGEST_TITLE, tidy, titleOf } from './title-text.ts'

/** A possible title of a statement. */
export interface TitleCandidate {
  readonly title: string
  /** 0 for a clause that names who says what and is whole, more for what tells less. */
  readonly rank: number
}

/** How much less a title tells, by what is the matter with it. Fitted on titles of news articles that were judged by hand. */
export const Loss = {
  otherOrder: 0.3,
  fragment: 0.4,
  shortened: 0.5,
  vague: 0.6,
  notSaid: 1,
  quoteAlone: 1.5,
  cutQuote: 2.5,
  noClause: 2.6,
  sentence: 3,
  littleSaid: 4,
  cutAnywhere: 6,
} as const

/** What is said in fewer words is not its heart. */
export const FEWEST_WORDS = 4
/** A shortened clause keeps at least so many characters of what is said. */
export const LEAST_OF_CLAUSE = 25

export const countWords = (words: string): number => words.trim().split(/\s+/).length

/** What points to something that the title does not tell (`rejected that argument`, `had set up such an event`). */
const pointing =
  /\bsuch an? |\b(?:this|that|it|so|them|those|these|too)[.,”"]*$|^(?:this|that|these|those) (?:\p{L}+)(?: (?:in|at|on|during) |[.,”"]*$)/iu

/** How much is lost by how little the words say. */
export function lossOf(words: string): number {
  const plain = words.replace(/^["“‘']+/, '').trim()
  return (countWords(plain) < FEWEST_WORDS ? Loss.littleSaid : 0) + (pointing.test(plain) ? Loss.vague : 0)
}

/** The first of several wordings that is no longer than a title may be. */
export function firstFitting(wordings: readonly string[], rank: number): TitleCandidate[] {
  for (const words of wordings) {
    const title = titleOf(words)
    if (title.length <= LONGEST_TITLE && !/“”|""/.test(title)) return [{ title, rank }]
  }
  return []
}

/** As much as there is room for. */
export function cutAnywhere(words: string, rank: number): TitleCandidate[] {
  const cut = tidy(words).slice(0, LONGEST_TITLE - 2)
  return [
    {
      title: titleOf(`${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:—–-]+$/, '')}…`),
      rank: rank + Loss.cutAnywhere,
    },
  ]
}
