import type { Analysis } from '../analysis.ts'
import type { Names } from '../names/name-cluster.ts'
import { isSurelyPerson, type NameCluster } from '../names/name-cluster.ts'
import { FeatureRow } from '../speakers/choice/feature-row.ts'
import { referenceKinds } from '../speakers/mentions/reference.ts'
import type { Mention, Resolution } from '../speakers/mentions/resolution.ts'
import { wordAt } from '../tokens/tokens.ts'

const BASE = 1200
/** Where among the features the way to the name stands, and with it the margin. */
const MENTION_WAY = 1
const MENTION_MARGIN = 2
const speakerKinds = ['person', 'organization', 'country', 'group']

/** Puts the margin of a choice into one of eight classes. */
const level = (margin: number): number => {
  let floor = 40
  for (let k = 0; k < 7; k++) {
    if (margin < floor) return k
    floor *= 1.7
  }
  return 7
}

/** Writes what the confidence in a person rests on: how the mention leads to the name, and what else bears it. */
export function personFeatures(
  { tokens, markedOf }: Analysis,
  names: Names,
  { reference, margin, cluster, speaker, isText, circumstances }: Resolution,
  mention: Mention | null,
  words: readonly Mention[],
): Int32Array {
  const row = new FeatureRow(BASE)
  const way = reference === null ? 0 : 1 + referenceKinds.indexOf(reference)
  const sure = reference === null ? 8 : level(margin)
  const kind = speakerKinds.indexOf(speaker?.kind ?? 'group')
  row.add(0)
  row.add(1, way)
  row.add(2, way, sure)
  row.add(3, sure)
  row.add(4, kind, way === 0 ? 0 : 1)
  row.add(5, isText ? 1 : 0)
  if (circumstances !== null) {
    const { rivals, spoke, paragraphs, fit, since } = circumstances
    row.add(20, rivals, fit)
    row.add(21, spoke, paragraphs)
    row.add(22, since, rivals)
    row.add(23, rivals, sure)
    row.add(24, spoke, since, paragraphs)
    row.add(25, fit, sure >> 1)
  }
  if (cluster === null) {
    row.add(6, kind, way)
    return row.done()
  }
  const size = Math.min(3, cluster.words.length)
  const often = Math.min(3, cluster.heads.length)
  const isPerson = cluster.kind === 'person' ? (isSurelyPerson(cluster) ? 2 : 1) : 0
  row.add(7, isPerson, size)
  row.add(8, isPerson, often)
  row.add(9, isPerson, cluster.gender === null ? 0 : 1, way)
  row.add(10, Math.min(2, namesakes(names, cluster)), size)
  row.add(11, namedIn(names, words, cluster) ? 1 : 0, isPerson)
  row.add(12, cluster.isPlace ? 1 : 0, way === 0 ? 0 : 1)
  row.add(13, isPerson, size, often)
  if (mention === null) return row.done()
  const { first, end } = mention
  const inside = new Set<number>()
  for (let i = first; i < end; i++) if (names.clusterOf[i]! >= 0) inside.add(names.clusterOf[i]!)
  row.add(14, Math.min(3, inside.size), way)
  row.add(15, Math.min(6, end - first), way === 0 ? 0 : 1)
  row.add(16, markedOf[end - 1]! >= 0 ? 1 : 0)
  row.add(17, way === 0 ? Math.min(3, end - first - size) : 4, inside.size > 1 ? 1 : 0)
  row.add(18, /,|\band\b/.test(tokens.text.slice(tokens.start[first], tokens.end[end - 1])) ? 1 : 0, way)
  row.add(
    19,
    names.clusterOf[end - 1] === cluster.number ? 1 : 0,
    /^\p{Lu}/u.test(wordAt(tokens, first)) ? 1 : 0,
    isPerson,
  )
  return row.done()
}

/** How many other people of the text bear the same last name. */
function namesakes({ clusters }: Names, { kind, words, number }: NameCluster): number {
  if (kind !== 'person') return 0
  return clusters.filter(
    (other) => other.kind === 'person' && other.number !== number && other.words.at(-1) === words.at(-1),
  ).length
}

/** Tells whether somebody is named in the words that are attributed to them. */
function namedIn({ clusterOf }: Names, words: readonly Mention[], { number }: NameCluster): boolean {
  return words.some(({ first, end }) => clusterOf.subarray(first, end).includes(number))
}

/** Shares by which the confidence in a mention is sorted: each step takes a third of what is wanting to certainty. */
const STEPS = [0.1, 0.3, 0.5, 0.6, 0.7, 0.76, 0.82, 0.87, 0.91, 0.94, 0.96, 0.97, 0.98, 0.99]

/** Adds to what the confidence in a person rests on how far the mention can be trusted. */
export function withMention(signs: Int32Array, share: number): Int32Array {
  const row = new FeatureRow(BASE)
  const step = STEPS.filter((bound) => share >= bound).length
  row.add(40, step)
  row.add(41, step, signs[MENTION_WAY]!)
  row.add(42, step >> 1, signs[MENTION_MARGIN]!)
  return Int32Array.from([...signs, ...row.done()])
}
