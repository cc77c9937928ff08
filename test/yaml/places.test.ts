import { describe, expect, test } from 'vitest'
import { isMap, isSeq, type YAMLSeq } from 'yaml'
import { HOUSE_STYLE } from '../../src/record/house-style.ts'
import { contentEnd, dashOf, isFlow, pairEnd, pairOf, YamlPlaces } from '../../src/yaml/places.ts'

const TEXT = `\ufeff# - first
list: # a-b
- # c-d
  key : one
  empty:
-   text: |
      two

  # below
- {a: 1, b}
`
const file = new YamlPlaces(TEXT, HOUSE_STYLE)
const item = (index: number) => {
  const node = file.node(['list', index])
  if (!isMap(node)) throw new Error('no mapping')
  return node
}

describe('a place of a YAML file', () => {
  test('of an item’s dash is told from hyphens in comments', () => {
    const list = file.node<YAMLSeq>(['list'])
    expect([0, 1, 2].map((index) => TEXT.slice(dashOf(list, index)).split('\n')[0])).toEqual([
      '- # c-d',
      '-   text: |',
      '- {a: 1, b}',
    ])
  })

  test('of a pair’s end is behind its value, or its colon, or its key', () => {
    const behind = (index: number, key: string) =>
      TEXT.slice(pairEnd(pairOf(item(index), key)!)).split('\n')[0]
    expect(behind(0, 'key')).toBe('')
    expect(TEXT.slice(0, pairEnd(pairOf(item(0), 'empty')!)).endsWith('empty:')).toBe(true)
    expect(behind(2, 'a')).toBe(', b}')
    expect(behind(2, 'b')).toBe('}')
  })

  test('of a block scalar’s end is before the blank lines and comments below it', () => {
    expect(TEXT.slice(contentEnd(item(1)))).toMatch(/^\n {2}# below/)
  })

  test('is in brackets or not', () => {
    expect([0, 1, 2].map((index) => isFlow(item(index)))).toEqual([false, false, true])
    expect(file.isInFlow(['list', 2, 'a'])).toBe(true)
    expect(file.isInFlow(['list', 2])).toBe(false)
    expect(isSeq(file.root)).toBe(false)
  })

  test('has its line’s start and end, and the columns before it', () => {
    const at = TEXT.indexOf('text')
    expect(TEXT.slice(file.lineStart(at), file.lineEnd(at))).toBe('-   text: |\n')
    expect(file.indentAt(at)).toBe('    ')
    expect(file.lineStart(0)).toBe(0)
    expect(file.lineEnd(TEXT.length)).toBe(TEXT.length)
    // A byte order mark is no column.
    expect(file.indentAt(1)).toBe('')
  })

  test('that is none is refused', () => {
    expect(() => file.node(['list', 0, 'other'])).toThrow('no value at list.0.other')
  })

  test('is followed by the line end of the file', () => {
    expect(file.newline).toBe('\n')
    expect(new YamlPlaces('a: 1\r\nb: 2\r\n', HOUSE_STYLE).newline).toBe('\r\n')
  })
})
