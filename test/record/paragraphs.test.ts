import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphHash, paragraphHashes, paragraphsOf } from '../../src/record/paragraphs.ts'

const TEXT = 'One.\n\nTwo a.\nTwo b.\n \nThree.'
const wordsOf = (start: number, end: number) =>
  paragraphsOf(TEXT, { start, end }).map((span) => TEXT.slice(span.start, span.end))

describe('the paragraphs of a stretch of text', () => {
  test.each<[string, number, number, string[]]>([
    ['are the one that it stands in', 1, 3, ['One.']],
    ['are each that it touches', 1, 8, ['One.', 'Two a.']],
    ['are all of a text', 0, TEXT.length, ['One.', 'Two a.', 'Two b.', 'Three.']],
    ['leave out blank lines', 15, 23, ['Two b.', 'Three.']],
    ['are none where only blank lines are', 20, 21, []],
  ])('%s', (_, start, end, expected) => {
    expect(wordsOf(start, end)).toEqual(expected)
  })

  test('are those lines with words in them that it touches, in any text', () => {
    const texts = fc.array(fc.constantFrom('a', 'b ', '\n', '\n\n', ' ', '🙂'), { maxLength: 20 })
    fc.assert(
      fc.property(texts, fc.nat(20), fc.nat(20), (parts, a, length) => {
        const text = parts.join('')
        const start = Math.min(a, text.length)
        const end = Math.min(start + length, text.length)
        let at = 0
        const lines = text.split('\n').map((line) => {
          const span = { start: at, end: at + line.length }
          at = span.end + 1
          return span
        })
        const touched = lines.filter(
          (line) => text.slice(line.start, line.end).trim() !== '' && line.start <= end && start <= line.end,
        )
        expect(paragraphsOf(text, { start, end })).toEqual(touched)
      }),
    )
  })
})

describe('the hash of a paragraph', () => {
  test('stays where only white space changed', () => {
    expect(paragraphHash(' one\u00a0two\n')).toBe(paragraphHash('one  two'))
  })

  test('changes where a character changed', () => {
    expect(paragraphHash('one two.')).not.toBe(paragraphHash('one two!'))
  })

  test('is text to YAML, whatever the paragraph', () => {
    fc.assert(fc.property(fc.string(), (words) => /^p[0-9a-z]{6}$/.test(paragraphHash(words))))
  })

  test('is listed as often as paragraphs are the same', () => {
    expect(paragraphHashes('a\n\nb\n\na')).toEqual(['a', 'b', 'a'].map(paragraphHash))
    expect(paragraphHashes(' \n')).toEqual([])
  })
})
