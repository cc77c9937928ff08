import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slug } from '../../src/content/schema/scalars.ts'
import { articleSlug } from '../../src/import/article-slug.ts'

test.each([
  ['China’s “remarkable” rights – a record', '2026-11-23-chinas-remarkable-rights-a-record'],
  ['Ärger über Straße in Łódź: où ça, señor?', '2026-11-23-arger-uber-strasse-in-lodz-ou-ca-senor'],
  ['  One\n two  ', '2026-11-23-one-two'],
  ['5 * 3 = 15', '2026-11-23-5-3-15'],
])('the title %j gives the slug %s', (title, expected) => {
  expect(articleSlug('2026-11-23', title)).toBe(expected)
})

test('a slug begins with the day where the article was published', () => {
  expect(articleSlug('2026-11-23T00:30:00+08:00', 'One')).toBe('2026-11-23-one')
})

test('a long title is cut between two words', () => {
  const made = articleSlug('2026-11-23', 'harbour '.repeat(40))
  expect(made).toMatch(/^2026-11-23(-harbour)+$/)
  expect(made.length).toBeLessThanOrEqual(71)
})

test.each(['北京2022年冬奥会', 'הגשר ייסגר בקיץ', '👍', '…'])(
  'the title %s gives a hash in place of words',
  (title) => {
    expect(articleSlug('2026-11-23', title)).toMatch(/^2026-11-23-article-[0-9a-hjkmnp-tv-z]{8}$/)
  },
)

test('whatever the title, a slug is one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      expect(slug.safeParse(articleSlug('2026-11-23', title)).success).toBe(true)
    }),
  )
})
