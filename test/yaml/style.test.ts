import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { HOUSE_STYLE } from '../../src/record/house-style.ts'
import { sequenceYaml, styledYaml } from '../../src/yaml/style.ts'
import { WORDS } from './file.ts'

describe('a record as YAML', () => {
  test('has the article’s words on lines of their own, and short lists on one line', () => {
    const record = {
      title: 'It: a title',
      backers: { named: ['Ada', 'Bo, too'] },
      sentences: ['“One,” she said.'],
      quotes: [{ exact: 'One,', prefix: '“', suffix: '” she' }],
    }
    expect(styledYaml(record, HOUSE_STYLE)).toBe(`title: "It: a title"
backers:
  named: [Ada, "Bo, too"]
sentences:
  - >-
    “One,” she said.
quotes:
  - exact: >-
      One,
    prefix: "“"
    suffix: "” she"
`)
  })

  test('has no line broken, however long', () => {
    const words = 'word '.repeat(500).trim()
    expect(styledYaml({ exact: words, title: words, prefix: words }, HOUSE_STYLE).split('\n')).toHaveLength(5)
  })

  test('is read as what was written', () => {
    const records = fc.array(
      fc.record({
        id: WORDS,
        exact: WORDS,
        sentences: fc.array(WORDS),
        prefix: WORDS,
        named: fc.array(WORDS),
        cue: WORDS,
      }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(records, fc.constantFrom('', '  ', '      '), (items, indent) => {
        expect(parse(styledYaml({ items }, HOUSE_STYLE))).toEqual({ items })
        const lines = sequenceYaml(items, indent, HOUSE_STYLE)
        expect(parse(`items:\n${lines}\n`)).toEqual({ items })
        for (const line of lines.split('\n')) expect(line.startsWith(indent) || line === '').toBe(true)
      }),
    )
  })
})
