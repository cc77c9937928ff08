import { spokesWords } from '../../lexicons/trades.ts'
import type { NameCluster } from '../../names/name-cluster.ts'
import { genderOfRoles } from '../../names/tell-gender.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { antecedentOfDescription, isBroughtInBefore } from './antecedent-of-description.ts'
import { isFromElsewhere } from './origins-of.ts'
import { personBefore } from './person-before.ts'
import { type Resolution, unresolved } from './resolution.ts'
import { named, type ResolveContext } from './resolve-context.ts'
import { roleHolder } from './role-holder.ts'

/** A description of a person is the article and at most so many words. */
const LONGEST_DESCRIPTION = 6

/** A nameless spokesperson speaks for a body that spoke at most so many sentences before. */
const FARTHEST_BODY = 4

/** Tells whom a noun for a person stands for (`the mayor`, `the 27-year-old`, `a spokesman for the port`). */
export function resolvePersonNoun(
  context: ResolveContext,
  head: number,
  first: number,
  end: number,
): Resolution {
  const { analysis, names } = context
  const { tokens } = analysis
  const role = wordAt(tokens, head).toLowerCase()
  const holder = roleHolder(context, head, first, end)
  if (holder !== null) return { ...named(context, holder), way: 'role' }
  if (spokesWords.has(role)) return resolveSpokesperson(context, head, first, end)
  const opener = wordAt(tokens, first).toLowerCase()
  if ((opener !== 'the' && opener !== 'this') || !isPlain(context, first, end)) return unresolved
  if (isBroughtInBefore(analysis, head, first)) return unresolved
  const gender = genderOfRoles(new Set([role]))
  const fits = (cluster: NameCluster): boolean =>
    (gender === null || cluster.gender === null || cluster.gender === gender) &&
    !isFromElsewhere(analysis, cluster, first, end)
  const found = isAged(role)
    ? personBefore(analysis, names, first, fits)
    : antecedentOfDescription(analysis, names, first, 'person', fits)
  return found === null ? unresolved : { ...named(context, found), way: 'role' }
}

/** A nameless spokesperson stands for the body: the one that the mention names, else the one that spoke just before. */
function resolveSpokesperson(context: ResolveContext, head: number, first: number, end: number): Resolution {
  const { analysis, names, discourse } = context
  const { tokens } = analysis
  for (let i = end - 1; i >= first; i--) {
    const cluster = names.clusters[names.clusterOf[i]!]
    if (cluster === undefined) continue
    // Words given by a person's spokesperson are not the person's own.
    return cluster.kind === 'person' ? unresolved : { ...named(context, cluster), way: 'role' }
  }
  if (end - first > 2 || head !== end - 1) return unresolved
  const isBody = ({ isPlace }: NameCluster): boolean => !isPlace
  const near = antecedentOfDescription(analysis, names, first, 'organization', isBody)
  if (near !== null) return { ...named(context, near), way: 'role' }
  const { lastBody: last, lastBodyAt: at } = discourse
  const isNear = at >= 0 && tokens.sentence[first]! - tokens.sentence[at]! <= FARTHEST_BODY
  return last !== null && !last.isText && isNear ? { ...last, way: 'role' } : unresolved
}

/** Tells whether a mention is a noun with what modifies it and names nobody (`the New York businessman`). */
function isPlain({ analysis, names }: ResolveContext, first: number, end: number): boolean {
  if (end - first > LONGEST_DESCRIPTION) return false
  for (let i = first + 1; i < end; i++) {
    const tag = analysis.tags[i]!
    const isModifier = tag === Tag.NN || tag === Tag.NNP || tag === Tag.JJ || tag === Tag.CD
    if (!isModifier || names.clusters[names.clusterOf[i]!]?.kind === 'person') return false
  }
  return true
}

/** Tells whether a word (lower case) says somebody's age and nothing else: `27-year-old`. */
export function isAged(word: string): boolean {
  return /^(?:\d{1,3}|[a-z]+)-years?-old$/.test(word)
}
