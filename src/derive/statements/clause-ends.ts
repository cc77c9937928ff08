import type { Analysis } from '../analysis.ts'
import { conditions, neededOpenings } from '../lexicons/clause-words.ts'
import { Relation } from '../parsing/relations.ts'
import { Tag, tagsOf } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'

/** Words that nothing can end with. */
const openEnds = tagsOf('IN DT CC TO MD PRP$ WDT WP WP$ WRB POS `` $ -LRB- PDT EX ,')
const relatives = tagsOf('WDT WP WP$ WRB')
/** What may begin that is left out. */
const openings = tagsOf("IN CC WDT WP WP$ WRB VBG RB , : . '' -LRB- NNP")
const clauseOpenings = tagsOf(', CC WDT WP WRB :')
const describing = tagsOf('RB VBG NNP')
const joints = tagsOf('CC WDT WP WRB IN')
/** A clause's subject stands so near to its beginning. */
const FARTHEST_SUBJECT = 7

/** Tells whether some tokens have a subject with its verb. */
export function isClause({ tags, trees }: Analysis, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const isSubject = trees.relation[i] === Relation.nsubj || trees.relation[i] === Relation.nsubjpass
    const governor = trees.head[i]!
    if (isSubject && governor >= first && governor < end && !relatives.has(tags[i])) return true
  }
  return false
}

/** Tells whether a clause can end before a token, wherever that is. */
export function isClosed({ tokens, tags }: Analysis, cut: number): boolean {
  const word = wordAt(tokens, cut - 1).toLowerCase()
  // “could change that”, “what they asked for”
  if (/^(?:that|this|those|these)$/.test(word) || tags[cut - 1] === Tag.IN) return true
  return !openEnds.has(tags[cut - 1]) && !/^(?:not|i|he|she|we|they)$/.test(word)
}

/** Tells whether a clause that goes on can end before a token. */
export function mayEnd(analysis: Analysis, cut: number): boolean {
  const { tags } = analysis
  const before = cut - 1
  if (!isClosed(analysis, cut) || tags[before] === Tag.IN) return false
  // “About which ones”, “an independent, publicly traded company”, “other commonly held equipment”
  const isBeforeAnother = tags[before - 1] === Tag.DT && tags[cut] === Tag[',']
  const isOpenAdjective = tags[before] === Tag.JJ && (isBeforeAnother || describing.has(tags[cut]))
  return !relatives.has(tags[before - 1]) && !isOpenAdjective
}

/** A relative `that` can be left out, any other not. */
export const isNeeded = ({ tokens, tags }: Analysis, i: number): boolean =>
  neededOpenings.has(wordAt(tokens, i).toLowerCase()) && tags[i] !== Tag.WDT

/** Tells whether what is left out may begin with a token: with a mark, a joint or a phrase that is not needed. */
export function mayBeginRest(analysis: Analysis, cut: number, end: number): boolean {
  const { tokens, tags } = analysis
  if (cut >= end) return true
  if (!openings.has(tags[cut])) return false
  const words = [cut, cut + 1, cut + 2].map((i) => (i < end ? wordAt(tokens, i).toLowerCase() : ''))
  if (isNeeded(analysis, cut) || words.some((word) => conditions.has(word))) return false
  // “its oil waste | processing plants”
  return tags[cut] !== Tag.VBG || (tags[cut + 1] !== Tag.NN && tags[cut + 1] !== Tag.NNS)
}

/** Tells whether a token opens a clause, a list's next part or an aside. */
export function opensClause({ tags, trees }: Analysis, i: number): boolean {
  return clauseOpenings.has(tags[i]) || trees.relation[i] === Relation.mark
}

/** Tells whether a mark before a token, or the token, parts one clause from the next: `…, and every engineer …`. */
export function partsClauses({ tokens, tags, trees }: Analysis, i: number): boolean {
  // What stands before “but” is granted, and not what somebody wants to say.
  if (tags[i] === Tag[',']) return joints.has(tags[i + 1]) && !/^(?:but|yet)$/i.test(wordAt(tokens, i + 1))
  const isJoint =
    trees.relation[i] === Relation.mark && /^(?:while|because|since|as|so)$/.test(wordAt(tokens, i))
  return isJoint || tags[i] === Tag[':']
}

/** Tells whether a joint before a token has a clause on either side, whatever the tree makes of the two. */
export function joinsClauses(analysis: Analysis, first: number, cut: number, end: number): boolean {
  const { tokens, tags, trees } = analysis
  const joint = tags[cut] === Tag[','] ? cut + 1 : cut
  const isJoint =
    (tags[joint] === Tag.CC &&
      (joint > cut || /^(?:that|he|she|it|they|we|i)$/i.test(wordAt(tokens, joint + 1)))) ||
    /^(?:while|because)$/i.test(wordAt(tokens, joint))
  if (!isJoint || !isClause(analysis, first, cut)) return false
  for (let i = joint + 1; i < Math.min(end, joint + FARTHEST_SUBJECT); i++)
    if (trees.relation[i] === Relation.nsubj && trees.head[i]! > i) return true
  return tags[joint + 1] === Tag.VBG && joint > cut
}
