import { Relation } from '../parsing/relations.ts'
import type { NameCluster } from './name-cluster.ts'
import type { ResolveContext } from './resolve-context.ts'

/** The name in apposition to a noun (`the ministry’s spokesman, Geng Shuang`) or right before the head's own modifiers. */
export function apposedName(
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
export function stateIn(
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
