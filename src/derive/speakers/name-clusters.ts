import type { Analysis } from '../analysis.ts'
import { countryByCapital, countryByDemonym, countryByName } from '../lexicons/countries.ts'
import { femaleNames, maleNames } from '../lexicons/first-names.ts'
import { bodyWords, peopleWords, titles } from '../lexicons/roles.ts'
import { tradeWords } from '../lexicons/trades.ts'
import { Relation } from '../parsing/relations.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { SpeakerKind } from './speaker.ts'

/** All the mentions by name of one person, body or state. */
export interface NameCluster {
  /** The fullest form of the name. */
  name: string
  words: string[]
  kind: SpeakerKind
  gender: 'he' | 'she' | null
  /** Every form in which the name is found. */
  readonly forms: Set<string>
  /** Nouns that the text calls a person by (lower case): `spokesman`, `ministry`. */
  readonly roles: Set<string>
  /** The tokens that head its mentions, ascending. */
  readonly heads: number[]
  /** Its place among the clusters. */
  readonly number: number
}

/** A text's names: the clusters, and which of them each token belongs to (-1 for none). */
export interface Names {
  readonly clusters: NameCluster[]
  readonly clusterOf: Int32Array
}

interface Run {
  readonly first: number
  readonly end: number
  readonly entity: number
}

/** Of people with the same last name so many, the latest, are compared. */
const MOST_NAMESAKES = 30

const suffixes = new Set(['Jr.', 'Sr.', 'Jr', 'Sr', 'II', 'III', 'IV', 'Jr.,'])

/** Finds runs of tokens that name one thing; a title or a possessive ends or begins none. */
function nameRuns({ tokens, tags, entities, forms }: Analysis): Run[] {
  const runs: Run[] = []
  for (let i = 0; i < tokens.count; ) {
    const word = wordAt(tokens, i)
    const isState = (forms.lexicon[i]! & (4 | 8 | 16)) !== 0
    if (entities[i] === Entity.None && !isState) {
      i++
      continue
    }
    const state = stateNameEnd(tokens, i)
    if (state > i) {
      runs.push({ first: i, end: state, entity: Entity.Location })
      i = state
      continue
    }
    let end = i + 1
    const entity = entities[i]!
    while (
      end < tokens.count &&
      entity > 0 &&
      entities[end] === entity &&
      tokens.sentence[end] === tokens.sentence[i]
    )
      end++
    let first = i
    while (first < end - 1 && isTitle(wordAt(tokens, first))) first++
    let last = end
    while (
      last > first + 1 &&
      (tags[last - 1] === Tag.POS || /^[^\p{L}\p{N}]+$/u.test(wordAt(tokens, last - 1)))
    )
      last--
    if (/\p{L}/u.test(word)) runs.push({ first, end: last, entity })
    i = end
  }
  return runs
}

/** Tells whether a word before a name is an office or a trade and no part of it. */
function isTitle(word: string): boolean {
  const lower = word.toLowerCase()
  return titles.has(word) || peopleWords.has(lower) || tradeWords.has(lower)
}

/** Finds where a state's name of several words ends (`Democratic Republic of Congo`); `i` if none begins here. */
function stateNameEnd(tokens: Analysis['tokens'], i: number): number {
  const last = Math.min(tokens.count, i + 5)
  for (let end = last; end > i + 2; end--) {
    if (tokens.sentence[end - 1] !== tokens.sentence[i]) continue
    if (tokens.end[end - 1]! - tokens.start[i]! > 40) continue
    if (countryByName.has(tokens.text.slice(tokens.start[i], tokens.end[end - 1]))) return end
  }
  return i
}

