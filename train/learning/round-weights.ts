import type { Weights } from '../../src/derive/perceptron/perceptron.ts'
import type { FeatureIndex } from './feature-index.ts'

/** All but the largest thousandth of weights are rounded to lie within this. */
const USUAL_LIMIT = 127
const LARGEST_WEIGHT = 32767

/**
 * Rounds weights to whole numbers, as they are kept.
 * @param weights `classes` a feature of the index
 * @param floor rounded weights smaller than this are dropped
 */
export function roundWeights(
  index: FeatureIndex,
  classes: number,
  weights: Float64Array,
  floor: number,
): Weights {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  // The few largest weights (of what holds nearly everywhere) may be far larger and are kept as they are.
  const usual = sizes.length === 0 ? 1 : sizes[Math.floor((sizes.length - 1) * 0.999)]!
  const scale = USUAL_LIMIT / usual
  const kept = index.features()
  const features: number[] = []
  const rows: number[] = [0]
  const pairs: number[] = []
  for (let id = 0; id < kept.length; id++) {
    for (let c = 0; c < classes; c++) {
      const scaled = Math.round(weights[id * classes + c]! * scale)
      const weight = Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, scaled))
      if (weight !== 0 && Math.abs(weight) >= floor) pairs.push(c, weight)
    }
    if (pairs.length / 2 === rows.at(-1)) continue
    features.push(kept[id]!)
    rows.push(pairs.length / 2)
  }
  return {
    classes,
    features: Int32Array.from(features),
    rows: Int32Array.from(rows),
    pairs: Int16Array.from(pairs),
  }
}
