import type { Analysis } from '../analysis.ts'
import { Relation } from '../parsing/relations.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { tokenAt, wordAt } from '../tokens/tokens.ts'

/** What a clause can lose from its end and still be one, by the relation to what governs it. */
const droppable = new Set(
  [
    'nmod',
    'nmod:tmod',
    'nmod:npmod',
    'advcl',
    'acl',
    'acl:relcl',
    'conj',
    'cc',
    'cc:preconj',
    'parataxis',
    'appos',
    'advmod',
    'punct',
    'discourse',
  ].map((name) => Relation[name]!),
)
/** Words that nothing can end with. */
const openEnds = new Set<number | undefined>(
  [
    'IN',
    'DT',
    'CC',
    'TO',
    'MD',
    'PRP$',
    'WDT',
    'WP',
    'WP$',
    'WRB',
    'POS',
    '``',
    '$',
    '-LRB-',
    'PDT',
    'EX',
  ].map((name) => Tag[name]),
)
const relatives = new Set<number | undefined>(['WDT', 'WP', 'WP$', 'WRB'].map((name) => Tag[name]))
const complements = new Set<number | undefined>([Relation.nmod, Relation.advmod])

/** Verbs that take an object and what it does: “required them | to …” is not whole. */
const control =
  /^(?:requir|ask|urg|want|tell|told|allow|help|expect|forc|order|call|invit|encourag|warn|permit|enabl|caus|lead|led|persuad|push|press|beg|need|direct|instruct)/
/** A cut where a clause or a list ends is better than another, if it leaves so much. */
const ENOUGH = 0.7

/**
 * Finds where a clause can end earlier: what is left has everything that it needs, and no quotation is cut unless it may be.
 * @param start where the clause begins, as an offset
 * @param end where it ends
 * @param last the last offset at which it may end
 * @returns the offset, or null if there is no such place
 */
export function endEarlier(
  analysis: Analysis,
  start: number,
  end: number,
  last: number,
  mayCutQuotation = false,
): number | null {
  const { tokens } = analysis
  const first = tokenAt(tokens, start)
  const full = tokenAt(tokens, end - 1) + 1
  let limit = full
  while (limit > first && tokens.end[limit - 1]! > last) limit--
  let anywhere = -1
  for (let cut = limit; cut > first + 2; cut--) {
    if (!mayEnd(analysis, cut, mayCutQuotation) || !isWhole(analysis, first, cut, full)) continue
    const isEnough = tokens.end[cut - 1]! - start >= (last - start) * ENOUGH
    if (isEnough && opensClause(analysis, cut)) return endWithMark(analysis, cut - 1)
    if (anywhere < 0) anywhere = cut
  }
  return anywhere < 0 ? null : endWithMark(analysis, anywhere - 1)
}

/** Tells whether the words before a cut can be the last. */
function mayEnd({ tokens, tags, markedOf }: Analysis, cut: number, mayCutQuotation: boolean): boolean {
  const before = cut - 1
  if (openEnds.has(tags[before]) || tags[before] === Tag[',']) return false
  if (wordAt(tokens, before).toLowerCase() === 'not') return false
  // “About which ones”
  if (relatives.has(tags[before - 1])) return false
  return mayCutQuotation || markedOf[before]! < 0 || markedOf[before] !== markedOf[cut]
}

/** Tells whether a token opens a clause, a list's next part or an aside. */
function opensClause({ tags, trees }: Analysis, i: number): boolean {
  const tag = tags[i]
  return (
    tag === Tag[','] ||
    tag === Tag.CC ||
    tag === Tag.WDT ||
    tag === Tag.WP ||
    tag === Tag.WRB ||
    tag === Tag[':'] ||
    trees.relation[i] === Relation.mark
  )
}

/** A mark that closes right after the cut belongs to what stays. */
function endWithMark({ tokens }: Analysis, before: number): number {
  const at = tokens.end[before]!
  return /[”’"»]/.test(tokens.text[at] ?? '') ? at + 1 : at
}

function isWhole(analysis: Analysis, first: number, cut: number, end: number): boolean {
  const { tokens, tags, trees } = analysis
  const { head, relation } = trees
  const sentenceEnd = tokens.sentenceStart[tokens.sentence[first]! + 1]!
  for (let i = first; i < cut; i++) if (head[i]! >= cut && head[i]! < sentenceEnd) return false
  for (let i = cut; i < end; i++) {
    const governor = head[i]!
    if (governor < first || governor >= cut) continue
    if (!droppable.has(relation[i]!)) return false
    if (isControlled(analysis, i, governor, first)) return false
    // “Relies | on …”: what follows its verb at once is mostly its complement.
    if (governor === cut - 1 && complements.has(relation[i]) && isVerb(tags[governor]!)) return false
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
  const above = trees.head[governor]!
  return [governor, above].some((verb) => verb >= first && control.test(wordAt(tokens, verb).toLowerCase()))
}

function isVerb(tag: number): boolean {
  return (
    tag === Tag.VB ||
    tag === Tag.VBD ||
    tag === Tag.VBG ||
    tag === Tag.VBN ||
    tag === Tag.VBP ||
    tag === Tag.VBZ
  )
}
