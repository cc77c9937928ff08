import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Weights } from '../../../src/derive/perceptron/perceptron.ts'
import { Perceptron } from '../../../src/derive/perceptron/perceptron.ts'
import { decodeWeights } from '../../../src/derive/perceptron/weights-file.ts'
import { encodeWeights } from '../../../train/learning/encode-weights.ts'

const table = fc
  .uniqueArray(
    fc.tuple(
      fc.integer({ min: -0x80000000, max: 0x7fffffff }),
      fc.array(fc.integer({ min: -32767, max: 32767 }), { minLength: 1, maxLength: 5 }),
    ),
    {
      selector: ([feature]) => feature,
      maxLength: 60,
    },
  )
  .map((entries): Weights => {
    const sorted = [...entries].sort((a, b) => a[0] - b[0])
    const rows = [0]
    const pairs: number[] = []
    for (const [, weights] of sorted) {
      pairs.push(...weights.flatMap((weight, c) => [c, weight]))
      rows.push(pairs.length / 2)
    }
    return {
      classes: 5,
      features: Int32Array.from(sorted, ([feature]) => feature),
      rows: Int32Array.from(rows),
      pairs: Int16Array.from(pairs),
    }
  })

test('weights come back as they were written', () => {
  fc.assert(
    fc.property(table, fc.array(fc.integer({ min: -0x40000000, max: 0x3fffffff })), (weights, list) => {
      const sections = { weights, list: Int32Array.from(list) }
      expect(decodeWeights(encodeWeights(sections, new Set()))).toEqual(sections)
    }),
  )
})

test('a perceptron adds the weights of the features it knows and nothing for the others', () => {
  fc.assert(
    fc.property(table, fc.array(fc.integer({ min: -50, max: 50 })), (weights, others) => {
      const known = new Set(weights.features)
      const features = Int32Array.from([
        ...weights.features,
        ...others.filter((feature) => !known.has(feature)),
      ])
      const expected = new Int32Array(5)
      for (let pair = 0; pair < weights.pairs.length; pair += 2)
        expected[weights.pairs[pair]!]! += weights.pairs[pair + 1]!
      const scores = new Int32Array(5)
      new Perceptron(weights).addTo(scores, features, features.length)
      expect(scores).toEqual(expected)
    }),
  )
})

test('a file that ends too early is refused', () => {
  const bytes = encodeWeights({ list: Int32Array.of(1, 300, 70000) }, new Set())
  expect(() => decodeWeights(bytes.subarray(0, bytes.length - 1))).toThrow()
})
