import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { topicOf } from '../../src/content/topic.ts'

describe('the id of a topic', () => {
  test.each([
    ['Transport', 'transport'],
    ['Human rights', 'human-rights'],
    ['  War & peace!', 'war-peace'],
    ['COVID-19', 'covid-19'],
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['Café Ünïon', 'cafe-union'],
    ['Việt Nam', 'viet-nam'],
    ['İstanbul', 'istanbul'],
    ['Україна', 'україна'],
    ['人权', '人权'],
    ['हिन्दी', 'हिन्दी'],
    ['עברית', 'עברית'],
    ['?!', ''],
  ])('of %s is %s', (name, id) => {
    expect(topicOf(name)).toEqual({ id, name })
  })

  test('is the same whether accents stand apart from their letters or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(topicOf(name.normalize('NFD')).id).toBe(topicOf(name.normalize('NFC')).id)
      }),
    )
  })

  test('is one segment of a path for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(topicOf(name).id).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*)?$/u)
      }),
    )
  })
})
