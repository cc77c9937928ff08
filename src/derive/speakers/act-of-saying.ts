import type { LinkContext } from '../attributions/link-features.ts'
import { speechStems } from '../lexicons/speech-words.ts'
import { stem } from '../tokens/stem.ts'
import { wordAt } from '../tokens/tokens.ts'

/** So many words of a cue are read. */
const LONGEST_CUE = 6

/** Tells whether a cue (index into the finding's spans) has a word of saying, and not of thinking or doing. */
export function isActOfSaying({ analysis, finding, heads }: LinkContext, cue: number): boolean {
  const span = finding.spans[cue]
  if (span === undefined) return false
  const isSaying = (i: number): boolean => speechStems.has(stem(wordAt(analysis.tokens, i).toLowerCase()))
  const head = heads[cue]
  if (head !== undefined && isSaying(head)) return true
  for (let i = span.first; i < span.end && i < span.first + LONGEST_CUE; i++) if (isSaying(i)) return true
  return false
}
