import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { delayAfter, LONGEST_DELAY, MOST_ATTEMPTS, pausesWithin } from '../../src/ping/schedule.ts'

const NOW = Date.UTC(2026, 10, 23, 12, 0, 0)

describe('the delay after a failed attempt', () => {
  test('is 1, 3 and 9 seconds, and after the fourth there is no other', () => {
    expect([1, 2, 3, 4].map((attempt) => delayAfter(attempt, null, NOW))).toEqual([1, 3, 9, undefined])
  })

  test('is what Retry-After says, in seconds or as a date, where that is longer', () => {
    expect(delayAfter(1, '20', NOW)).toBe(20)
    expect(delayAfter(1, 'Mon, 23 Nov 2026 12:00:45 GMT', NOW)).toBe(45)
    expect(delayAfter(3, '2', NOW)).toBe(9)
    expect(delayAfter(2, 'Mon, 23 Nov 2026 11:00:00 GMT', NOW)).toBe(3)
  })

  test('is not changed by a Retry-After that is none', () => {
    for (const field of ['', 'soon', '-5', '1.5', 'Mon, 31 Nov 2026 12:00:00 GMT'])
      expect(delayAfter(2, field, NOW)).toBe(3)
  })

  test('ends the attempts where the hub asks for more patience than there is', () => {
    expect(delayAfter(1, String(LONGEST_DELAY), NOW)).toBe(LONGEST_DELAY)
    expect(delayAfter(1, String(LONGEST_DELAY + 1), NOW)).toBeUndefined()
  })

  test('is never shorter than what the hub asks for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST_ATTEMPTS }), fc.nat(300), (attempt, seconds) => {
        const delay = delayAfter(attempt, String(seconds), NOW)
        expect(delay === undefined || delay >= seconds).toBe(true)
      }),
    )
  })
})

describe('the pauses between looks at the deployed site', () => {
  test('grow from 1 to 8 seconds', () => {
    expect(pausesWithin(30)).toEqual([1, 2, 4, 8, 8, 7])
  })

  test('are none where there is no time to wait', () => {
    expect(pausesWithin(0)).toEqual([])
  })

  test('add up to the time there is', () => {
    fc.assert(
      fc.property(fc.nat(2000), (seconds) => {
        const pauses = pausesWithin(seconds)
        expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBe(seconds)
        expect(pauses.every((pause) => pause > 0 && pause <= 8)).toBe(true)
      }),
    )
  })
})
