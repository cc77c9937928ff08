import { countBefore } from '../../../count-before.ts'
import type { Analysis } from '../../analysis.ts'
import { statementWords } from '../../lexicons/mention-words.ts'
import { bodyWords, textWords } from '../../lexicons/roles.ts'
import type { NameCluster, Names } from '../../names/name-cluster.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'

/** A statement, report … that the text says is somebody's. */
export interface OwnedText {
  /** The token that names it. */
  readonly at: number
  readonly owner: NameCluster
}

const FARTHEST = 4

/** The state or body before a noun, with nothing but its other modifiers between (`Britain’s UN statement`). */
function ownerBefore(
  { tokens, tags }: Analysis,
  { clusters, clusterOf }: Names,
  at: number,
): NameCluster | null {
  let found: NameCluster | null = null
  for (let i = at - 1; i >= 0 && i >= at - FARTHEST && tokens.sentence[i] === tokens.sentence[at]; i--) {
    const tag = tags[i]!
    const modifies =
      tag === Tag.NN || tag === Tag.NNP || tag === Tag.NNPS || tag === Tag.JJ || tag === Tag.POS
    if (!modifies && clusterOf[i]! < 0) break
    const cluster = clusters[clusterOf[i]!]
    // A state beats a body: in “Britain’s UN statement” it is Britain that speaks.
    if (cluster !== undefined && (found === null || cluster.kind === 'country')) found = cluster
  }
  return found
}

/** The state or body after a noun: `the one from Belarus`, `a letter by the union`, `a report by the river institute`. */
function ownerAfter(analysis: Analysis, { clusters, clusterOf }: Names, at: number): NameCluster | null {
  const { tokens } = analysis
  if (at + 2 >= tokens.count || !/^(from|by)$/.test(wordAt(tokens, at + 1))) return null
  const end = Math.min(tokens.count, at + 5, tokens.sentenceStart[tokens.sentence[at]! + 1]!)
  for (let i = at + 2; i < end; i++) {
    const cluster = clusters[clusterOf[i]!]
    if (cluster !== undefined) return cluster
  }
  return namelessBody(analysis, at + 2)
}

/** A body that has no name but is told apart by what modifies it (`the river institute`); its description serves as its name. */
function namelessBody({ tokens, tags }: Analysis, first: number): NameCluster | null {
  let from = first
  while (from < tokens.count && tags[from] === Tag.DT) from++
  let to = from
  while (to < tokens.count && (tags[to] === Tag.JJ || tags[to] === Tag.NN)) to++
  if (to - from < 2 || to - from > FARTHEST || !bodyWords.has(wordAt(tokens, to - 1).toLowerCase()))
    return null
  const words = Array.from({ length: to - from }, (_, k) => wordAt(tokens, from + k))
  const name = words.join(' ')
  return {
    name: name.charAt(0).toUpperCase() + name.slice(1),
    words,
    parts: null,
    kind: 'organization',
    isKindOpen: false,
    gender: null,
    isPlural: false,
    forms: new Set(),
    roles: new Set(),
    offices: new Set(),
    heads: [to - 1],
    namesakes: [],
    isPlace: false,
    number: -1,
  }
}

/** Tells whose the text at a token is, null if the words around it do not say. */
export function ownerOfText(analysis: Analysis, names: Names, at: number): NameCluster | null {
  return ownerAfter(analysis, names, at) ?? ownerBefore(analysis, names, at)
}

/** The state or body that issues a text: the subject of the verb whose object it is (`Canada issued a statement`). */
function issuerOf({ trees }: Analysis, { clusters, clusterOf }: Names, at: number): NameCluster | null {
  const verb = trees.head[at]!
  if (verb < 0 || verb > at || trees.relation[at] !== Relation.dobj) return null
  for (let i = trees.outermost.first[verb]!; i >= 0 && i < verb; i++) {
    if (trees.head[i] === verb && trees.relation[i] === Relation.nsubj) return clusters[clusterOf[i]!] ?? null
  }
  return null
}

/** Lists the texts that are said to be a state's or a body's, in the order of the article. */
export function listOwnedTexts(analysis: Analysis, names: Names): OwnedText[] {
  const { tokens, tags } = analysis
  const owned: OwnedText[] = []
  for (let i = 0; i < tokens.count; i++) {
    const word = wordAt(tokens, i).toLowerCase()
    const isOne = word === 'one' && i > 0 && wordAt(tokens, i - 1).toLowerCase() === 'the'
    if (!isOne && !(textWords.has(word) && (tags[i] === Tag.NN || tags[i] === Tag.NNP))) continue
    const owner = isOne
      ? ownerAfter(analysis, names, i)
      : (ownerOfText(analysis, names, i) ?? issuerOf(analysis, names, i))
    if (owner !== null && owner.kind !== 'person') owned.push({ at: i, owner })
  }
  return owned
}

/** A text named more sentences ago than this is no longer “the statement”. */
const FARTHEST_TEXT = 8

/** The owner of the text of that noun that was spoken of last before token `at`, not too long ago; statements go by many nouns. */
export function lastOwnedBefore(
  { tokens }: Analysis,
  ownedTexts: readonly OwnedText[],
  at: number,
  noun: string,
): NameCluster | null {
  const here = tokens.sentence[at]!
  const before = countBefore(ownedTexts.length, (k) => ownedTexts[k]!.at < at)
  for (let k = before - 1; k >= 0; k--) {
    const text = ownedTexts[k]!
    if (here - tokens.sentence[text.at]! > FARTHEST_TEXT) return null
    const own = wordAt(tokens, text.at).toLowerCase()
    if (own === noun || (statementWords.has(own) && statementWords.has(noun))) return text.owner
  }
  return null
}
