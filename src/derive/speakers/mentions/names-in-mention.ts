import { firmTrades, peopleWords } from '../../lexicons/roles.ts'
import type { NameCluster } from '../../names/name-cluster.ts'
import { isTitle } from '../../names/title-before-name.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { Mention } from './resolution.ts'
import type { ResolveContext } from './resolve-context.ts'

/** The name in apposition to a noun (`the ministry’s spokesman, Geng Shuang`) or right before the head's own modifiers. */
export function apposedName(
  { analysis, names }: ResolveContext,
  head: number,
  first: number,
  end: number,
): NameCluster | null {
  for (let i = first; i < end; i++) {
    const cluster = names.clusters[names.clusterOf[i]!]
    if (cluster?.kind !== 'person') continue
    let top = i
    while (
      analysis.trees.head[top]! >= first &&
      analysis.trees.head[top]! < end &&
      names.clusterOf[analysis.trees.head[top]!] === cluster.number
    )
      top = analysis.trees.head[top]!
    const relation = analysis.trees.relation[top]!
    const governor = analysis.trees.head[top]!
    // An apposition that a tree hangs on a thing (`member for schools, Imran Sheikh`) is that of the person before it.
    const isOfThing =
      governor > head && governor < top && !peopleWords.has(wordAt(analysis.tokens, governor).toLowerCase())
    const joined = governor === head || top === head || (isOfThing && relation === Relation.appos)
    // A name before the noun says whose it is (`the Clinton campaign`), one after it who it is.
    const follows = i > head && (relation === Relation.compound || relation === Relation.dep)
    if (joined && (relation === Relation.appos || follows)) return cluster
  }
  return null
}

const modifiers = new Set<number | undefined>([
  Tag.DT,
  Tag.PRP$,
  Tag.JJ,
  Tag.NN,
  Tag.NNS,
  Tag.NNP,
  Tag.NNPS,
  Tag.CD,
])

/** Whoever's name ends a mention, right after nouns for what they are (`Chair of judges Henrik Solberg`, `the supermarket chain Fresco`). */
export function trailingName(
  { analysis, names }: ResolveContext,
  first: number,
  end: number,
): NameCluster | null {
  const cluster = names.clusters[names.clusterOf[end - 1]!]
  if (cluster === undefined) return null
  let from = end - 1
  while (from > first && names.clusterOf[from - 1] === cluster.number) from--
  if (from === first) return null
  for (let i = first; i < from; i++) {
    const isModifier = modifiers.has(analysis.tags[i]) || wordAt(analysis.tokens, i) === 'of'
    if (!isModifier) return null
  }
  const before = wordAt(analysis.tokens, from - 1).toLowerCase()
  if (cluster.kind === 'person') return cluster.words.length > 1 && before !== 'of' ? cluster : null
  return cluster.kind === 'organization' && firmTrades.has(before) ? cluster : null
}

/** Gives a mention that stops short of the name it belongs to (`Manager` of `Manager Sean O’Driscoll`) that name. */
export function withNameBehind({ analysis, names }: ResolveContext, { first, end }: Mention): Mention {
  const { tokens } = analysis
  const c = end < tokens.count ? names.clusterOf[end]! : -1
  const isOpen = names.clusters[c]?.kind === 'person' && names.clusterOf[end - 1] !== c
  if (!isOpen || !isTitle(wordAt(tokens, end - 1)) || tokens.sentence[end] !== tokens.sentence[first])
    return { first, end }
  let last = end
  while (last < tokens.count && names.clusterOf[last] === c) last++
  return { first, end: last }
}

/**
 * The full name between commas behind one of several (`one of them, Odile Marchal,`), read by the words alone: trees
 * seldom hang a name on a part of several.
 */
export function nameBehindComma(
  { analysis: { tokens }, names }: ResolveContext,
  first: number,
  end: number,
): NameCluster | null {
  if (!/^(?:one|another)$/i.test(wordAt(tokens, first))) return null
  let at = first
  while (at < end && wordAt(tokens, at) !== ',') at++
  if (at + 2 >= tokens.count || wordAt(tokens, at) !== ',') return null
  const c = names.clusterOf[at + 1]!
  const isFull = names.clusterOf[at + 2] === c && tokens.sentence[at + 1] === tokens.sentence[first]
  if (names.clusters[c]?.kind !== 'person' || !isFull) return null
  let last = at + 1
  while (last < tokens.count && names.clusterOf[last] === c) last++
  return last === tokens.count || /^[,.;:”"“—–]$/.test(wordAt(tokens, last)) ? names.clusters[c]! : null
}

/** A state that modifies the head: `the British statement`, `Britain’s statement`, `the one from Belarus`. */
export function stateIn(
  { names, analysis }: ResolveContext,
  head: number,
  first: number,
  end: number,
): NameCluster | null {
  for (let i = first; i < end; i++) {
    const cluster = names.clusters[names.clusterOf[i]!]
    if (i === head || !cluster || cluster.kind !== 'country') continue
    const governor = analysis.trees.head[i]!
    if (governor === head || (governor >= 0 && analysis.trees.head[governor] === head) || i < head)
      return cluster
  }
  return null
}
