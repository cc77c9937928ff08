import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slug } from '../../src/content/schema/scalars.ts'
import { slugOf } from '../../src/content/slug-of.ts'

describe('a slug', () => {
  test.each([
    ['Ada Novak', 'ada-novak'],
    ['  City & Council!', 'city-council'],
    ['Zoë Müller-Lüdenscheidt', 'zoe-muller-ludenscheidt'],
    ['Straße', 'strasse'],
    ['Łódź, Ørsted, Æsir', 'lodz-orsted-aesir'],
    ['İstanbul', 'istanbul'],
    ['Nguyễn Phú Trọng', 'nguyen-phu-trong'],
    ['O’Brien', 'obrien'],
    ['Hawaiʻi', 'hawaii'],
    ['ﬁsh', 'fish'],
    ['Ｔｏｋｙｏ', 'tokyo'],
    ['U.S. Steel 2', 'u-s-steel-2'],
    ['Владимир', ''],
    ['👩‍👩‍👧', ''],
    ['', ''],
  ])('of %s is %s', (words, expected) => {
    expect(slugOf(words, 60)).toBe(expected)
  })

  test('is cut between words', () => {
    expect(slugOf('the united nations of the earth', 18)).toBe('the-united-nations')
    expect(slugOf('the united nations of the earth', 17)).toBe('the-united')
  })

  test('is cut in its first word where that is too long', () => {
    expect(slugOf('x'.repeat(300), 60)).toBe('x'.repeat(60))
  })

  test('of any words is well-formed, or empty', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 1, max: 60 }),
        (words, longest) => {
          const made = slugOf(words, longest)
          expect(made.length).toBeLessThanOrEqual(longest)
          if (made !== '') expect(slug.parse(made)).toBe(made)
        },
      ),
    )
  })

  test('is a slug of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const made = slugOf(words, 60)
        expect(slugOf(made, 60)).toBe(made)
      }),
    )
  })
})
