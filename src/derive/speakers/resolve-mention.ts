import type { Analysis } from '../analysis.ts'
import { weekdays } from '../lexicons/calendar.ts'
import { bodyWords, peopleWords, textWords } from '../lexicons/roles.ts'
import { Relation } from '../parsing/relations.ts'
import { headOf } from '../spans/stacked-features.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import { antecedentOfIt, antecedentOfPerson, antecedentOfThey, type Discourse } from './antecedents.ts'
import type { KnownSpeakers } from './known-speakers.ts'
import type { NameCluster, Names } from './name-clusters.ts'
import { type OwnedText, ownerOfText } from './owned-texts.ts'
import type { Speaker } from './speaker.ts'

/** A run of tokens that words are attributed to. */
export interface Mention {
  readonly first: number
  /** The token after the last. */
  readonly end: number
}

/** Whom a mention was found to stand for, and how. */
export interface Resolution {
  readonly speaker: Speaker | null
  /** How the speaker was found; the surer ways first. */
  readonly way: 'name' | 'state' | 'known' | 'role' | 'text' | 'pronoun' | 'group' | 'none'
  /** True if the mention is a statement, a report … that somebody made. */
  readonly isText: boolean
  readonly cluster: NameCluster | null
}

/** A text named more sentences ago than this is no longer “the statement”. */
const FARTHEST_TEXT = 8

const unresolved: Resolution = { speaker: null, way: 'none', isText: false, cluster: null }
const governmentWords = new Set([
  'government',
  'authorities',
  'administration',
  'state',
  'country',
  'nation',
  'kingdom',
])

/** What is needed to tell whom a mention stands for. */
export interface ResolveContext {
  readonly analysis: Analysis
  readonly names: Names
  readonly known: KnownSpeakers
  readonly discourse: Discourse
  /** Statements, reports … of states and bodies, ascending. */
  readonly ownedTexts: readonly OwnedText[]
}

/** Tells whom a mention stands for; no speaker where the text leaves it open. */
export function resolveMention(context: ResolveContext, mention: Mention): Resolution {
  const { analysis, names, known } = context
  const { tokens, tags } = analysis
  let { first, end } = mention
  const skipped = new Set([',', '“', '"', '”', '(', ')', '-', '—', '–', '--', 'by'])
  while (first < end - 1 && skipped.has(wordAt(tokens, first))) first++
  while (end > first + 1 && skipped.has(wordAt(tokens, end - 1))) end--
  // “Britain’s statement Tuesday”: the day is none of the speaker's.
  while (
    end > first + 1 &&
    (weekdays.has(wordAt(tokens, end - 1)) || (end > first + 2 && wordAt(tokens, end - 1) === 'on'))
  )
    end--
  const whole = tokens.text.slice(tokens.start[first], tokens.end[end - 1])
  const direct = known.find([whole])
  if (direct !== null)
    return {
      speaker: { name: direct.name, kind: direct.kind, id: direct.id },
      way: 'known',
      isText: false,
      cluster: null,
    }
  const written = textIn(context, first, end)
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
    return resolvePronoun(context, head, word)
  }
  const cluster = names.clusters[names.clusterOf[head] ?? -1] ?? apposedName(context, head, first, end)
  if (cluster !== null && !isPossessor(analysis, head)) {
    const isDescribed = cluster.kind === 'country' && (tags[head] === Tag.JJ || textWords.has(word))
    if (!isDescribed) return named(context, cluster)
  }
  if (textWords.has(word) || word === 'one') return resolveText(context, head, first, end)
  const state = stateIn(context, head, first, end)
  if (state !== null && governmentWords.has(word)) return named(context, state)
  if (peopleWords.has(word) && tags[head] !== Tag.NNS) {
    const byRole = roleHolder(context, head, first, end)
    return byRole === null ? unresolved : { ...named(context, byRole), way: 'role' }
  }
  return resolveNoun(context, head, first, end, word, state)
}

/** The word for a text that a mention is about: its last noun before any clause or apposition; -1 for none. */
function textIn({ analysis }: ResolveContext, first: number, end: number): number {
  const { tokens, tags } = analysis
  for (let i = first; i < end; i++) {
    const word = wordAt(tokens, i).toLowerCase()
    const goesOn =
      i + 1 < end && (tags[i + 1] === Tag.NN || tags[i + 1] === Tag.NNS || tags[i + 1] === Tag.POS)
    if (textWords.has(word) && !goesOn && (tags[i] === Tag.NN || tags[i] === Tag.NNS)) return i
    const tag = tags[i]!
    if (
      tag === Tag[','] ||
      tag === Tag.IN ||
      tag === Tag.WDT ||
      tag === Tag.WP ||
      tag === Tag.VBD ||
      tag === Tag.CC
    )
      return -1
  }
  return -1
}

