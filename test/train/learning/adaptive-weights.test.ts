import { expect, test } from 'vitest'
import { AdaptiveWeights } from '../../../train/learning/adaptive-weights.ts'

test('a weight climbs by ever smaller steps, and its average counts every example', () => {
  const weights = new AdaptiveWeights(2, 0.5)
  const seen: number[] = []
  for (let example = 0; example < 4; example++) {
    weights.climb(0, 1)
    seen.push(weights.current[0]!)
    weights.tick()
  }
  const steps = seen.map((weight, i) => weight - (seen[i - 1] ?? 0))
  for (let i = 1; i < steps.length; i++) expect(steps[i]).toBeLessThan(steps[i - 1]!)
  expect(steps.at(-1)).toBeGreaterThan(0)
  expect([...weights.average()]).toEqual([seen.reduce((sum, weight) => sum + weight, 0) / 5, 0])
})
