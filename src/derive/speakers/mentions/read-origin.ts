import { countryByDemonym } from '../../lexicons/countries.ts'
import type { NameCluster } from '../../names/name-cluster.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { isSpeechWord } from '../quote-sources/verbs.ts'
import { originOf } from './origin-words.ts'
import type { ResolveContext } from './resolve-context.ts'

const MOST_MENTIONS = 30

const modifiers = new Set<number | undefined>([Tag.JJ, Tag.NN, Tag.NNP, Tag.NNPS, Tag.CD, Tag.JJS])
/** Who speaks for a state after its adjective (`the Chinese embassy`). */
const offices =
  /^(?:government|ministry|authorities|officials?|embassy|delegation|negotiators?|diplomats?|side|administration)$/

/**
 * Reads a mention of people by where they come from: `one` of them (`the Tunisian`), never the state; several (`the Chinese`) are the
 * state where the text lets it speak, else nobody in particular.
 * @returns null for a mention of any other make
 */
export function readOrigin(
  context: ResolveContext,
  head: number,
  first: number,
  end: number,
): NameCluster | 'one' | 'open' | null {
  const { analysis, names } = context
  const { tokens, tags } = analysis
  if (!/^(?:the|this)$/i.test(wordAt(tokens, first)) || head === first) return null
  const origin = originOf(wordAt(tokens, head))
  if (origin === null || (head + 1 < end && modifiers.has(tags[head + 1]))) return null
  for (let i = first + 1; i < head; i++) if (!modifiers.has(tags[i])) return null
  if (origin.number === 'one') return 'one'
  const state = names.clusters.find(({ kind, name }) => kind === 'country' && name === origin.country.name)
  return state !== undefined && speaks(context, state) ? state : 'open'
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
