import type { Weights } from './perceptron.ts'

/** Joins two stages that read the same features: the classes of the first, then those of the second. */
export function joinWeights(a: Weights, b: Weights): Weights {
  const features = new Int32Array(a.features.length + b.features.length)
  const rows = new Int32Array(features.length + 1)
  const pairs = new Int16Array(a.pairs.length + b.pairs.length)
  let i = 0
  let j = 0
  let count = 0
  let at = 0
  const copy = (from: Weights, row: number, shift: number): void => {
    for (let pair = from.rows[row]! * 2; pair < from.rows[row + 1]! * 2; pair += 2) {
      pairs[at++] = from.pairs[pair]! + shift
      pairs[at++] = from.pairs[pair + 1]!
    }
  }
  while (i < a.features.length || j < b.features.length) {
    const left = i < a.features.length ? a.features[i]! : Number.POSITIVE_INFINITY
    const right = j < b.features.length ? b.features[j]! : Number.POSITIVE_INFINITY
    features[count] = Math.min(left, right)
    if (left <= right) copy(a, i++, 0)
    if (right <= left) copy(b, j++, a.classes)
    rows[++count] = at / 2
  }
  return {
    classes: a.classes + b.classes,
    features: features.slice(0, count),
    rows: rows.slice(0, count + 1),
    pairs,
  }
}
