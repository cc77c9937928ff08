import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mintId } from '../../src/content/mint-id.ts'
import { itemId } from '../../src/content/schema/scalars.ts'

const SLUG = '2026-03-02-swing-bridge'
const WORDS = 'It is not safe any more'

describe('the id of a new item', () => {
  test('is the same on every machine', () => {
    expect(mintId('quote', SLUG, WORDS)).toBe('rxxpe4r5qk29')
    expect(mintId('statement', SLUG, 'Die Brücke ist nicht mehr sicher', 1)).toBe('wbn5m32qv6sb')
  })

  test.each([
    ['article', mintId('quote', '2026-03-02-swing-bridge-2', WORDS)],
    ['kind', mintId('statement', SLUG, WORDS)],
    ['words', mintId('quote', SLUG, 'It is not safe')],
    ['letters’ case', mintId('quote', SLUG, 'it is not safe any more')],
    ['occurrence', mintId('quote', SLUG, WORDS, 1)],
  ])('differs by %s', (_, other) => {
    expect(other).not.toBe(mintId('quote', SLUG, WORDS))
  })

  test('does not differ by white space', () => {
    expect(mintId('quote', SLUG, ' It is\nnot  safe\u00a0any more ')).toBe(mintId('quote', SLUG, WORDS))
  })

  test('is well-formed for any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (words, occurrence) => {
        const id = mintId('quote', SLUG, words, occurrence)
        expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/)
        expect(itemId.safeParse(id).success).toBe(true)
      }),
    )
  })

  test('does not mix up where the slug ends and the words begin', () => {
    expect(mintId('quote', 'a', 'b","c')).not.toBe(mintId('quote', 'a","b', 'c'))
  })
})
