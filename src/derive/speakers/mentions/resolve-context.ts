import type { Analysis } from '../../analysis.ts'
import type { NameCluster, Names } from '../../names/name-cluster.ts'
import type { KnownSpeakers } from '../known-speakers.ts'
import type { OwnedText } from './owned-texts.ts'
import type { Resolution } from './resolution.ts'

/** What is needed to tell whom a mention stands for. */
export interface ResolveContext {
  readonly analysis: Analysis
  readonly names: Names
  readonly known: KnownSpeakers
  /** Statements, reports … of states and bodies, ascending. */
  readonly ownedTexts: readonly OwnedText[]
}

/** Gives the resolution of a mention that names somebody. */
export function named({ known }: ResolveContext, cluster: NameCluster): Resolution {
  const speaker = known.speakerOf(cluster.name, cluster.kind, cluster.forms, cluster.parts)
  return { speaker, isText: false, cluster, reference: null, margin: 32767, circumstances: null }
}
