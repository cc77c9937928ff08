import type { Analysis } from '../../analysis.ts'
import { countryByDemonym } from '../../lexicons/countries.ts'
import { governmentWords, vaguePlurals } from '../../lexicons/mention-words.ts'
import {
  bodyTrades,
  bodyWords,
  isGroupWord,
  peopleWords,
  spokesWords,
  textWords,
  tradeWords,
} from '../../lexicons/roles.ts'
import type { NameCluster } from '../../names/name-cluster.ts'
import { isFullName, parseName } from '../../names/parse-name.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { Referent } from '../speaker.ts'
import { isAged } from './aged.ts'
import { coreHead, plainName, textWordIn, trimMention } from './mention-words.ts'
import {
  apposedName,
  leadingName,
  nameBehindComma,
  stateIn,
  trailingName,
  withNameBehind,
} from './names-in-mention.ts'
import { readOrigin } from './read-origin.ts'
import { pronounKind, type Reference, type ReferenceKind } from './reference.ts'
import { isRelativePronoun, relativeAntecedent } from './relative-antecedent.ts'
import type { Mention } from './resolution.ts'
import type { ResolveContext } from './resolve-context.ts'

/** What a mention says by its own words: a name, somebody without one, or that it points back. */
export type Reading =
  | { readonly is: 'named'; readonly cluster: NameCluster }
  | { readonly is: 'speaker'; readonly speaker: Referent; readonly cluster: NameCluster | null }
  /** `otherwise` is who it is where it points back to nobody. */
  | { readonly is: 'reference'; readonly reference: Reference; readonly otherwise: Referent | null }
  | { readonly is: 'open' }

const open: Reading = { is: 'open' }
const definite = /^(?:the|this|that|its|his|her|their)$/
const MOST_RELATIVES = 3

