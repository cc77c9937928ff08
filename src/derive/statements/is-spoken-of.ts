import type { Span } from '../../model.ts'
import type { Analysis } from '../analysis.ts'
import { Relation } from '../parsing/relations.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { tokenAt, wordAt } from '../tokens/tokens.ts'

/** Tells whether the source is what a verb in the passive tells of (`the plan was criticised`), and says nothing itself. */
export function isSpokenOf({ tokens, tags, trees }: Analysis, source: Span, cue: Span): boolean {
  if (/\bquoted\b/.test(tokens.text.slice(cue.start, cue.end))) return false
  const end = tokenAt(tokens, cue.end - 1) + 1
  let isPassive = false
  for (let i = tokenAt(tokens, cue.start); i < end; i++) {
    if (isPassive && tags[i] === Tag.VBN) return true
    if (/^(?:was|were|been|being|is|are|be)$/i.test(wordAt(tokens, i))) isPassive = true
  }
  for (let i = tokenAt(tokens, source.start); i < tokens.count && tokens.start[i]! < source.end; i++)
    if (trees.relation[i] === Relation.nsubjpass && trees.head[i]! < end) return true
  return false
}
