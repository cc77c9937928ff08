import type { Analysis } from '../analysis.ts'
import type { Names } from '../names/name-cluster.ts'
import { findBackings } from './find-backers.ts'
import type { Gathered } from './gather-statements.ts'

/** Who backed a statement, and the sentences that tell so. */
export interface Backing {
  count: number | null
  named: string[]
  sentences: number[]
}

/** Gives each statement those who backed it: the sentence names its speaker, or goes on about the one before. */
export function assignBackers(analysis: Analysis, gathered: readonly Gathered[], names: Names): Backing[] {
  const { tokens } = analysis
  const out = gathered.map((): Backing => ({ count: null, named: [], sentences: [] }))
  const written = gathered.flatMap((group, g) =>
    group.sayings.some(({ resolution }) => resolution.isText) ? [g] : [],
  )
  if (written.length === 0) return out
  let last = -1
  for (const backing of findBackings(analysis, names)) {
    let chosen = backing.verb < 0 ? last : -1
    if (chosen < 0 && backing.verb >= 0) {
      const end = tokens.sentenceStart[backing.sentence + 1]!
      for (let i = backing.verb + 1; i < Math.min(end, backing.verb + 6) && chosen < 0; i++) {
        const cluster = names.clusters[names.clusterOf[i]!]
        if (cluster !== undefined)
          chosen = written.find((g) => gathered[g]!.resolution.speaker?.name === cluster.name) ?? -1
      }
      // “Countries backing it”: the written statement that was spoken of last.
      if (chosen < 0) {
        for (const g of written)
          if (
            gathered[g]!.sayings.some(
              ({ sentences }) => sentences[0] <= backing.sentence && backing.sentence - sentences[1] <= 3,
            )
          )
            chosen = g
      }
    }
    last = chosen
    if (chosen < 0) continue
    out[chosen]!.count ??= backing.count
    for (const name of backing.named) if (!out[chosen]!.named.includes(name)) out[chosen]!.named.push(name)
    out[chosen]!.sentences.push(backing.sentence)
  }
  return out
}
