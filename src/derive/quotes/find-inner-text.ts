import type { Analysis } from '../analysis.ts'
import { findSubject, type TokenRun } from '../attributions/find-subject.ts'
import { headOf } from '../parsing/head-of.ts'
import { Relation } from '../parsing/relations.ts'
import type { ClauseStructure } from '../spans/clause-structure.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { Lexicon } from '../tokens/word-forms.ts'

/**
 * Finds the text that quoted words stand in, if they are only part of what somebody else reports: the noun whose relative
 * clause governs them, where it lies in the report too (`they backed a text that heaped praise on “…”`: a text). Of anything else
 * the report tells in its own speaker's words.
 * @param report a piece of content that the quote lies in
 */
export function findInnerText(
  analysis: Analysis,
  structure: ClauseStructure,
  report: TokenRun,
  quote: TokenRun,
): TokenRun | null {
  const { head, relation } = analysis.trees
  let verb = head[headOf(head, quote.first, quote.end)]!
  while (verb >= report.first && verb < quote.first && !isVerb(analysis, verb)) verb = head[verb]!
  if (verb < report.first || verb >= quote.first || relation[verb] !== Relation['acl:relcl']) return null
  const subject = findSubject(analysis, structure, verb, quote)
  if (subject === null || subject.first < report.first || subject.end > verb) return null
  const noun = headOf(head, subject.first, subject.end)
  return (analysis.forms.lexicon[noun]! & Lexicon.Text) !== 0 ? subject : null
}

function isVerb({ tags }: Analysis, i: number): boolean {
  const tag = tags[i]
  return (
    tag === Tag.VBD ||
    tag === Tag.VBZ ||
    tag === Tag.VBP ||
    tag === Tag.VB ||
    tag === Tag.VBN ||
    tag === Tag.VBG
  )
}
