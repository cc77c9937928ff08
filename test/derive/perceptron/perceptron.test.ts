import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Perceptron } from '../../../src/derive/perceptron/perceptron.ts'

const feature = fc.integer({ min: -0x80000000, max: 0x7fffffff })

/** Some features with a weight for every class, of as many classes as the deriver's stages have and a few more. */
const table = fc
  .constantFrom(1, 2, 3, 5, 7, 14, 16, 17, 45)
  .chain((classes) =>
    fc
      .uniqueArray(
        fc.tuple(
          feature,
          fc.array(fc.integer({ min: -32767, max: 32767 }), { minLength: classes, maxLength: classes }),
        ),
        { selector: ([hash]) => hash, maxLength: 40 },
      )
      .map((entries) => ({ classes, entries: entries.sort((a, b) => a[0] - b[0]) })),
  )

test('a score is the sum of the known features’ weights, and unknown features add nothing', () => {
  fc.assert(
    fc.property(table, fc.array(feature, { maxLength: 20 }), ({ classes, entries }, others) => {
      const model = new Perceptron({
        classes,
        features: Int32Array.from(entries, ([hash]) => hash),
        rows: Int32Array.from({ length: entries.length + 1 }, (_, row) => row * classes),
        pairs: Int16Array.from(entries.flatMap(([, weights]) => weights.flatMap((weight, c) => [c, weight]))),
      })
      const weightsOf = new Map(entries)
      const asked = Int32Array.from([...others, ...entries.slice(0, 30).map(([hash]) => hash)])
      const scores = new Int32Array(classes + 1)
      model.addTo(scores, asked, asked.length, 1)
      for (let c = 0; c < classes; c++) {
        const sum = [...asked].reduce((total, hash) => total + (weightsOf.get(hash)?.[c] ?? 0), 0)
        expect(scores[c + 1]).toBe(sum)
      }
    }),
  )
})
