import type { Analysis } from '../analysis.ts'
import { Relation } from '../parsing/relations.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { tokenAt, wordAt } from '../tokens/tokens.ts'

const relationsOf = (names: string): ReadonlySet<number> =>
  new Set(names.split(' ').map((name) => Relation[name]!))
const tagsOf = (names: string): ReadonlySet<number | undefined> =>
  new Set(names.split(' ').map((name) => Tag[name]))

/** What a clause can lose from its end and still be one, by the relation to what governs it. */
const droppable = relationsOf(
  'nmod nmod:tmod nmod:npmod advcl acl acl:relcl conj cc cc:preconj parataxis appos advmod punct discourse',
)
/** Words that nothing can end with. */
const openEnds = tagsOf('IN DT CC TO MD PRP$ WDT WP WP$ WRB POS `` $ -LRB- PDT EX ,')
const relatives = tagsOf('WDT WP WP$ WRB')
/** What may begin that is left out. */
const openings = tagsOf("IN CC WDT WP WP$ WRB VBG RB , : . '' -LRB- NNP")
const clauseOpenings = tagsOf(', CC WDT WP WRB :')
const describing = tagsOf('RB VBG NNP')
const joints = tagsOf('CC WDT WP WRB IN')
const verbs = tagsOf('VB VBD VBG VBN VBP VBZ')
const complements = new Set<number | undefined>([Relation.nmod, Relation.advmod])
/** Words whose clause or phrase is missed by what it belongs to. */
const needed = /^(?:of|to|that|than|whether|how|about|into|between)$/
/** What something hangs on is not left out: it would be said without it. */
const conditions = /^(?:if|unless|until|except|only|although|though|provided|without|nor|or|once)$/
/** Verbs that take an object and what it does: “required them | to …” is not whole. */
const control =
  /^(?:requir|ask|urg|want|tell|told|allow|help|expect|forc|order|call|invit|encourag|warn|permit|enabl|caus|lead|led|persuad|push|press|beg|need|direct|instruct)/
/** A clause's subject stands so near to its beginning. */
const FARTHEST_SUBJECT = 7
/** A cut where a clause or a list ends is better than another, if it leaves so much. Fitted on titles of news articles. */
const ENOUGH = 0.7

/**
 * Finds where a clause can end earlier: what is left has everything that it needs, and no quotation is cut.
 * @param start where the clause begins, as an offset
 * @param end where it ends
 * @param last the last offset at which it may end
 * @returns the offset, or null if there is no such place
 */
export function endEarlier(analysis: Analysis, start: number, end: number, last: number): number | null {
  return findCut(analysis, start, end, last, (cut) => !isWithinMarks(analysis, cut))
}

/** The same for words that are quoted: they end where another clause of theirs begins. */
export function endClause(analysis: Analysis, start: number, end: number, last: number): number | null {
  const first = tokenAt(analysis.tokens, start)
  const isAllowed = (cut: number): boolean => partsClauses(analysis, cut) && isClause(analysis, first, cut)
  return findCut(analysis, start, end, last, isAllowed)
}

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
function mayEnd(analysis: Analysis, cut: number): boolean {
  const { tags } = analysis
  const before = cut - 1
  if (!isClosed(analysis, cut) || tags[before] === Tag.IN) return false
  // “About which ones”, “an independent, publicly traded company”, “other commonly held equipment”
  const isBeforeAnother = tags[before - 1] === Tag.DT && tags[cut] === Tag[',']
  const isOpenAdjective = tags[before] === Tag.JJ && (isBeforeAnother || describing.has(tags[cut]))
  return !relatives.has(tags[before - 1]) && !isOpenAdjective
}

