import type { Analysis } from '../analysis.ts'
import { passingRoles, ranks } from '../lexicons/name-words.ts'
import { bodyWords, nounOfTitle, peopleWords, titles } from '../lexicons/roles.ts'
import { Relation } from '../parsing/relations.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { NameRun } from './name-run.ts'
import { rolesByDeed } from './roles-by-deed.ts'

/** So far before a name, and so far behind it, what somebody is may stand. */
const FARTHEST_BEFORE = 6
const FARTHEST_BEHIND = 14
const FARTHEST_OF_GOVERNOR = 4

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
  if (office >= 0 && (passingRoles.has(lower(office)) || (isRole(office) && isTheOrA(lower(office - 1)))))
    roles.add(lower(office))
  const start = Math.max(tokens.sentenceStart[tokens.sentence[at]!]!, first - FARTHEST_BEFORE)
  for (let i = first - 1; i >= start && rolesBeforeName.has(tags[i]!); i--)
    if (isNoun(i) || titles.has(wordAt(tokens, i)) || isRole(i))
      roles.add(nounOfTitle.get(wordAt(tokens, i)) ?? lower(i))
  for (let i = at + 1; i <= outermost.last[at]! && i < at + FARTHEST_BEHIND; i++) {
    if (relation[i] !== Relation.appos || head[i] !== at) continue
    for (let w = Math.max(at + 1, outermost.first[i]!); w <= Math.max(i, outermost.last[i]!); w++)
      if (isNoun(w) || isRole(w)) roles.add(lower(w))
  }
  // `The spokesman, Geng Shuang`: the name itself may be the apposition.
  const governor = head[at]!
  if (relation[at] === Relation.appos && governor >= 0 && !isNamed(governor)) roles.add(lower(governor))
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

/** Gives the nouns (lower case) of those roles that say what somebody is by themselves: `sarpanch` in `Kamla Devi, the sarpanch`. */
export function officesOfMention(analysis: Analysis, { first, end }: NameRun): string[] {
  const { tokens, tags, trees } = analysis
  const at = end - 1
  const found: number[] = []
  if (first > 0 && tags[first - 1] === Tag.NN) found.push(first - 1)
  for (let i = at + 1; i <= trees.outermost.last[at]! && i < at + FARTHEST_BEHIND; i++)
    if (trees.relation[i] === Relation.appos && trees.head[i] === at && tags[i] === Tag.NN) found.push(i)
  const governor = trees.head[at]!
  if (trees.relation[at] === Relation.appos && governor >= 0) found.push(governor)
  return found.map((i) => wordAt(tokens, i).toLowerCase())
}
