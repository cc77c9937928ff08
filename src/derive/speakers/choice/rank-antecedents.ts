import type { Perceptron } from '../../perceptron/perceptron.ts'
import { antecedentFeatures } from './antecedent-features.ts'
import type { ChooseAntecedent } from './find-referent.ts'
import { nobodyFeatures } from './nobody-features.ts'
import { rank } from './rank.ts'
import { type ReferenceSituation, readSituation } from './reference-situation.ts'

/** One row of features a candidate, nobody first. */
export function antecedentRows(situation: ReferenceSituation): Int32Array[] {
  const shared = readSituation(situation)
  return [
    nobodyFeatures(situation, shared),
    ...situation.candidates.map((candidate) => antecedentFeatures(situation, shared, candidate)),
  ]
}

/** Chooses antecedents by a learned ranker. */
export function rankAntecedents(model: Perceptron): ChooseAntecedent {
  return (situation) => {
    const { best, margin } = rank(model, antecedentRows(situation))
    if (best === 0 && isOnlyHolder(situation)) return { chosen: situation.candidates[0]!, margin: 0 }
    return { chosen: situation.candidates[best - 1] ?? null, margin }
  }
}

/** Tells whether one candidate remains, of whom the text says that they hold the office (`the sarpanch`): nobody else can be meant. */
function isOnlyHolder({ candidates, reference, isBroughtInBefore, sources }: ReferenceSituation): boolean {
  const [holder, other] = candidates
  if (other !== undefined || reference.kind !== 'person' || isBroughtInBefore) return false
  const roles = holder?.cluster?.roles
  // One remains of several for `the former premier` only where the text says who came before whom.
  const isPassedOn = roles?.has('predecessor') === true || roles?.has('successor') === true
  return isPassedOn || (sources.length > 0 && holder?.cluster?.offices.has(reference.noun) === true)
}
