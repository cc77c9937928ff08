import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NearestWords } from '../../../src/record/re-anchor/nearest-words.ts'

const nearest = (
  words: string,
  candidates: readonly string[],
  mayBe: (candidate: string) => boolean = () => true,
) => new NearestWords(candidates, (candidate) => candidate).find(words, mayBe)

describe('what comes nearest to some words', () => {
  test.each<[string, string, string[], string, number]>([
    ['is the same words', 'we go', ['we', 'we go', 'we go now'], 'we go', 1],
    ['is what shares most words', 'we will go home', ['they go', 'we will go', 'home'], 'we will go', 6 / 7],
    ['has its words in the same order', 'a b c', ['c b a x', 'a x c b'], 'a x c b', 4 / 7],
    ['is the first of those as near', 'we go', ['we stay', 'we sit'], 'we stay', 0.5],
    ['may differ in punctuation and case', '“We go,”', ['we GO!'], 'we GO!', 1],
    ['may differ in a repeated word', 'no no no', ['no'], 'no', 0.5],
    ['is compared by character where there are no spaces', '我们走', ['我们不走'], '我们不走', 6 / 7],
    ['is compared in other scripts', 'мы идём домой', ['мы идём'], 'мы идём', 0.8],
  ])('%s', (_, words, candidates, candidate, likeness) => {
    expect(nearest(words, candidates)).toEqual({ candidate, likeness: expect.closeTo(likeness) })
  })

  test('is one that may be taken', () => {
    expect(nearest('we go', ['we go', 'we stay'], (candidate) => candidate !== 'we go')?.candidate).toBe(
      'we stay',
    )
  })

  test('is nothing where no word is shared, or there are no words', () => {
    expect(nearest('we', ['they'])).toBeUndefined()
    expect(nearest('', ['they'])).toBeUndefined()
    expect(nearest('…', ['…'])).toBeUndefined()
    expect(nearest('we', [])).toBeUndefined()
  })

  test('is found among many that share more words in another order', () => {
    const shuffled = Array.from({ length: 3 }, () => 'e d c b a')
    expect(nearest('a b c d e', [...shuffled, 'a b c d'])).toMatchObject({ candidate: 'a b c d' })
  })

  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'é', '人'), { minLength: 1, maxLength: 8 })
    .map((list) => list.join(' '))

  test('is, in any list, as near as it says: wholly alike with the same words and no other', () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (text, candidates) => {
        const found = nearest(text, candidates)
        expect(found?.likeness === 1).toBe(candidates.includes(text))
        if (found) expect(found.likeness).toBeGreaterThan(0)
        if (found) expect(found.likeness).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is as near to those words as they are to it', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(nearest(a, [b])?.likeness).toBe(nearest(b, [a])?.likeness)
      }),
    )
  })
})
