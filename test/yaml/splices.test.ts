import { describe, expect, test } from 'vitest'
import { splice } from '../../src/yaml/splices.ts'

const at = (start: number, end: number, text: string, depth?: number) =>
  depth === undefined ? { start, end, text } : { start, end, text, depth }

describe('changes to a text', () => {
  test.each([
    ['are made in its order, whatever theirs', [at(4, 5, 'E'), at(0, 1, 'A')], 'AbcdEf'],
    ['are made at one place in their own order', [at(2, 2, '1'), at(2, 2, '2')], 'ab12cdef'],
    ['are made at one place deepest first', [at(2, 2, '1', 0), at(2, 2, '2', 4)], 'ab21cdef'],
    ['are put before what goes', [at(2, 4, ''), at(2, 2, '1')], 'ab1ef'],
    ['take what any of them takes', [at(1, 4, ''), at(2, 5, '')], 'af'],
    ['take nothing twice', [at(1, 5, ''), at(2, 3, '')], 'af'],
    ['are none', [], 'abcdef'],
  ])('%s', (_, splices, expected) => {
    expect(splice('abcdef', splices)).toBe(expected)
  })
})
