import { describe, expect, test } from 'vitest'
import { type Failure, tryInputs } from './kind.ts'
import { KINDS } from './kinds/index.ts'

/** How many inputs of a million each kind is tried with here; npm run fuzz tries more. */
const SHARE = 1 / 1000

describe('nothing hangs, throws or garbles, whatever comes in at', () => {
  test.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', { timeout: 300_000 }, async (_, kind) => {
    const checked = await kind.start()
    try {
      const inputs = Math.ceil(kind.share * SHARE)
      expect(await tryInputs(kind, checked, { seed: 1, inputs })).toBe<Failure | undefined>(undefined)
    } finally {
      await checked.stop?.()
    }
  })
})
