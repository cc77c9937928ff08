import { expect, test } from 'vitest'
import { didYouMean } from '../../src/content/did-you-mean.ts'

const SLUGS = ['2026-11-20-harbour-bridge', '2026-11-21-harbour-lights', '2026-11-22-school-meals']

test.each([
  ['letters swapped', '2026-11-22-shcool-meals', '2026-11-22-school-meals'],
  ['a letter too few', '2026-11-20-harbour-brige', '2026-11-20-harbour-bridge'],
  ['a part that only one has', 'lights', '2026-11-21-harbour-lights'],
])('%s: the known name that is meant is suggested, and what else to do', (_, name, meant) => {
  expect(didYouMean(name, SLUGS, 'look')).toBe(`did you mean “${meant}”? If not, look`)
})

test.each([
  ['another word', 'x'],
  ['a part that several have, and no more', 'harbour'],
  ['nothing', ''],
])('%s: nothing is suggested', (_, name) => {
  expect(didYouMean(name, SLUGS, 'look')).toBe('look')
})

test('where nothing is known, nothing is suggested', () => {
  expect(didYouMean('x', [], 'look')).toBe('look')
})