function findCut(
  analysis: Analysis,
  start: number,
  end: number,
  last: number,
  isAllowed: (cut: number) => boolean,
): number | null {
  const { tokens } = analysis
  const first = tokenAt(tokens, start)
  const full = tokenAt(tokens, end - 1) + 1
  let limit = full
  while (limit > first && tokens.end[limit - 1]! > last) limit--
  let anywhere = -1
  for (let cut = limit; cut > first + 2; cut--) {
    if (!isAllowed(cut) || !mayEnd(analysis, cut) || !mayBeginRest(analysis, cut, full)) continue
    if (!isWhole(analysis, first, cut, full) && !joinsClauses(analysis, first, cut, full)) continue
    const isEnough = tokens.end[cut - 1]! - start >= (last - start) * ENOUGH
    if (isEnough && opensClause(analysis, cut)) return endWithMark(analysis, cut - 1)
    if (anywhere < 0) anywhere = cut
  }
  return anywhere < 0 ? null : endWithMark(analysis, anywhere - 1)
}

/** A relative `that` can be left out, any other not. */
const isNeeded = ({ tokens, tags }: Analysis, i: number): boolean =>
  needed.test(wordAt(tokens, i).toLowerCase()) && tags[i] !== Tag.WDT

const isWithinMarks = ({ markedOf }: Analysis, cut: number): boolean =>
  markedOf[cut - 1]! >= 0 && markedOf[cut - 1] === markedOf[cut]

/** Tells whether what is left out may begin with a token: with a mark, a joint or a phrase that is not needed. */
function mayBeginRest(analysis: Analysis, cut: number, end: number): boolean {
  const { tokens, tags } = analysis
  if (cut >= end) return true
  if (!openings.has(tags[cut])) return false
  const words = [cut, cut + 1, cut + 2].map((i) => (i < end ? wordAt(tokens, i).toLowerCase() : ''))
  if (isNeeded(analysis, cut) || words.some((word) => conditions.test(word))) return false
  // “its oil waste | processing plants”
  return tags[cut] !== Tag.VBG || (tags[cut + 1] !== Tag.NN && tags[cut + 1] !== Tag.NNS)
}

/** Tells whether a token opens a clause, a list's next part or an aside. */
function opensClause({ tags, trees }: Analysis, i: number): boolean {
  return clauseOpenings.has(tags[i]) || trees.relation[i] === Relation.mark
}

/** Tells whether a mark before a token, or the token, parts one clause from the next: `…, and every engineer …`. */
function partsClauses({ tokens, tags, trees }: Analysis, i: number): boolean {
  // What stands before “but” is granted, and not what somebody wants to say.
  if (tags[i] === Tag[',']) return joints.has(tags[i + 1]) && !/^(?:but|yet)$/i.test(wordAt(tokens, i + 1))
  const isJoint =
    trees.relation[i] === Relation.mark && /^(?:while|because|since|as|so)$/.test(wordAt(tokens, i))
  return isJoint || tags[i] === Tag[':']
}

/** Tells whether a joint before a token has a clause on either side, whatever the tree makes of the two. */
function joinsClauses(analysis: Analysis, first: number, cut: number, end: number): boolean {
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

/** A mark that closes right after the cut belongs to what stays. */
function endWithMark({ tokens }: Analysis, before: number): number {
  const at = tokens.end[before]!
  return /[”’"»]/.test(tokens.text[at] ?? '') ? at + 1 : at
}

function isWhole(analysis: Analysis, first: number, cut: number, end: number): boolean {
  const { tags, trees } = analysis
  const { head, relation, outermost } = trees
  for (let i = first; i < cut; i++) if (head[i]! >= cut && head[i]! < end) return false
  for (let i = cut; i < end; i++) {
    const governor = head[i]!
    if (governor < first || governor >= cut) continue
    if (!droppable.has(relation[i]!) || isControlled(analysis, i, governor, first)) return false
    if (relation[i] !== Relation.conj && isNeeded(analysis, Math.max(cut, outermost.first[i]!))) return false
    // “Relies | on …”: what follows its verb at once is mostly its complement.
    if (governor === cut - 1 && complements.has(relation[i]) && verbs.has(tags[governor])) return false
  }
  return true
}

/** Tells whether a verb is what an object is to do, by the verb above (`required them to …`). */
function isControlled(
  { tokens, tags, trees }: Analysis,
  i: number,
  governor: number,
  first: number,
): boolean {
  if (tags[i] !== Tag.VB || tags[i - 1] === Tag.MD) return false
  return [governor, trees.head[governor]!].some(
    (verb) => verb >= first && control.test(wordAt(tokens, verb).toLowerCase()),
  )
}
