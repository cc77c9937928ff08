import type { Weights } from './perceptron.ts'

/**
 * Gives weights by which every class but the first scores what it leads the first by: all that a choice among them needs, in
 * one number less a feature.
 * @param leftOut features that the new weights do not have
 */
export function relativeWeights(
  { classes, features, rows, pairs }: Weights,
  leftOut: ReadonlySet<number> = new Set(),
): Weights {
  const kept = new Int32Array(features.length)
  const ends = new Int32Array(features.length + 1)
  const leads = new Int16Array(features.length * (classes - 1) * 2)
  const row = new Int32Array(classes)
  let count = 0
  let to = 0
  for (let f = 0; f < features.length; f++) {
    if (leftOut.has(features[f]!)) continue
    row.fill(0)
    for (let pair = rows[f]! * 2; pair < rows[f + 1]! * 2; pair += 2) row[pairs[pair]!] = pairs[pair + 1]!
    for (let c = 1; c < classes; c++) {
      if (row[c] === row[0]) continue
      leads[to++] = c - 1
      leads[to++] = row[c]! - row[0]!
    }
    kept[count++] = features[f]!
    ends[count] = to / 2
  }
  return {
    classes: classes - 1,
    features: kept.slice(0, count),
    rows: ends.slice(0, count + 1),
    pairs: leads.slice(0, to),
  }
}
