import { firmTrades, peopleWords } from '../../lexicons/roles.ts'
import type { NameCluster } from '../../names/name-cluster.ts'
import { isTitle } from '../../names/title-before-name.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { type Tokens, wordAt } from '../../tokens/tokens.ts'
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

/** So many words of party and place stand in brackets behind a name. */
const LONGEST_BRACKET = 5

const modifiers = new Set<number | undefined>([
  Tag.DT,
  Tag.PRP$,
  Tag.JJ,
  Tag.NN,
  Tag.NNS,
  Tag.NNP,
  Tag.NNPS,
  Tag.CD,
  Tag.POS,
])

/** Whoever's name ends a mention, right after nouns for what they are (`Chair of judges Henrik Solberg`, `the supermarket chain Fresco`). */
export function trailingName(
  { analysis, names }: ResolveContext,
  first: number,
  end: number,
): NameCluster | null {
  const last = endBeforeBracket(analysis.tokens, first, end)
  const cluster = names.clusters[names.clusterOf[last - 1]!]
  if (cluster === undefined) return null
  let from = last - 1
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

/** Where a mention ends without what stands in brackets behind it (`Paul Ryan (R-WI`, its last mark cut off). */
function endBeforeBracket(tokens: Tokens, first: number, end: number): number {
  for (let i = end - 1; i > first && end - i <= LONGEST_BRACKET; i--) if (wordAt(tokens, i) === '(') return i
  return end
}

/**
 * Whoever's name begins a mention, behind nothing but titles, where only what they are of, where, and who they are follows
 * (`Mr. Moss of the Harbour Board`): trees sometimes hang it on what follows.
 */
export function leadingName(
  { analysis: { tokens }, names }: ResolveContext,
  first: number,
  end: number,
): NameCluster | 'open' | null {
  let at = first
  while (at < end - 1 && names.clusterOf[at]! < 0 && isTitle(wordAt(tokens, at))) at++
  const c = names.clusterOf[at]!
  let last = at
  while (last + 1 < end && names.clusterOf[last + 1] === c && c >= 0) last++
  if (last + 1 >= end || !/^(?:of|from|in|at|,|\(|—|–|--|who)$/.test(wordAt(tokens, last + 1))) return null
  if (c < 0) return names.openMentions.has(at) ? 'open' : null
  return names.clusters[c]!.kind === 'person' ? names.clusters[c]! : null
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
 * The full name between commas behind what somebody is (`one of them, Odile Marchal,`, `her partner at Lenox, Ivo Brandt,`), read
 * by the words alone: trees seldom hang a name on a part of several, and often on the thing next to it.
 */
export function nameBehindComma(
  { analysis: { tokens, tags }, names }: ResolveContext,
  head: number,
  first: number,
  end: number,
): NameCluster | null {
  const isOne = /^(?:one|another)$/i.test(wordAt(tokens, first))
  if (!isOne && (tags[head] !== Tag.NN || names.clusterOf[head]! >= 0)) return null
  let at = isOne ? first : head
  while (at < end && wordAt(tokens, at) !== ',') {
    // In `a spokesman for the premier, Ada Moss` the name may be either's.
    if (at > head && !isOne && isTitle(wordAt(tokens, at))) return null
    at++
  }
  if (at + 2 >= tokens.count || wordAt(tokens, at) !== ',') return null
  if (!isOne) while (at + 1 < end && names.clusterOf[at + 1]! < 0 && isTitleLike(tokens, at + 1)) at++
  const c = names.clusterOf[at + 1]!
  const isFull = names.clusterOf[at + 2] === c && tokens.sentence[at + 1] === tokens.sentence[first]
  if (names.clusters[c]?.kind !== 'person' || !isFull) return null
  let last = at + 1
  while (last < tokens.count && names.clusterOf[last] === c) last++
  return last === tokens.count || /^[,.;:”"“—–(]$/.test(wordAt(tokens, last)) ? names.clusters[c]! : null
}

/** A word of what is written before a name: a title, a rank, a word for somebody's office (`state Del.`). */
function isTitleLike(tokens: Tokens, i: number): boolean {
  const word = wordAt(tokens, i)
  return (
    isTitle(word) ||
    peopleWords.has(word.toLowerCase()) ||
    /^(?:state|Del\.|\p{Lu}\p{Ll}{1,4}\.)$/u.test(word)
  )
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
