import type { Analysis } from '../analysis.ts'
import { bodyWords, peopleWords, titles } from '../lexicons/roles.ts'
import { Relation } from '../parsing/relations.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { NameRun } from './name-run.ts'
import { rolesByDeed } from './roles-by-deed.ts'

/** So far before a name, and so far behind it, what somebody is may stand. */
const FARTHEST_BEFORE = 6
const FARTHEST_BEHIND = 14
const FARTHEST_OF_GOVERNOR = 4

/** Words before an office that make it another: the prime minister is not “the minister”. */
export const ranks: ReadonlySet<string> = new Set(
  'prime vice deputy assistant associate shadow junior'.split(' '),
)

/** What somebody is to whoever held their office after or before them. */
const passing = /^(?:predecessor|successor)$/

const rolesBeforeName = new Set<number | undefined>([Tag.NN, Tag.NNS, Tag.JJ, Tag.NNP, Tag.IN])

/**
 * Gives the nouns (lower case) that a person is called by where a name stands: before it (`foreign ministry spokesman Geng`) or in
 * apposition.
 * @param isNamed tells of a token whether it is part of a name
 */
export function rolesOfMention(
  analysis: Analysis,
  mention: NameRun,
  isNamed: (token: number) => boolean,
): ReadonlySet<string> {
  const { tokens, tags, trees } = analysis
  const { head, relation, outermost } = trees
  const { first, end } = mention
  const at = end - 1
  const roles = new Set<string>(rolesByDeed(analysis, mention))
  const lower = (i: number): string => wordAt(tokens, i).toLowerCase()
  const isNoun = (i: number): boolean => tags[i] === Tag.NN || tags[i] === Tag.NNS
  const isRole = (i: number): boolean =>
    peopleWords.has(lower(i)) || bodyWords.has(lower(i)) || ranks.has(lower(i))
  const isClosed = end < tokens.count && /^[,.]$/.test(wordAt(tokens, end))
  const office = isClosed ? nounBeforeComma(analysis, first) : -1
  if (office >= 0 && (passing.test(lower(office)) || (isRole(office) && isTheOrA(lower(office - 1)))))
    roles.add(lower(office))
  const start = Math.max(tokens.sentenceStart[tokens.sentence[at]!]!, first - FARTHEST_BEFORE)
  for (let i = first - 1; i >= start && rolesBeforeName.has(tags[i]!); i--)
    if (isNoun(i) || titles.has(wordAt(tokens, i)) || isRole(i)) roles.add(lower(i))
  for (let i = at + 1; i <= outermost.last[at]! && i < at + FARTHEST_BEHIND; i++) {
    if (relation[i] !== Relation.appos || head[i] !== at) continue
    for (let w = Math.max(at + 1, outermost.first[i]!); w <= Math.max(i, outermost.last[i]!); w++)
      if (isNoun(w) || isRole(w)) roles.add(lower(w))
  }
  // `The spokesman, Geng Shuang`: the name itself may be the apposition.
  const governor = head[at]!
  if (relation[at] === Relation.appos && governor >= 0 && !isNamed(governor)) {
    roles.add(lower(governor))
    const owner = ownerBefore(analysis, governor)
    if (owner >= 0) roles.add(lower(owner))
    for (let w = Math.max(0, governor - FARTHEST_OF_GOVERNOR); w < governor; w++)
      if (head[w] === governor && (tags[w] === Tag.NN || isRole(w))) roles.add(lower(w))
  }
  return roles
}

const isTheOrA = (word: string): boolean => word === 'the' || word === 'a'

/**
 * The noun before a comma and a name, and before what it is of (`The mayor, Friedrich zu Altenburg, wants`, `The governor of Luxor,
 * Gen. Hisham Fattah, said`), whatever a tree hangs the name on; -1 for none.
 */
function nounBeforeComma({ tokens, tags }: Analysis, first: number): number {
  let comma = first - 1
  while (comma > 1 && titles.has(wordAt(tokens, comma))) comma--
  if (comma < 2 || wordAt(tokens, comma) !== ',') return -1
  if (tags[comma - 1] === Tag.NN) return comma - 1
  let i = comma - 1
  while (i > 2 && comma - i < FARTHEST_OF_GOVERNOR && tags[i] === Tag.NNP) i--
  return i < comma - 1 && wordAt(tokens, i) === 'of' && tags[i - 1] === Tag.NN ? i - 1 : -1
}

/** The noun that a tree hangs a thing on which a name stands behind (`The Oba of the town, Adewale Ilesanmi`); -1 for none. */
function ownerBefore({ tokens, tags, trees }: Analysis, thing: number): number {
  const owner = trees.head[thing]!
  const isNoun = owner >= 0 && (tags[owner] === Tag.NN || tags[owner] === Tag.NNP)
  return isNoun &&
    owner < thing &&
    trees.relation[thing] === Relation.nmod &&
    wordAt(tokens, owner + 1) === 'of' &&
    !peopleWords.has(wordAt(tokens, thing).toLowerCase())
    ? owner
    : -1
}

/** Gives the nouns (lower case) of those roles that say what somebody is by themselves: `sarpanch` in `Kamla Devi, the sarpanch`. */
export function officesOfMention(analysis: Analysis, { first, end }: NameRun): string[] {
  const { tokens, tags, trees } = analysis
  const at = end - 1
  const found: number[] = []
  if (first > 0 && tags[first - 1] === Tag.NN) found.push(first - 1)
  for (let i = at + 1; i <= trees.outermost.last[at]! && i < at + FARTHEST_BEHIND; i++)
    if (trees.relation[i] === Relation.appos && trees.head[i] === at && tags[i] === Tag.NN) found.push(i)
  const governor = trees.head[at]!
  if (trees.relation[at] === Relation.appos && governor >= 0) {
    const owner = ownerBefore(analysis, governor)
    found.push(owner >= 0 ? owner : governor)
  }
  return found.map((i) => wordAt(tokens, i).toLowerCase())
}
