import type { Analysis } from '../../analysis.ts'
import { bodyTrades } from '../../lexicons/trades.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { belongings } from './belongings.ts'
import type { Names } from './name-cluster.ts'

/** Whom a body has right after its name (`Lantern chief technology officer Ola Berg`). */
const officers = /^(?:spokesman|spokeswoman|spokesperson|chief|ceo|executives?|officials?|shares)$/i
const MOST_MENTIONS = 50

/** Tells from the words around them which names of one word, taken for people, are bodies. */
export function noteKinds(analysis: Analysis, { clusters }: Names): void {
  for (const cluster of clusters) {
    if (cluster.kind !== 'person' || cluster.words.length > 1 || cluster.gender !== null) continue
    if (cluster.heads.slice(0, MOST_MENTIONS).some((at) => isNamedAsBody(analysis, at)))
      cluster.kind = 'organization'
  }
}

function isNamedAsBody({ tokens, tags, trees }: Analysis, at: number): boolean {
  const next = (k: number): string => (at + k < tokens.count ? wordAt(tokens, at + k) : '')
  if (tags[at + 1] === Tag.POS) return belongings.test(next(2)) || belongings.test(next(3))
  if (officers.test(next(1))) return true
  if (next(1) === ',' && next(2) === 'which') return true
  // `the maker, Velora`: the name explains a word for a body.
  const governor = trees.head[at]!
  const before = at >= 2 && wordAt(tokens, at - 1) === ',' ? wordAt(tokens, at - 2).toLowerCase() : ''
  const isExplained = trees.relation[at] === Relation.appos && governor >= 0
  return bodyTrades.has(before) || (isExplained && bodyTrades.has(wordAt(tokens, governor).toLowerCase()))
}
