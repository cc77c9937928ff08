import type { Analysis } from '../../analysis.ts'
import { Relation } from '../../parsing/relations.ts'
import { type Discourse, type Referent, Role, roleOf } from '../mentions/discourse.ts'
import { isBroughtInBefore } from '../mentions/is-brought-in-before.ts'
import type { Reference } from '../mentions/reference.ts'
import type { Circumstances, Mention } from '../mentions/resolution.ts'
import { listAntecedents } from './list-antecedents.ts'
import type { SourceMention } from './list-events.ts'
import { circumstancesOf, type ReferenceSituation } from './reference-situation.ts'

/** Who a reference stands for: one of the candidates, null for nobody whom the text names, and how plainly. */
export interface AntecedentChoice {
  readonly chosen: Referent | null
  readonly margin: number
}

export type ChooseAntecedent = (situation: ReferenceSituation) => AntecedentChoice

/** The same, with how the one chosen stands among the others. */
export interface Referred extends AntecedentChoice {
  readonly circumstances: Circumstances | null
}

/**
 * Finds who a reference stands for as far as the text has been read.
 * @param own indexes of the sources that it is
 */
export function findReferent(
  analysis: Analysis,
  discourse: Discourse,
  reference: Reference,
  own: readonly number[],
  sources: readonly SourceMention[],
  choose: ChooseAntecedent,
): Referred {
  const words = own.flatMap((s) => sources[s]!.words)
  const addressed = own.length > 0 ? addressedBy(analysis, discourse, reference.head) : null
  const situation: ReferenceSituation = {
    analysis,
    discourse,
    reference,
    sources: own,
    candidates: listAntecedents(analysis, discourse, reference).filter((referent) => referent !== addressed),
    words,
    namedInWords: new Set(words.flatMap((run) => namedIn(discourse, run))),
    isBroughtInBefore:
      reference.kind === 'person' && isBroughtInBefore(analysis, reference.head, reference.first),
  }
  const { chosen, margin } = choose(situation)
  return { chosen, margin, circumstances: chosen === null ? null : circumstancesOf(situation, chosen) }
}

function namedIn(discourse: Discourse, { first, end }: Mention): Referent[] {
  const found: Referent[] = []
  for (let i = first; i < end; i++) {
    const cluster = discourse.clusterAt(i)
    if (cluster !== null && discourse.clusterAt(i + 1) !== cluster) found.push(discourse.named(cluster))
  }
  return found
}

/** Whom somebody speaks to (`she told the judge`): nobody speaks to themselves. */
function addressedBy(analysis: Analysis, discourse: Discourse, head: number): Referent | null {
  const { trees } = analysis
  const verb = trees.head[head]!
  if (verb < 0 || roleOf(analysis, head) !== Role.Subject) return null
  for (let i = verb + 1; i <= trees.outermost.last[verb]!; i++) {
    if (trees.head[i] !== verb) continue
    if (trees.relation[i] !== Relation.dobj && trees.relation[i] !== Relation.iobj) continue
    const cluster = discourse.clusterAt(i)
    return cluster === null ? null : discourse.named(cluster)
  }
  return null
}