/** The head word of a mention, before any relative clause or apposition. */
function coreHead(analysis: Analysis, first: number, end: number): number {
  const head = headOf(analysis.trees.head, first, end)
  // A tree may hang the mention on the wrong word: a verb inside it cannot be who speaks.
  const tag = analysis.tags[head]!
  const isNominal =
    tag === Tag.NN ||
    tag === Tag.NNS ||
    tag === Tag.NNP ||
    tag === Tag.NNPS ||
    tag === Tag.PRP ||
    tag === Tag.CD ||
    tag === Tag.JJ
  if (isNominal || end - first === 1) return head
  for (let i = first; i < end; i++) {
    const here = analysis.tags[i]!
    if (here === Tag.NN || here === Tag.NNS || here === Tag.NNP || here === Tag.NNPS || here === Tag.PRP) {
      let last = i
      while (
        last + 1 < end &&
        (analysis.tags[last + 1] === Tag.NN ||
          analysis.tags[last + 1] === Tag.NNS ||
          analysis.tags[last + 1] === Tag.NNP)
      )
        last++
      return last
    }
  }
  return head
}

function isPossessor(analysis: Analysis, i: number): boolean {
  return analysis.trees.relation[i] === Relation['nmod:poss']
}

function named({ known }: ResolveContext, cluster: NameCluster): Resolution {
  const speaker = known.speakerOf(cluster.name, cluster.kind, cluster.forms)
  return { speaker, way: cluster.kind === 'country' ? 'state' : 'name', isText: false, cluster }
}

/** The name in apposition to a noun (`the ministry’s spokesman, Geng Shuang`) or right before the head's own modifiers. */
function apposedName(
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
    const joined = analysis.trees.head[top] === head || top === head
    if (
      joined &&
      (relation === Relation.appos || relation === Relation.compound || relation === Relation.dep)
    )
      return cluster
  }
  return null
}

/** A state that modifies the head: `the British statement`, `Britain’s statement`, `the one from Belarus`. */
function stateIn(
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

function resolveText(context: ResolveContext, head: number, first: number, end: number): Resolution {
  const { analysis, names, discourse } = context
  const owner = ownerOfText(analysis, names, head) ?? stateIn(context, head, first, end)
  if (owner !== null) return { ...named(context, owner), way: 'text', isText: true }
  const opener = wordAt(analysis.tokens, first).toLowerCase()
  if (opener === 'the' || opener === 'this' || opener === 'that') {
    const last = lastOwnedBefore(context, first)
    if (last !== null) return { ...named(context, last), way: 'text', isText: true }
    const found = discourse.lastText ?? discourse.lastBody
    if (found !== null) return { ...found, way: 'text', isText: true }
  }
  return { ...unresolved, isText: true }
}

/** The owner of the text that was spoken of last, not too long ago. */
function lastOwnedBefore({ ownedTexts, analysis }: ResolveContext, at: number): NameCluster | null {
  let low = 0
  let high = ownedTexts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ownedTexts[middle]!.at < at) low = middle + 1
    else high = middle
  }
  const last = ownedTexts[low - 1]
  const { sentence } = analysis.tokens
  return last !== undefined && sentence[at]! - sentence[last.at]! <= FARTHEST_TEXT ? last.owner : null
}

function resolvePronoun(context: ResolveContext, head: number, word: string): Resolution {
  const { analysis, discourse } = context
  if (word === 'who' || word === 'which' || word === 'that') {
    // A relative pronoun stands for the noun that its clause hangs on.
    let up = head
    for (let step = 0; step < 4 && up >= 0; step++) {
      if (
        analysis.trees.relation[up] === Relation['acl:relcl'] ||
        analysis.trees.relation[up] === Relation.ccomp
      ) {
        const noun = analysis.trees.head[up]!
        if (noun >= 0 && noun < head)
          return resolveMention(context, { first: Math.max(0, nounStart(analysis, noun)), end: noun + 1 })
      }
      up = analysis.trees.head[up]!
    }
    return head > 0 && isNounTag(analysis.tags[head - 1]!)
      ? resolveMention(context, { first: nounStart(analysis, head - 1), end: head })
      : unresolved
  }
  const found =
    word === 'he' || word === 'she' || word === 'him' || word === 'her'
      ? antecedentOfPerson(
          analysis,
          context.names,
          discourse,
          head,
          word === 'he' || word === 'him' ? 'he' : 'she',
        )
      : word === 'it'
        ? antecedentOfIt(discourse)
        : word === 'they' || word === 'them'
          ? antecedentOfThey(discourse)
          : null
  if (found === null) return unresolved
  if ('forms' in found) return { ...named(context, found), way: 'pronoun' }
  return { ...found, way: 'pronoun' }
}

