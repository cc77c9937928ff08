import type { Analysis } from '../../analysis.ts'
import { isSurelyPerson, type NameCluster, type Names } from '../../names/name-cluster.ts'
import { Relation } from '../../parsing/relations.ts'

/** So many paragraphs are looked back at, the own one included. */
const MOST_PARAGRAPHS = 3
/** So many tokens are looked back at in all. */
const FARTHEST = 400

/**
 * Finds the person whom a text goes on with by something else than a name (`the Tunisian`, `the 24-year-old`): the only one that its
 * paragraph names before, else the last one that does something there; where it names none, the same in the paragraph before, and so on.
 * Names inside quotation marks do not count.
 */
export function personBefore(
  { tokens, trees, markedOf }: Analysis,
  names: Names,
  at: number,
  fits: (cluster: NameCluster) => boolean,
): NameCluster | null {
  const found = new Set<NameCluster>()
  let subject: NameCluster | null = null
  let paragraphs = 1
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    if (tokens.text.slice(tokens.end[i], tokens.start[i + 1]).includes('\n')) {
      if (found.size > 0 || paragraphs === MOST_PARAGRAPHS) break
      paragraphs++
    }
    const cluster = names.clusters[names.clusterOf[i]!]
    if (cluster?.kind !== 'person' || !isSurelyPerson(cluster) || markedOf[i]! >= 0 || !fits(cluster))
      continue
    found.add(cluster)
    if (trees.relation[i] === Relation.nsubj || trees.relation[i] === Relation.nsubjpass) subject ??= cluster
  }
  return found.size === 1 ? [...found][0]! : subject
}
