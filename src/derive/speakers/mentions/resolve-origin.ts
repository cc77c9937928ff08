import { countryByDemonym } from '../../lexicons/countries.ts'
import type { NameCluster } from '../../names/name-cluster.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { isSpeechWord } from '../quote-sources/verbs.ts'
import { originOf } from './origin-words.ts'
import { originsOf } from './origins-of.ts'
import { personBefore } from './person-before.ts'
import { type Resolution, unresolved } from './resolution.ts'
import { named, type ResolveContext } from './resolve-context.ts'

const MOST_MENTIONS = 30

const modifiers = new Set<number | undefined>([Tag.JJ, Tag.NN, Tag.NNP, Tag.NNPS, Tag.CD, Tag.JJS])
/** Who speaks for a state after its adjective (`the Chinese embassy`). */
const offices =
  /^(?:government|ministry|authorities|officials?|embassy|delegation|negotiators?|diplomats?|side|administration)$/

/**
 * Tells whom a mention of people by where they come from stands for. One of them (`the Tunisian`) is the person of before who fits,
 * never the state; several (`the Chinese`) are the state where the text lets it speak, else nobody in particular.
 * @returns null for a mention of any other make
 */
export function resolveOrigin(
  context: ResolveContext,
  head: number,
  first: number,
  end: number,
): Resolution | null {
  const { analysis, names } = context
  const { tokens, tags } = analysis
  if (!/^(?:the|this)$/i.test(wordAt(tokens, first)) || head === first) return null
  const origin = originOf(wordAt(tokens, head))
  if (origin === null || (head + 1 < end && modifiers.has(tags[head + 1]))) return null
  for (let i = first + 1; i < head; i++) if (!modifiers.has(tags[i])) return null
  if (origin.number !== 'one') {
    const state = names.clusters.find(({ kind, name }) => kind === 'country' && name === origin.country.name)
    return state !== undefined && speaks(context, state) ? named(context, state) : unresolved
  }
  const fits = ({ gender }: NameCluster): boolean =>
    origin.gender === null || gender === null || gender === origin.gender
  const before = names.clusters
    .slice(0, 400)
    .filter((cluster) => cluster.kind === 'person' && (cluster.heads[0] ?? first) < first && fits(cluster))
  const told = new Map(before.map((cluster) => [cluster, originsOf(analysis, cluster, first)]))
  const ofCountry = before.filter((cluster) => told.get(cluster)!.has(origin.country))
  const found =
    ofCountry.length === 1
      ? ofCountry[0]!
      : personBefore(analysis, names, first, (cluster) =>
          ofCountry.length > 0
            ? ofCountry.includes(cluster)
            : fits(cluster) && (told.get(cluster)?.size ?? 0) === 0,
        )
  return found === null ? unresolved : { ...named(context, found), way: 'role' }
}

/** Tells whether the text lets a state speak: by its name, through its offices, or in a text of its own. */
function speaks({ analysis, ownedTexts }: ResolveContext, state: NameCluster): boolean {
  const { tokens, trees } = analysis
  if (ownedTexts.some(({ owner }) => owner === state)) return true
  return state.heads.slice(0, MOST_MENTIONS).some((at) => {
    if (offices.test(wordAt(tokens, at + 1)) || offices.test(wordAt(tokens, at + 2))) return true
    const verb = trees.head[at]!
    const isSubject = verb >= 0 && trees.relation[at] === Relation.nsubj
    return isSubject && !countryByDemonym.has(wordAt(tokens, at)) && isSpeechWord(analysis, verb)
  })
}
