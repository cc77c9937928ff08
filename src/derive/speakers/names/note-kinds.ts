import type { Analysis } from '../../analysis.ts'
import { peopleWords } from '../../lexicons/roles.ts'
import { bodyTrades } from '../../lexicons/trades.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { belongings } from './belongings.ts'
import type { Names } from './name-cluster.ts'

/** Whom a body has right after its name (`Lantern chief technology officer Ola Berg`). */
const officers = /^(?:spokesman|spokeswoman|spokesperson|chief|ceo|executives?|officials?|shares)$/i
const MOST_MENTIONS = 50

/** What only a person is called in apposition to a name (`Ban Ki-moon, the secretary general of …`). */
const offices =
  /^(?:president|minister|secretary|chairman|chairwoman|spokesman|spokeswoman|governor|mayor|senator|ambassador|professor|director|chancellor|executive|officer|economist|lawyer|analyst|coach|captain|king|queen|prince|pope|bishop|mother|father|wife|husband|widow|daughter|son)$/
const MOST_WORDS_OF_PERSON = 3

/** Tells from the words around them which names of one word, taken for people, are bodies, and the other way round. */
export function noteKinds(analysis: Analysis, { clusters }: Names): void {
  for (const cluster of clusters) {
    if (cluster.kind === 'organization' && cluster.words.length <= MOST_WORDS_OF_PERSON) {
      if (cluster.heads.slice(0, MOST_MENTIONS).some((at) => isNamedAsPerson(analysis, at)))
        cluster.kind = 'person'
      continue
    }
    if (cluster.kind !== 'person' || cluster.words.length > 1 || cluster.gender !== null) continue
    const mentions = cluster.heads.slice(0, MOST_MENTIONS)
    if (mentions.some((at) => isNamedAsPerson(analysis, at))) continue
    if (mentions.some((at) => isNamedAsBody(analysis, at))) cluster.kind = 'organization'
  }
}

function isNamedAsBody({ tokens, tags, trees }: Analysis, at: number): boolean {
  const next = (k: number): string => (at + k < tokens.count ? wordAt(tokens, at + k) : '')
  if (tags[at + 1] === Tag.POS) return belongings.test(next(2)) || belongings.test(next(3))
  if (officers.test(next(1))) return true
  if (next(1) === ',' && next(2) === 'which') return true
  // `Ferrovale, a maker of sensors`.
  if (
    next(1) === ',' &&
    /^(?:a|an|the)$/.test(next(2)) &&
    [3, 4, 5].some((k) => bodyTrades.has(next(k).toLowerCase()))
  )
    return ![2, 3, 4].some((k) => peopleWords.has(next(k).toLowerCase()))
  // `the maker, Velora`: the name explains a word for a body.
  const governor = trees.head[at]!
  const before = at >= 2 && wordAt(tokens, at - 1) === ',' ? wordAt(tokens, at - 2).toLowerCase() : ''
  const isExplained = trees.relation[at] === Relation.appos && governor >= 0
  return bodyTrades.has(before) || (isExplained && bodyTrades.has(wordAt(tokens, governor).toLowerCase()))
}

function isNamedAsPerson({ tokens, tags }: Analysis, at: number): boolean {
  if (at + 3 >= tokens.count || wordAt(tokens, at + 1) !== ',') return false
  if (wordAt(tokens, at + 2) === 'who') return true
  if (tags[at + 2] !== Tag.DT) return false
  for (let i = at + 3; i < Math.min(tokens.count, at + 7); i++) {
    if (tags[i] !== Tag.NN && tags[i] !== Tag.JJ && tags[i] !== Tag.NNP) return false
    if (offices.test(wordAt(tokens, i).toLowerCase())) return true
  }
  return false
}
