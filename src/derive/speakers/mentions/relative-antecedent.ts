import type { Analysis } from '../../analysis.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import type { Mention } from './resolution.ts'

const FARTHEST_CLAUSE = 4
const LONGEST_NOUN = 12

/** Tells whether a word (lower case) opens a relative clause. */
export function isRelativePronoun(word: string): boolean {
  return word === 'who' || word === 'which' || word === 'that'
}

/** Finds the noun that the relative pronoun at token `at` stands for: the one that its clause hangs on, null for none. */
export function relativeAntecedent(analysis: Analysis, at: number): Mention | null {
  const { tags, trees } = analysis
  let up = at
  for (let step = 0; step < FARTHEST_CLAUSE && up >= 0; step++) {
    if (trees.relation[up] === Relation['acl:relcl'] || trees.relation[up] === Relation.ccomp) {
      const noun = trees.head[up]!
      if (noun >= 0 && noun < at) return { first: Math.max(0, nounStart(analysis, noun)), end: noun + 1 }
    }
    up = trees.head[up]!
  }
  return at > 0 && isNounTag(tags[at - 1]!) ? { first: nounStart(analysis, at - 1), end: at } : null
}

function isNounTag(tag: number): boolean {
  return tag === Tag.NN || tag === Tag.NNS || tag === Tag.NNP || tag === Tag.NNPS
}

function nounStart({ tags, trees }: Analysis, noun: number): number {
  let first = trees.outermost.first[noun]!
  if (first < 0 || first >= noun || noun - first >= LONGEST_NOUN) return noun
  // A preposition hangs on the noun and is no part of it.
  while (first < noun && (tags[first] === Tag.IN || tags[first] === Tag.TO || tags[first] === Tag.CC)) first++
  return first
}
