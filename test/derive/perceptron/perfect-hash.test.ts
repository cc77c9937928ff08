import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashPerfectly, slotOf } from '../../../src/derive/perceptron/perfect-hash.ts'

const key = fc.integer({ min: -0x80000000, max: 0x7fffffff })

test('no two keys share a slot, and every number has one', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 500 }), key, (keys, other) => {
      const hash = hashPerfectly(Int32Array.from(keys))
      const slots = keys.map((each) => slotOf(hash, each))
      expect(new Set(slots).size).toBe(keys.length)
      for (const slot of [...slots, slotOf(hash, other)]) {
        expect(slot).toBeGreaterThanOrEqual(0)
        expect(slot).toBeLessThan(hash.size)
      }
    }),
  )
})

test('keys that are not all different cannot be told apart', () => {
  expect(() => hashPerfectly(Int32Array.of(5, 5))).toThrow('not all different')
})
