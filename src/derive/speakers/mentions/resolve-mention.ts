import type { Analysis } from '../../analysis.ts'
import { peopleWords, textWords } from '../../lexicons/roles.ts'
import { tradeWords } from '../../lexicons/trades.ts'
import { parseName } from '../../names/parse-name.ts'
import { isFullName } from '../../names/same-person.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { coreHead, textWordIn, trimMention } from './mention-words.ts'
import { apposedName, stateIn, trailingName, withNameBehind } from './names-in-mention.ts'
import { isRelativePronoun, relativeAntecedent } from './relative-antecedent.ts'
import { type Mention, type Resolution, unresolved } from './resolution.ts'
import { named, type ResolveContext } from './resolve-context.ts'
import { resolveNoun } from './resolve-noun.ts'
import { resolveOrigin } from './resolve-origin.ts'
import { isAged, resolvePersonNoun } from './resolve-person-noun.ts'
import { resolvePronoun } from './resolve-pronoun.ts'
import { resolveText } from './resolve-text.ts'

const governmentWords = new Set([
  'government',
  'authorities',
  'administration',
  'state',
  'country',
  'nation',
  'kingdom',
])

/** Tells whom a mention stands for; no speaker where the text leaves it open. */
export function resolveMention(context: ResolveContext, mention: Mention): Resolution {
  const { analysis, names, known } = context
  const { tokens, tags } = analysis
  const { first, end } = withNameBehind(context, trimMention(tokens, mention))
  const whole = tokens.text.slice(tokens.start[first], tokens.end[end - 1])
  const last = names.clusters[names.clusterOf[end - 1]!] ?? null
  const direct = known.find([whole])
  if (
    direct !== null &&
    (last === null || isFullName(parseName(whole)) || known.mayBe(direct, last.name, last.kind, last.forms))
  )
    return {
      speaker: { name: direct.name, kind: direct.kind, id: direct.id },
      way: 'known',
      isText: false,
      cluster: last?.kind === direct.kind ? last : null,
    }
  const written = textWordIn(analysis, first, end)
  if (written >= 0) return resolveText(context, written, first, end)
  const head = coreHead(analysis, first, end)
  const spelled = wordAt(tokens, head)
  const word = spelled.toLowerCase()
  // “WHO” is the World Health Organization.
  const isAcronym = spelled.length > 1 && spelled === spelled.toUpperCase()
  if (
    !isAcronym &&
    (tags[head] === Tag.PRP ||
      tags[head] === Tag.WP ||
      tags[head] === Tag.WDT ||
      tags[head] === Tag.DT ||
      word === 'that' ||
      word === 'who')
  ) {
    if (!isRelativePronoun(word)) return resolvePronoun(context, head, word)
    const antecedent = relativeAntecedent(analysis, head)
    return antecedent === null ? unresolved : resolveMention(context, antecedent)
  }
  const origin = resolveOrigin(context, head, first, end)
  if (origin !== null) return origin
  const cluster =
    trailingName(context, first, end) ??
    names.clusters[names.clusterOf[head] ?? -1] ??
    apposedName(context, head, first, end)
  if (cluster !== null && !isPossessor(analysis, head)) {
    const isDescribed = cluster.kind === 'country' && (tags[head] === Tag.JJ || textWords.has(word))
    if (!isDescribed) return named(context, cluster)
  }
  if (textWords.has(word) || word === 'one') return resolveText(context, head, first, end)
  const state = stateIn(context, head, first, end)
  if (state !== null && governmentWords.has(word)) return named(context, state)
  if (!isPlural(tags[head]!, spelled) && (peopleWords.has(word) || tradeWords.has(word) || isAged(word)))
    return resolvePersonNoun(context, head, first, end)
  return resolveNoun(context, head, first, end, word, state)
}

function isPossessor(analysis: Analysis, i: number): boolean {
  return analysis.trees.relation[i] === Relation['nmod:poss']
}

/** Tells whether a word is a plural; `MPs` is one, whatever its tag. */
function isPlural(tag: number, word: string): boolean {
  return tag === Tag.NNS || /^\p{Lu}{2,}s$/u.test(word)
}
