import { expect, test } from 'vitest'
import { compiling, deriving, renaming, reviewing } from './scenes.ts'

/** npm run faults kills more often. */
const SHARES = [0.3, 0.8]

test.each([
  ['compile', compiling],
  ['derive', deriving],
  ['speakers', renaming],
  ['review', reviewing],
])(
  '%s that is killed leaves nothing half, and once more makes up for it',
  { timeout: 180_000 },
  async (_, make) => {
    const scene = await make()
    try {
      for (const share of SHARES) {
        await scene.kill(share)
        await expect(Promise.resolve().then(scene.look)).resolves.toBeUndefined()
      }
    } finally {
      scene.remove()
    }
  },
)