function genderOf(words: readonly string[], title: string | undefined): 'he' | 'she' | null {
  const byTitle = title === undefined ? null : (titles.get(title) ?? null)
  if (byTitle !== null) return byTitle
  const male = maleNames.has(words[0]!)
  const female = femaleNames.has(words[0]!)
  return words.length < 2 || male === female ? null : male ? 'he' : 'she'
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').replace(/^the /i, '')

class Gatherer {
  readonly clusters: NameCluster[] = []
  private readonly byForm = new Map<string, NameCluster>()
  private readonly byLast = new Map<string, NameCluster[]>()
  private readonly byFirst = new Map<string, NameCluster[]>()

  cluster(name: string, kind: SpeakerKind, words: string[]): NameCluster {
    const found = this.byForm.get(`${kind} ${name}`)
    if (found !== undefined) return found
    const made: NameCluster = {
      name,
      words,
      kind,
      gender: null,
      forms: new Set([name]),
      roles: new Set(),
      heads: [],
      number: this.clusters.length,
    }
    this.clusters.push(made)
    this.byForm.set(`${kind} ${name}`, made)
    return made
  }

  find(kind: SpeakerKind, name: string): NameCluster | undefined {
    return this.byForm.get(`${kind} ${name}`)
  }

  person(words: string[], text: string): NameCluster {
    const last = words.at(-1)!
    const same = this.byForm.get(`person ${text}`)
    if (same !== undefined) return same
    const matches = (this.byLast.get(last) ?? [])
      .slice(-MOST_NAMESAKES)
      .filter((other) => agree(other.words, words))
    const byFirst = words.length === 1 ? (this.byFirst.get(last) ?? []) : []
    const found = matches.length > 0 ? matches.at(-1) : byFirst.length === 1 ? byFirst[0] : undefined
    if (found !== undefined) {
      found.forms.add(text)
      this.byForm.set(`person ${text}`, found)
      if (words.length > found.words.length && words.length <= 4) {
        found.name = text
        found.words = words
      }
      return found
    }
    const made = this.cluster(text, 'person', words)
    push(this.byLast, last, made)
    if (words.length > 1) push(this.byFirst, words[0]!, made)
    return made
  }

  body(text: string, words: string[]): NameCluster {
    const whole = this.byForm.get(`organization ${text}`)
    if (whole !== undefined) return whole
    if (words.length === 1) {
      const isAcronym = /^[A-Z][A-Z.&]+$/.test(text)
      for (let k = this.clusters.length - 1; k >= 0 && k >= this.clusters.length - 200; k--) {
        const other = this.clusters[k]!
        if (other.kind !== 'organization' || other.words.length < 2) continue
        if (
          isAcronym
            ? initials(other.words) === text.replace(/\./g, '')
            : other.words[0] === text && text.length > 3
        ) {
          other.forms.add(text)
          this.byForm.set(`organization ${text}`, other)
          return other
        }
      }
    }
    return this.cluster(text, 'organization', words)
  }
}

function push(map: Map<string, NameCluster[]>, key: string, cluster: NameCluster): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [cluster])
  else list.push(cluster)
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!)
    .join('')
}