/** Reads a mention by its words and the names in it. */
export function readMention(context: ResolveContext, mention: Mention, depth = 0): Reading {
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
      is: 'speaker',
      speaker: { name: direct.name, kind: direct.kind, id: direct.id },
      cluster: last?.kind === direct.kind ? last : null,
    }
  const refer = (
    kind: ReferenceKind,
    head: number,
    otherwise: Referent | null = null,
    isText = false,
  ): Reading => ({
    is: 'reference',
    reference: { first, end, head, kind, noun: wordAt(tokens, head).toLowerCase(), isText },
    otherwise,
  })
  const referToText = (head: number): Reading => {
    const owner = tags[first] === Tag.PRP$ ? pronounKind(wordAt(tokens, first).toLowerCase()) : null
    return owner === null ? refer('text', head, null, true) : refer(owner, first, null, true)
  }
  const leading = leadingName(context, first, end)
  if (leading !== null) return leading === 'open' ? open : { is: 'named', cluster: leading }
  const written = textWordIn(analysis, first, end)
  if (written >= 0) return referToText(written)
  const head = coreHead(analysis, first, end)
  const spelled = wordAt(tokens, head)
  const word = spelled.toLowerCase()
  // “WHO” is the World Health Organization.
  const isAcronym = spelled.length > 1 && spelled === spelled.toUpperCase()
  if (!isAcronym && (isPronominal(tags[head]!) || word === 'that' || word === 'who')) {
    if (!isRelativePronoun(word)) {
      const kind = pronounKind(word)
      return kind === null ? open : refer(kind, head)
    }
    const antecedent = relativeAntecedent(analysis, head)
    return antecedent === null || depth === MOST_RELATIVES
      ? open
      : readMention(context, antecedent, depth + 1)
  }
  const origin = readOrigin(context, head, first, end)
  if (origin !== null)
    return origin === 'one'
      ? refer('person', head)
      : origin === 'open'
        ? open
        : { is: 'named', cluster: origin }
  const cluster =
    trailingName(context, first, end) ??
    names.clusters[names.clusterOf[head] ?? -1] ??
    apposedName(context, head, first, end) ??
    nameBehindComma(context, head, first, end)
  // In `Bolton’s view` the mention may be `Bolton’s` alone.
  const isWhole = tags[end - 1] === Tag.POS && names.clusterOf[end - 2] === cluster?.number
  const isPossessor = analysis.trees.relation[head] === Relation['nmod:poss'] && !isWhole
  if (cluster !== null && !isPossessor) {
    const isDescribed = cluster.kind === 'country' && (tags[head] === Tag.JJ || textWords.has(word))
    if (!isDescribed) return { is: 'named', cluster }
  }
  if (textWords.has(word) || word === 'one') return referToText(head)
  const state = stateIn(context, head, first, end)
  if (state !== null && governmentWords.has(word)) return { is: 'named', cluster: state }
  const opener = wordAt(tokens, first).toLowerCase()
  const isPlural =
    ((tags[head] === Tag.NNS || tags[head] === Tag.NNPS) && (word.endsWith('s') || isGroupWord(word))) ||
    /^\p{Lu}{2,}s$/u.test(spelled)
  if (
    !isPlural &&
    (peopleWords.has(word) || tradeWords.has(word) || isAged(word) || isOffice(context, word))
  ) {
    const isOpened = definite.test(opener) || !isArticled(analysis, first, head)
    if (spokesWords.has(word)) {
      const body = bodyIn(context, first, end)
      if (body !== null) return body.kind === 'person' ? open : { is: 'named', cluster: body }
      return opener === 'the' && names.clusters.some(({ roles }) => roles.has(word))
        ? refer('person', head)
        : end - first <= 2
          ? refer('body', head)
          : open
    }
    return isOpened ? refer('person', head) : open
  }
  if (!isPlural && (bodyWords.has(word) || bodyTrades.has(word))) {
    const name = plainName(analysis, first, end, head)
    const isSpecific = name !== '' && (state !== null || /\p{Lu}/u.test(name.slice(1)) || /\s/.test(name))
    const isNamed = bodyWords.has(word) && isSpecific && opener !== 'a' && opener !== 'an'
    const otherwise = isNamed ? known.speakerOf(name, 'organization', []) : null
    if (definite.test(opener)) return refer('body', head, otherwise)
    return otherwise === null ? open : { is: 'speaker', speaker: otherwise, cluster: null }
  }
  if (isPlural && opener !== 'these' && opener !== 'those') {
    const isPeople =
      /^\p{Lu}{2,}s$/u.test(spelled) || peopleWords.has(word) || bodyWords.has(word) || isGroupWord(word)
    if (!isPeople && countryByDemonym.get(spelled) === undefined) return open
    const name = plainName(analysis, first, end, head)
    if (name === '' || /[’']s /.test(name) || vaguePlurals.has(name.toLowerCase())) return open
    return { is: 'speaker', speaker: known.speakerOf(name, 'group', []), cluster: null }
  }
  return open
}

/** Tells whether the text says of somebody whom it names that they are what a noun says (`Kamla Devi, the sarpanch`). */
function isOffice({ names }: ResolveContext, noun: string): boolean {
  const isOther = textWords.has(noun) || bodyWords.has(noun) || bodyTrades.has(noun)
  return !isOther && names.clusters.some(({ offices }) => offices.has(noun))
}

function isPronominal(tag: number): boolean {
  return tag === Tag.PRP || tag === Tag.PRP$ || tag === Tag.WP || tag === Tag.WDT || tag === Tag.DT
}

/** Tells whether a noun brings in somebody new (`a lawyer`, `another man`, `one voter`). */
function isArticled({ tokens }: Analysis, first: number, head: number): boolean {
  return (
    head > first && /^(?:a|an|another|one|some|any|no|every|each)$/.test(wordAt(tokens, first).toLowerCase())
  )
}

/** The last name inside a mention. */
function bodyIn({ names }: ResolveContext, first: number, end: number): NameCluster | null {
  for (let i = end - 1; i >= first; i--) {
    const cluster = names.clusters[names.clusterOf[i]!]
    if (cluster !== undefined) return cluster
  }
  return null
}