function isNounTag(tag: number): boolean {
  return tag === Tag.NN || tag === Tag.NNS || tag === Tag.NNP || tag === Tag.NNPS
}

function nounStart(analysis: Analysis, noun: number): number {
  const first = analysis.trees.outermost.first[noun]!
  return first >= 0 && first < noun && noun - first < 12 ? first : noun
}

/** The person whom the text calls by the mention's nouns, if there is just one. */
function roleHolder(
  { analysis, names }: ResolveContext,
  head: number,
  first: number,
  end: number,
): NameCluster | null {
  const { tokens } = analysis
  const opener = wordAt(tokens, first).toLowerCase()
  if (opener === 'a' || opener === 'an' || opener === 'another' || opener === 'one') return null
  const role = wordAt(tokens, head).toLowerCase()
  const words: string[] = []
  for (let i = first; i < end; i++) words.push(wordAt(tokens, i).toLowerCase())
  let best: NameCluster | null = null
  let most = 0
  let tied = false
  for (const cluster of names.clusters.slice(0, 400)) {
    if (cluster.kind !== 'person' || !cluster.roles.has(role)) continue
    const shared = words.filter((word) => cluster.roles.has(word)).length
    if (shared > most) {
      most = shared
      best = cluster
      tied = false
    } else if (shared === most) tied = true
  }
  return tied ? null : best
}

function resolveNoun(
  context: ResolveContext,
  head: number,
  first: number,
  end: number,
  word: string,
  state: NameCluster | null,
): Resolution {
  const { analysis, names, known, discourse } = context
  const { tokens, tags } = analysis
  const isPlural =
    tags[head] === Tag.NNS || tags[head] === Tag.NNPS || /^\p{Lu}{2,}s$/u.test(wordAt(tokens, head))
  const opener = wordAt(tokens, first).toLowerCase()
  if (bodyWords.has(word) && !isPlural) {
    const name = plainName(analysis, first, end)
    if (opener === 'the' || opener === 'its') {
      const same = bodyNamed(names, word, name)
      if (same !== null) return { ...named(context, same), way: 'role' }
      if (
        /^(company|firm|group|organization|organisation|agency|party|union|charity|club|team|bank|body)$/.test(
          name.toLowerCase(),
        ) &&
        discourse.lastBody !== null
      ) {
        return { ...discourse.lastBody, way: 'role' }
      }
    }
    const isSpecific = state !== null || /\p{Lu}/u.test(name.slice(1)) || /\s/.test(name)
    if (!isSpecific || opener === 'a' || opener === 'an') return unresolved
    return { speaker: known.speakerOf(name, 'organization', []), way: 'group', isText: false, cluster: null }
  }
  if (isPlural && opener !== 'these' && opener !== 'those') {
    const name = plainName(analysis, first, end)
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
        cluster.kind === 'organization' &&
        cluster.words.at(-1)?.toLowerCase() === word &&
        cluster.words.length > 1,
    )
  const lower = mention.toLowerCase()
  const exact = fits.filter((cluster) => cluster.name.toLowerCase().endsWith(lower))
  return exact.length === 1 ? exact[0]! : null
}

/** A mention as a name: without its article, up to a comma or a relative clause, at most eight words. */
function plainName(analysis: Analysis, first: number, end: number): string {
  const { tokens, tags } = analysis
  let from = first
  while (from < end - 1 && (tags[from] === Tag.DT || tags[from] === Tag.PRP$)) from++
  let to = from + 1
  while (to < end && to - from < 8) {
    const tag = tags[to]!
    if (tag === Tag[','] || tag === Tag.WDT || tag === Tag.WP || tag === Tag[':'] || tag === Tag['-LRB-'])
      break
    to++
  }
  const name = tokens.text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/g, ' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}