/** Tells whether two names with the same last word can be one person's: alike first names, an initial, or none. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return true
  const x = a[0]!.replace(/\.$/, '')
  const y = b[0]!.replace(/\.$/, '')
  return (
    x === y ||
    (x.length === 1 && y.startsWith(x)) ||
    (y.length === 1 && x.startsWith(y)) ||
    (x.length > 2 && y.startsWith(x)) ||
    (y.length > 2 && x.startsWith(y))
  )
}

/** Gathers a text's names: full names first, then the short forms that refer to them. */
export function gatherNames(analysis: Analysis): Names {
  const { tokens, forms } = analysis
  const runs = nameRuns(analysis)
  const gatherer = new Gatherer()
  const clusterOf = new Int32Array(tokens.count).fill(-1)
  const wordsOf = (run: Run): string[] => {
    const words: string[] = []
    for (let i = run.first; i < run.end; i++)
      if (!suffixes.has(wordAt(tokens, i))) words.push(wordAt(tokens, i))
    return words.length > 0 ? words : [wordAt(tokens, run.first)]
  }
  const textOf = (run: Run): string =>
    clean(tokens.text.slice(tokens.start[run.first], tokens.end[run.end - 1]))
  const settle = (run: Run, cluster: NameCluster): void => {
    for (let i = run.first; i < run.end; i++) clusterOf[i] = cluster.number
    cluster.heads.push(run.end - 1)
    const title = run.first > 0 ? wordAt(tokens, run.first - 1) : undefined
    cluster.gender ??= cluster.kind === 'person' ? genderOf(wordsOf(run), title) : null
  }
  const stateOf = (run: Run): NameCluster | null => {
    const text = textOf(run)
    const country = countryByName.get(text) ?? countryByDemonym.get(text)
    return country ? gatherer.cluster(country.name, 'country', [country.name]) : null
  }
  for (const run of runs) {
    if (run.entity === Entity.Person && run.end - run.first > 1)
      settle(run, gatherer.person(wordsOf(run), textOf(run)))
  }
  for (const run of runs) {
    if (run.entity === Entity.Person && run.end - run.first > 1) continue
    const state = run.entity === Entity.Person ? null : stateOf(run)
    if (state !== null) settle(run, state)
    else if (run.entity === Entity.Person && (forms.lexicon[run.first]! & 64) === 0)
      settle(run, gatherer.person(wordsOf(run), textOf(run)))
    else if (run.entity !== Entity.None) settle(run, gatherer.body(textOf(run), wordsOf(run)))
  }
  // A capital stands for its state only where the text names the state too.
  for (const run of runs) {
    const country = run.entity === Entity.Person ? undefined : countryByCapital.get(textOf(run))
    const state = country && gatherer.find('country', country.name)
    if (!state || !countryByCapital.has(textOf(run))) continue
    state.forms.add(textOf(run))
    settle(run, state)
  }
  for (const cluster of gatherer.clusters) cluster.heads.sort((a, b) => a - b)
  noteRoles(analysis, { clusters: gatherer.clusters, clusterOf })
  return { clusters: gatherer.clusters, clusterOf }
}

/** Notes what nouns each person is called by: before the name (`foreign ministry spokesman Geng`) or in apposition. */
function noteRoles(analysis: Analysis, { clusters, clusterOf }: Names): void {
  const { tokens, tags, trees } = analysis
  const { head, relation, outermost } = trees
  const lower = (i: number): string => wordAt(tokens, i).toLowerCase()
  const isRole = (i: number): boolean => peopleWords.has(lower(i)) || bodyWords.has(lower(i))
  clusters.forEach((cluster, c) => {
    if (cluster.kind !== 'person') return
    for (const at of cluster.heads.slice(0, 50)) {
      let i = at
      while (i > 0 && clusterOf[i - 1] === c) i--
      for (let k = i - 1; k >= 0 && k >= i - 6 && tokens.sentence[k] === tokens.sentence[at]; k--) {
        const tag = tags[k]!
        if (tag !== Tag.NN && tag !== Tag.NNS && tag !== Tag.JJ && tag !== Tag.NNP && tag !== Tag.IN) break
        if (tag === Tag.NN || tag === Tag.NNS || titles.has(wordAt(tokens, k)) || isRole(k))
          cluster.roles.add(lower(k))
      }
      const last = outermost.last[at]!
      for (let k = at + 1; k <= last && k < at + 14; k++) {
        if (relation[k] !== Relation.appos || head[k] !== at) continue
        for (let w = Math.max(at + 1, outermost.first[k]!); w <= Math.max(k, outermost.last[k]!); w++) {
          if (tags[w] === Tag.NN || tags[w] === Tag.NNS || isRole(w)) cluster.roles.add(lower(w))
        }
      }
      // `The spokesman, Geng Shuang`: the name itself may be the apposition.
      const governor = head[at]!
      if (relation[at] === Relation.appos && governor >= 0 && clusterOf[governor] === -1) {
        cluster.roles.add(lower(governor))
        for (let w = Math.max(0, governor - 4); w < governor; w++) {
          if (head[w] === governor && (tags[w] === Tag.NN || isRole(w))) cluster.roles.add(lower(w))
        }
      }
    }
    if (cluster.gender === null) {
      if (
        [...cluster.roles].some((role) =>
          /woman$|^(wife|mother|daughter|sister|widow|actress|queen|princess|girl|aunt)$/.test(role),
        )
      )
        cluster.gender = 'she'
      else if (
        [...cluster.roles].some((role) =>
          /(?<!wo)man$|^(husband|father|son|brother|actor|king|prince|boy|uncle)$/.test(role),
        )
      )
        cluster.gender = 'he'
    }
  })
}
