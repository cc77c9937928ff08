import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begins, LABELS } from '../../src/derive/spans/span-labels.ts'
import { BOUNDARIES, mayFollow } from '../../src/derive/spans/transitions.ts'
import { LabelChain } from '../../train/label-chain.ts'

const COUNT = 3
const weight = fc.integer({ min: -3, max: 3 })
const cases = fc.record({
  scores: fc.array(weight, { minLength: COUNT * LABELS, maxLength: COUNT * LABELS }),
  transitions: fc.array(weight, { minLength: BOUNDARIES * LABELS ** 2, maxLength: BOUNDARIES * LABELS ** 2 }),
  boundaries: fc.array(fc.nat({ max: BOUNDARIES - 1 }), { minLength: COUNT, maxLength: COUNT }),
})

test('a label’s share is that of all labellings in which it stands, each weighed by its score', () => {
  fc.assert(
    fc.property(cases, ({ scores, transitions, boundaries }) => {
      const chain = new LabelChain()
      chain.begin(COUNT)
      chain.scores.set(scores)
      chain.transitions.set(transitions.map(Math.exp))
      chain.run(Uint8Array.from(boundaries), 0, COUNT)

      const shares = new Float64Array(COUNT * LABELS)
      let all = 0
      for (let code = 0; code < LABELS ** COUNT; code++) {
        const labels = Array.from({ length: COUNT }, (_, i) => Math.floor(code / LABELS ** i) % LABELS)
        if (labels[0] !== 0 && !begins(labels[0]!)) continue
        if (labels.some((label, i) => i > 0 && !mayFollow(labels[i - 1]!, label))) continue
        const sum = labels.reduce((total, label, i) => {
          const step = i === 0 ? 0 : transitions[(boundaries[i]! * LABELS + labels[i - 1]!) * LABELS + label]!
          return total + scores[i * LABELS + label]! + step
        }, 0)
        all += Math.exp(sum)
        labels.forEach((label, i) => {
          shares[i * LABELS + label]! += Math.exp(sum)
        })
      }
      for (let at = 0; at < shares.length; at++) expect(chain.shares[at]).toBeCloseTo(shares[at]! / all, 9)
      expect(chain.expected.reduce((total, share) => total + share, 0)).toBeCloseTo(COUNT - 1, 9)
    }),
    { numRuns: 30 },
  )
})
