import type { Analysis } from '../../analysis.ts'
import { isSurelyPerson, type NameCluster, type Names } from '../../names/name-cluster.ts'
import { Relation } from '../../parsing/relations.ts'
import type { Discourse } from './discourse.ts'
import type { Resolution } from './resolution.ts'

const LOOK_BACK_SENTENCES = 5
/** Whoever spoke so many sentences ago or fewer is still speaking. */
const FRESH_SENTENCES = 2
const PLAINLY_BETTER = 2

/** Finds whom “he” or “she” at token `at` stands for: near, fitting in gender, rather a subject or the last speaker. */
export function antecedentOfPerson(
  analysis: Analysis,
  names: Names,
  discourse: Discourse,
  at: number,
  pronoun: 'he' | 'she',
): NameCluster | null {
  const { tokens, trees, markedOf } = analysis
  const here = tokens.sentence[at]!
  const oldest = tokens.sentenceStart[Math.max(0, here - LOOK_BACK_SENTENCES)]!
  const ratings = new Map<NameCluster, number>()
  for (let i = at - 1; i >= oldest; i--) {
    const cluster = names.clusters[names.clusterOf[i]!]
    if (cluster?.kind !== 'person') continue
    if (cluster.gender !== null && cluster.gender !== pronoun) continue
    if (cluster !== discourse.lastPerson?.cluster && !isSurelyPerson(cluster)) continue
    const relation = trees.relation[i]!
    const isSubject = relation === Relation.nsubj || relation === Relation.nsubjpass
    let rating = 10 - 2 * (here - tokens.sentence[i]!)
    if (isSubject) rating += 4
    if (relation === Relation['nmod:poss']) rating -= 2
    // Names inside a quote are whom the speaker talks of, rarely whom the narrator goes on with.
    if (markedOf[i]! >= 0) rating -= 5
    if (cluster.gender === pronoun) rating += 2
    if (discourse.lastPerson?.cluster === cluster)
      rating += here - tokens.sentence[discourse.lastPerson.at]! <= FRESH_SENTENCES ? 5 : 2
    ratings.set(cluster, Math.max(rating, ratings.get(cluster) ?? Number.NEGATIVE_INFINITY))
  }
  const last = discourse.lastPerson
  if (last !== null && !ratings.has(last.cluster) && (last.cluster.gender ?? pronoun) === pronoun)
    ratings.set(last.cluster, 3)
  const ranked = [...ratings].sort((a, b) => b[1] - a[1] || a[0].number - b[0].number)
  if (ranked.length === 0) return null
  if (ranked.length > 1 && ranked[0]![1] - ranked[1]![1] < PLAINLY_BETTER) return null
  return ranked[0]![0]
}

/** “It” goes on with the statement or body that spoke last. */
export function antecedentOfIt(discourse: Discourse): Resolution | null {
  const last = discourse.lastSpeaker
  if (
    last !== null &&
    (last.isText || last.speaker?.kind === 'organization' || last.speaker?.kind === 'country')
  )
    return last
  return discourse.lastBody
}

/** “They” goes on with the group that spoke last, else with the last body. */
export function antecedentOfThey(discourse: Discourse): Resolution | null {
  return discourse.lastGroup ?? discourse.lastBody
}
