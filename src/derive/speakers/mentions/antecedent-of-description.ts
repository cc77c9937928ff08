import type { Analysis } from '../../analysis.ts'
import type { NameCluster, Names } from '../../names/name-cluster.ts'
import { Relation } from '../../parsing/relations.ts'
import { Tag } from '../../tagging/part-of-speech.ts'
import { wordAt } from '../../tokens/tokens.ts'
import type { SpeakerKind } from '../speaker.ts'

/** So many tokens are looked back at within the paragraph. */
const FARTHEST = 120

/** So many tokens are looked back at for somebody else whom the noun brought in. */
const MEMORY = 300

/** Tells whether the text has brought in somebody else by the same noun: `her mother`, `a lawyer`, `the boy’s coach`. */
export function isBroughtInBefore({ tokens, tags }: Analysis, head: number, first: number): boolean {
  const noun = wordAt(tokens, head).toLowerCase()
  for (let i = first - 1; i >= Math.max(1, first - MEMORY); i--) {
    if (wordAt(tokens, i).toLowerCase() !== noun) continue
    for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
      const word = wordAt(tokens, k).toLowerCase()
      if (tags[k] === Tag.PRP$ || tags[k] === Tag.POS || word === 'a' || word === 'an' || word === 'another')
        return true
      if (tags[k] !== Tag.JJ && tags[k] !== Tag.NN) break
    }
  }
  return false
}

/**
 * Finds whom a description goes on with (`said the 27-year-old`, `the chain said`): the only one of its kind that the paragraph
 * names before it, else the only one that is a subject there. Names inside quotation marks do not count.
 */
export function antecedentOfDescription(
  { tokens, trees, markedOf }: Analysis,
  names: Names,
  at: number,
  kind: SpeakerKind,
  fits: (cluster: NameCluster) => boolean,
): NameCluster | null {
  const found = new Set<NameCluster>()
  const subjects = new Set<NameCluster>()
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    if (tokens.text.slice(tokens.end[i], tokens.start[i + 1]).includes('\n')) break
    const cluster = names.clusters[names.clusterOf[i]!]
    if (cluster?.kind !== kind || markedOf[i]! >= 0 || !fits(cluster)) continue
    found.add(cluster)
    if (trees.relation[i] === Relation.nsubj || trees.relation[i] === Relation.nsubjpass)
      subjects.add(cluster)
  }
  const only = found.size === 1 ? found : subjects
  return only.size === 1 ? [...only][0]! : null
}
