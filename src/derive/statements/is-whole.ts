import type { Analysis } from '../analysis.ts'
import { controllingVerbs } from '../lexicons/clause-words.ts'
import { relationsOf } from '../parsing/relations.ts'
import { Tag, tagsOf } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import { isNeeded } from './clause-ends.ts'

/** What a clause can lose from its end and still be one, by the relation to what governs it. */
const droppable = relationsOf(
  'nmod nmod:tmod nmod:npmod advcl acl acl:relcl conj cc cc:preconj parataxis appos advmod punct discourse',
)
const complements = relationsOf('nmod advmod')
const conjuncts = relationsOf('conj')
const verbs = tagsOf('VB VBD VBG VBN VBP VBZ')

/** Tells whether the tokens up to `cut` miss nothing that comes after: no governor, no object, no complement. */
export function isWhole(analysis: Analysis, first: number, cut: number, end: number): boolean {
  const { tags, trees } = analysis
  const { head, relation, outermost } = trees
  for (let i = first; i < cut; i++) if (head[i]! >= cut && head[i]! < end) return false
  for (let i = cut; i < end; i++) {
    const governor = head[i]!
    if (governor < first || governor >= cut) continue
    if (!droppable.has(relation[i]!) || isControlled(analysis, i, governor, first)) return false
    if (!conjuncts.has(relation[i]!) && isNeeded(analysis, Math.max(cut, outermost.first[i]!))) return false
    // “Relies | on …”: what follows its verb at once is mostly its complement.
    if (governor === cut - 1 && complements.has(relation[i]!) && verbs.has(tags[governor])) return false
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
    (verb) => verb >= first && isControlling(wordAt(tokens, verb).toLowerCase()),
  )
}

const isControlling = (word: string): boolean => controllingVerbs.some((verb) => word.startsWith(verb))
