import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { blockScalar, flowScalar } from '../../src/yaml/scalar.ts'
import { WORDS } from './file.ts'

const ANY = fc.oneof(
  WORDS,
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', ' a ', 'a\nb', 'a\u00a0', '\u0085'),
)

describe('a scalar on one line', () => {
  test('is read as what was written, however it is quoted', () => {
    fc.assert(
      fc.property(ANY, fc.constantFrom(undefined, 'PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'), (value, like) => {
        const text = flowScalar(value, false, like)
        expect(text).not.toContain('\n')
        expect(parse(`a: ${text} # b\n`)).toEqual({ a: value })
        expect(parse(`[${flowScalar(value, true, like)}, {a: ${flowScalar(value, true)}}]`)).toEqual([
          value,
          { a: value },
        ])
      }),
    )
  })

  test.each([
    ['QUOTE_DOUBLE', '"it’s"'],
    ['QUOTE_SINGLE', "'it’s'"],
    ['PLAIN', 'it’s'],
    [undefined, 'it’s'],
  ])('is quoted like another that is %s', (like, expected) => {
    expect(flowScalar('it’s', false, like)).toBe(expected)
  })
})

describe('a block scalar', () => {
  test('with other words has its header still, and is read as those words', () => {
    const sources = fc.constantFrom(
      '|\n    a\n',
      '>-\n    a\n    b\n',
      '>2- # c\n    a\n',
      '|-4\n    a',
      '>\n\n    a\r\n',
      '>-\n',
    )
    fc.assert(
      fc.property(sources, ANY, (source, value) => {
        const text = blockScalar(source, value, '\n')
        expect(
          (parse(`a: ${text}${text.endsWith('\n') ? '' : '\n'}b: 1\n`).a as string).replace(/\n$/, ''),
        ).toBe(value.replace(/\n$/, ''))
        expect(text.split('\n')[0]!.endsWith(' # c')).toBe(source.includes('# c'))
      }),
    )
  })
})
