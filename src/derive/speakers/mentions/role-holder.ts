import type { NameCluster } from '../../names/name-cluster.ts'
import { wordAt } from '../../tokens/tokens.ts'
import { isFromElsewhere } from './origins-of.ts'
import type { ResolveContext } from './resolve-context.ts'

/** The person whom the text calls by the mention's nouns, if there is just one. */
export function roleHolder(
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
  return tied || best === null || isFromElsewhere(analysis, best, first, end) ? null : best
}
