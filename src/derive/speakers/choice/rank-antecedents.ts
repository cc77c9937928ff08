import type { Perceptron } from '../../perceptron/perceptron.ts'
import { antecedentFeatures, type ReferenceSituation } from './antecedent-features.ts'
import { rank } from './rank.ts'
import type { ChooseAntecedent } from './resolve-sources.ts'

/** One row of features a candidate, nobody first. */
export function antecedentRows(situation: ReferenceSituation): Int32Array[] {
  return [null, ...situation.candidates].map((candidate) => antecedentFeatures(situation, candidate))
}

/** Chooses antecedents by a learned ranker. */
export function rankAntecedents(model: Perceptron): ChooseAntecedent {
  return (situation) => {
    const { best, margin } = rank(model, antecedentRows(situation))
    return { chosen: situation.candidates[best - 1] ?? null, margin }
  }
}
