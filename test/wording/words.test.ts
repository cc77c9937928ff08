import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayInWords, dayOf } from '../../src/wording/days.ts'
import { directionOf } from '../../src/wording/language.ts'
import { shorten } from '../../src/wording/shorten.ts'

describe('shortened words', () => {
  test.each([
    ['stay whole where they fit', 'Six weeks', 9, 'Six weeks'],
    ['end at the end of a word', 'Six weeks at least', 14, 'Six weeks at…'],
    ['lose a comma at their end', 'Six weeks, at least', 14, 'Six weeks…'],
    ['have single spaces', 'Six\n\nweeks', 20, 'Six weeks'],
    ['are cut anywhere where there are no spaces', '这座桥不再安全了', 5, '这座桥不…'],
  ])('%s', (_, words, length, expected) => {
    expect(shorten(words, length)).toBe(expected)
  })

  test('are never longer than asked for, and never end within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (words, length) => {
        const short = shorten(words, length)
        expect(short.length).toBeLessThanOrEqual(length)
        expect(short.isWellFormed()).toBe(true)
      }),
    )
  })
})

test('a day is written in words, whatever the zone', () => {
  expect(dayInWords('2019-10-30')).toBe('30 October 2019')
})

test('the day of an instant is that of UTC', () => {
  expect(dayOf(Date.UTC(2026, 2, 2, 23, 59, 59))).toBe('2026-03-02')
})

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['uz-Arab', 'rtl'],
  ['en', undefined],
  ['zh-Hant', undefined],
])('the direction of %s is %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction)
})
