import type { Analysis } from '../analysis.ts'
import { Entity } from '../tagging/entity-classes.ts'
import { wordAt } from '../tokens/tokens.ts'
import type { NameCluster } from './name-cluster.ts'
import type { NameRun } from './name-run.ts'

/** Notes the short form that a body is given in brackets (`World Health Organization (WHO)`), and joins its later mentions to it. */
export function noteAcronyms(
  { tokens }: Analysis,
  runs: readonly NameRun[],
  clusters: readonly NameCluster[],
  clusterOf: Int32Array,
): void {
  const bodies = new Map<string, NameCluster>()
  for (const run of runs) {
    if (run.entity !== Entity.Organization || run.end - run.first < 2 || run.end + 2 >= tokens.count) continue
    if (wordAt(tokens, run.end) !== '(' || wordAt(tokens, run.end + 2) !== ')') continue
    const acronym = wordAt(tokens, run.end + 1)
    const cluster = clusters[clusterOf[run.first]!]
    if (
      /^\p{Lu}[\p{Lu}\p{Ll}&.-]{1,9}$/u.test(acronym) &&
      /\p{Lu}.*\p{Lu}/u.test(acronym) &&
      cluster !== undefined
    )
      bodies.set(acronym, cluster)
  }
  if (bodies.size === 0) return
  for (let i = 0; i < tokens.count; i++) {
    const body = bodies.get(wordAt(tokens, i))
    const own = clusters[clusterOf[i]!]
    if (body === undefined || own === body || (own !== undefined && own.kind !== 'organization')) continue
    body.forms.add(wordAt(tokens, i))
    body.heads.push(i)
    clusterOf[i] = body.number
  }
}
