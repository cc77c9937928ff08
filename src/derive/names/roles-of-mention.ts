import type { Analysis } from '../analysis.ts'
import { bodyWords, peopleWords, titles } from '../lexicons/roles.ts'
import { Relation } from '../parsing/relations.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { NameRun } from './name-run.ts'

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
  { first, end }: NameRun,
  isNamed: (token: number) => boolean,
): ReadonlySet<string> {
  const { tokens, tags, trees } = analysis
  const { head, relation, outermost } = trees
  const at = end - 1
  const roles = new Set<string>()
  const lower = (i: number): string => wordAt(tokens, i).toLowerCase()
  const isNoun = (i: number): boolean => tags[i] === Tag.NN || tags[i] === Tag.NNS
  const isRole = (i: number): boolean => peopleWords.has(lower(i)) || bodyWords.has(lower(i))
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
    for (let w = Math.max(0, governor - FARTHEST_OF_GOVERNOR); w < governor; w++)
      if (head[w] === governor && (tags[w] === Tag.NN || isRole(w))) roles.add(lower(w))
  }
  return roles
}
