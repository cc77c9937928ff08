import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../../src/derive/spans/decode.ts'
import { begins, LABELS, partOf } from '../../../src/derive/spans/span-labels.ts'
import { BOUNDARIES, forbid } from '../../../src/derive/spans/transitions.ts'

const COUNT = 4
const cases = fc.record({
  emissions: fc.array(fc.integer({ min: -50, max: 50 }), {
    minLength: COUNT * LABELS,
    maxLength: COUNT * LABELS,
  }),
  transitions: fc.array(fc.integer({ min: -50, max: 50 }), {
    minLength: BOUNDARIES * LABELS * LABELS,
    maxLength: BOUNDARIES * LABELS * LABELS,
  }),
})

/** The score of one way of labelling, or null if a label may not follow. */
function rate(labels: readonly number[], emissions: Int32Array, transitions: Int32Array): number | null {
  let score = 0
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (i === 0 && label !== 0 && !begins(label)) return null
    const step = i === 0 ? 0 : transitions[labels[i - 1]! * LABELS + label]!
    if (step < -1000) return null
    score += emissions[i * LABELS + label]! + step
  }
  return score
}

function* everyLabelling(length: number): Generator<number[]> {
  for (let code = 0; code < LABELS ** length; code++)
    yield Array.from({ length }, (_, i) => Math.floor(code / LABELS ** i) % LABELS)
}

test('no other labelling scores higher, and margins tell by how much the next best part is worse', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const emissions = Int32Array.from(given.emissions)
      const transitions = Int32Array.from(given.transitions)
      forbid(transitions)
      const labels = new Uint8Array(COUNT)
      const margins = new Int32Array(COUNT)
      decode(emissions, new Uint8Array(COUNT), COUNT, transitions, labels, 0, margins)
      const found = rate([...labels], emissions, transitions)
      const best = {
        all: Number.NEGATIVE_INFINITY,
        others: new Array<number>(COUNT).fill(Number.NEGATIVE_INFINITY),
      }
      for (const labelling of everyLabelling(COUNT)) {
        const score = rate(labelling, emissions, transitions)
        if (score === null) continue
        best.all = Math.max(best.all, score)
        labelling.forEach((label, i) => {
          if (partOf(label) !== partOf(labels[i]!)) best.others[i] = Math.max(best.others[i]!, score)
        })
      }
      expect(found).toBe(best.all)
      expect([...margins]).toEqual(best.others.map((other) => Math.min(32767, best.all - other)))
    }),
    { numRuns: 15 },
  )
})
