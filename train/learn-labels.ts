import type { Weights } from '../src/derive/perceptron/perceptron.ts'
import { LABELS } from '../src/derive/spans/span-labels.ts'
import { learnLabelsByLikelihood } from './learn-labels-by-likelihood.ts'
import { learnLabelsByMargin } from './learn-labels-by-margin.ts'
import { roundWeights } from './learning/round-weights.ts'
import { type FeatureWriter, prepareLabelling } from './prepare-labelling.ts'
import type { SpanExample } from './span-example.ts'

/** How long the span stage learns. */
export interface LabelSettings {
  /** How often a feature must be seen to be kept. */
  readonly floor: number
  /** Epochs of learning by margin, and by likelihood. */
  readonly byMargin: number
  readonly byLikelihood: number
  /** Rounded weights smaller than this are dropped. */
  readonly prune: number
}

/**
 * Learns to label a text's tokens, in two ways whose weights are summed: they err differently, and the sum costs no more to
 * apply than either.
 * @param write gives a token's features
 */
export function learnLabels(
  examples: readonly SpanExample[],
  write: FeatureWriter,
  settings: LabelSettings,
): Weights {
  const labelling = prepareLabelling(examples, write, settings.floor)
  const byMargin = learnLabelsByMargin(labelling, settings.byMargin, 0)
  const again = learnLabelsByMargin(labelling, settings.byMargin, 1)
  for (let at = 0; at < again.length; at++) byMargin[at]! += again[at]!
  const byLikelihood = learnLabelsByLikelihood(labelling, settings.byLikelihood)
  const share = size(byMargin) / (size(byLikelihood) || 1)
  const sum = byMargin.map((weight, at) => weight + share * byLikelihood[at]!)
  return roundWeights(labelling.index, LABELS, sum, settings.prune)
}

/** How large weights are: the square root of the mean of their squares. */
function size(weights: Float64Array): number {
  let sum = 0
  for (const weight of weights) sum += weight * weight
  return Math.sqrt(sum / (weights.length || 1))
}
