import type { Analysis } from '../analysis.ts'
import { Relation } from '../parsing/relations.ts'
import type { ClauseStructure } from '../spans/clause-structure.ts'
import { Tag } from '../tagging/part-of-speech.ts'

/** A run of tokens: the first, and the one after the last. */
export interface TokenRun {
  readonly first: number
  readonly end: number
}

const MOST_STEPS = 6

/** The subject that a word governs, -1 for none. */
function subjectOf({ trees }: Analysis, verb: number): number {
  const first = trees.outermost.first[verb]!
  const last = trees.outermost.last[verb]!
  for (let i = first; i >= 0 && i <= last; i++) {
    const relation = trees.relation[i]!
    if (trees.head[i] === verb && (relation === Relation.nsubj || relation === Relation.nsubjpass)) return i
  }
  return -1
}

function isRelative({ tags }: Analysis, i: number): boolean {
  return tags[i] === Tag.WDT || tags[i] === Tag.WP || tags[i] === Tag.IN
}

/**
 * Finds who does what a word tells: the subject of the nearest verb above it that has one, and for a relative pronoun the
 * noun that its clause hangs on (`a text that heaped praise on …`: a text).
 * @param outside a run of tokens that the subject must not lie in
 */
export function findSubject(
  analysis: Analysis,
  structure: ClauseStructure,
  from: number,
  outside: TokenRun,
): TokenRun | null {
  const { trees, tags } = analysis
  let at = from
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const subject = subjectOf(analysis, at)
    if (subject >= 0 && (subject < outside.first || subject >= outside.end)) {
      const governor = trees.head[at]!
      const isClauseOfNoun = trees.relation[at] === Relation['acl:relcl'] && governor >= 0
      const noun = isRelative(analysis, subject) && isClauseOfNoun ? governor : subject
      return nounRun(analysis, structure, noun, at)
    }
    const governor = trees.head[at]!
    const relation = trees.relation[at]!
    // `officials quoted in the paper`: the noun that a participle describes is who did it.
    if (
      governor >= 0 &&
      relation === Relation.acl &&
      tags[at] === Tag.VBG &&
      (governor < outside.first || governor >= outside.end)
    ) {
      return nounRun(analysis, structure, governor, at)
    }
    at = governor
  }
  return null
}

/** A noun with what it governs, up to the verb whose subject it is. */
function nounRun({ trees }: Analysis, structure: ClauseStructure, noun: number, verb: number): TokenRun {
  const first = structure.left[noun]!
  let end = structure.right[noun]! + 1
  if (verb > noun && verb < end) end = noun + 1
  for (let i = noun + 1; i < end; i++) {
    const relation = trees.relation[i]!
    if (
      trees.head[i] === noun &&
      (relation === Relation['acl:relcl'] || relation === Relation.dep || relation === Relation.parataxis)
    ) {
      end = Math.max(noun + 1, structure.left[i]!)
      break
    }
  }
  return verb < first || verb > noun ? { first, end } : { first: noun, end }
}

/**
 * Finds who is introduced as the speaker of a paragraph: the subject of the last sentence before it, if that ends in a colon.
 * @param first the paragraph's first token
 */
export function findIntroduced(
  analysis: Analysis,
  structure: ClauseStructure,
  first: number,
): TokenRun | null {
  const { text, start, end, sentence, sentenceStart } = analysis.tokens
  if (
    first === 0 ||
    text.charCodeAt(end[first - 1]! - 1) !== 58 ||
    !text.slice(end[first - 1], start[first]).includes('\n')
  )
    return null
  const before = sentence[first - 1]!
  return findSubject(analysis, structure, structure.root[before]!, {
    first,
    end: sentenceStart[sentence[first]! + 1]!,
  })
}
