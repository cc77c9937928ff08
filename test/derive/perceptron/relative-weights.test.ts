import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Perceptron } from '../../../src/derive/perceptron/perceptron.ts'
import { relativeWeights } from '../../../src/derive/perceptron/relative-weights.ts'

const CLASSES = 4
const entries = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: -0x80000000, max: 0x7fffffff }),
    fc.array(fc.integer({ min: -900, max: 900 }), { minLength: CLASSES, maxLength: CLASSES }),
  ),
  { selector: ([feature]) => feature, minLength: 1, maxLength: 30 },
)

test('every class keeps its lead over the first, and features that are left out add nothing', () => {
  fc.assert(
    fc.property(entries, fc.nat(), (unsorted, pick) => {
      const sorted = unsorted.sort((a, b) => a[0] - b[0])
      const weights = {
        classes: CLASSES,
        features: Int32Array.from(sorted, ([feature]) => feature),
        rows: Int32Array.from({ length: sorted.length + 1 }, (_, row) => row * CLASSES),
        pairs: Int16Array.from(sorted.flatMap(([, row]) => row.flatMap((weight, c) => [c, weight]))),
      }
      const leftOut = weights.features[pick % sorted.length]!
      const kept = weights.features.filter((feature) => feature !== leftOut)
      const all = new Int32Array(CLASSES)
      const leads = new Int32Array(CLASSES - 1)
      new Perceptron(weights).addTo(all, kept, kept.length)
      new Perceptron(relativeWeights(weights, new Set([leftOut]))).addTo(
        leads,
        weights.features,
        weights.features.length,
      )
      expect([...leads]).toEqual([...all].slice(1).map((score) => score - all[0]!))
    }),
  )
})
