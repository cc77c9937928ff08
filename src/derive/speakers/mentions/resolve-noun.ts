import { countryByDemonym } from '../../lexicons/countries.ts'
import { bodyWords, peopleWords } from '../../lexicons/roles.ts'
import { bodyTrades, isGroupWord } from '../../lexicons/trades.ts'
import type { NameCluster, Names } from '../../names/name-cluster.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { antecedentOfDescription } from './antecedent-of-description.ts'
import { plainName } from './mention-words.ts'
import { type Resolution, unresolved } from './resolution.ts'
import { named, type ResolveContext } from './resolve-context.ts'

/** Plurals that say nothing of who they are. */
const vague = new Set(['members', 'others', 'people', 'men', 'women', 'ones', 'users', 'figures', 'forces'])

/** A description of a body is the article and at most so many words. */
const LONGEST_DESCRIPTION = 3

/** Tells whom a common noun stands for: a body named before, a body or a group that is called by nothing else. */
export function resolveNoun(
  context: ResolveContext,
  head: number,
  first: number,
  end: number,
  word: string,
  state: NameCluster | null,
): Resolution {
  const { analysis, names, known, discourse } = context
  const { tokens, tags } = analysis
  // The tagger may take “Manager” with its capital for a plural.
  const isPlural =
    ((tags[head] === Tag.NNS || tags[head] === Tag.NNPS) && (word.endsWith('s') || isGroupWord(word))) ||
    /^\p{Lu}{2,}s$/u.test(wordAt(tokens, head))
  const opener = wordAt(tokens, first).toLowerCase()
  if ((bodyWords.has(word) || bodyTrades.has(word)) && !isPlural) {
    const name = plainName(analysis, first, end, head)
    if (opener === 'the' || opener === 'its') {
      const same = bodyNamed(names, word, name)
      if (same !== null) return { ...named(context, same), way: 'role' }
      if (bodyTrades.has(word) && end - first <= LONGEST_DESCRIPTION && !/\p{Lu}/u.test(name.slice(1))) {
        const before = antecedentOfDescription(
          analysis,
          names,
          first,
          'organization',
          ({ isPlace }) => !isPlace,
        )
        if (before !== null) return { ...named(context, before), way: 'role' }
        if (discourse.lastBody !== null && end - first === 2) return { ...discourse.lastBody, way: 'role' }
      }
    }
    const isSpecific = name !== '' && (state !== null || /\p{Lu}/u.test(name.slice(1)) || /\s/.test(name))
    if (!bodyWords.has(word) || !isSpecific || opener === 'a' || opener === 'an') return unresolved
    return { speaker: known.speakerOf(name, 'organization', []), way: 'group', isText: false, cluster: null }
  }
  if (isPlural && opener !== 'these' && opener !== 'those') {
    const isAcronym = /^\p{Lu}{2,}s$/u.test(wordAt(tokens, head))
    const isPeople = isAcronym || peopleWords.has(word) || bodyWords.has(word) || isGroupWord(word)
    if (!isPeople && countryByDemonym.get(wordAt(tokens, head)) === undefined) return unresolved
    const name = plainName(analysis, first, end, head)
    if (name === '' || /[’']s /.test(name) || vague.has(name.toLowerCase())) return unresolved
    return { speaker: known.speakerOf(name, 'group', []), way: 'group', isText: false, cluster: null }
  }
  return unresolved
}

/** The body whose name has the noun in it (`the ministry` for `Foreign Ministry`), if there is just one. */
function bodyNamed(names: Names, word: string, mention: string): NameCluster | null {
  const fits = names.clusters
    .slice(0, 400)
    .filter(
      (cluster) =>
        cluster.kind === 'organization' && nounOfName(cluster.words) === word && cluster.words.length > 1,
    )
  const lower = mention.toLowerCase()
  const exact = fits.filter((cluster) => cluster.name.toLowerCase().endsWith(lower))
  if (exact.length === 1) return exact[0]!
  return exact.length === 0 && fits.length === 1 && lower === word ? fits[0]! : null
}

/** The noun that a body's name says it is: the last word, or the one before `of` (`Bureau of Meteorology`). */
function nounOfName(words: readonly string[]): string | undefined {
  const of = words.findIndex((word) => word === 'of' || word === 'for')
  return words.at(of > 0 ? of - 1 : -1)?.toLowerCase()
}
