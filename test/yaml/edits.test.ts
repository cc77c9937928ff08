import { describe, expect, test } from 'vitest'
import { HOUSE_STYLE } from '../../src/record/house-style.ts'
import { YamlEdits } from '../../src/yaml/edits.ts'
import { contentOf, edited } from './edited-yaml.ts'

describe('edits of a record', () => {
  const RECORD = `statements:
  # She chairs.
  - speaker: ada # the chair
    id: s1
    sentences: ['One.', "Two."] # both
    quotes:
    - exact: |2
          One
      # See there.
      id: q1
      prefix: "“"
  - {id: s2, speaker: bo, sentences: [Three, Four]}
`

  test.each<[string, (edits: YamlEdits) => void, string, string]>([
    [
      'leave the dash to the key below one that is taken away',
      (edits) => edits.remove(['statements', 0], 'speaker'),
      '  - speaker: ada # the chair\n    id: s1\n',
      '  -  # the chair\n    id: s1\n',
    ],
    [
      'leave a comment below what is taken away on its line',
      (edits) => edits.remove(['statements', 0, 'quotes', 0], 'exact'),
      '    - exact: |2\n          One\n      # See there.\n',
      '    - \n      # See there.\n',
    ],
    [
      'take a key out of braces',
      (edits) => edits.remove(['statements', 1], 'speaker'),
      '{id: s2, speaker: bo, sent',
      '{id: s2, sent',
    ],
    [
      'put an item into brackets where it belongs',
      (edits) => edits.insertItems(['statements', 0], 'sentences', 1, ['1: a']),
      `['One.', "Two."]`,
      `['One.', "1: a", "Two."]`,
    ],
    [
      'put an item before all in brackets',
      (edits) => edits.insertItems(['statements', 0], 'sentences', 0, ['a']),
      `['One.', "Two."]`,
      `["a", 'One.', "Two."]`,
    ],
    [
      'take every item but the last out of brackets',
      (edits) => edits.removeItem(['statements', 0, 'sentences'], 0),
      `['One.', "Two."] # both`,
      `["Two."] # both`,
    ],
    [
      'quote as the words before were quoted',
      (edits) => edits.set(['statements', 0, 'quotes', 0], 'prefix', 'it’s “', []),
      'prefix: "“"',
      'prefix: "it’s “"',
    ],
    [
      'leave out an indentation that a block scalar states',
      (edits) => edits.replace(['statements', 0, 'quotes', 0, 'exact'], 'Uno'),
      '|2\n          One\n',
      '|\n          Uno\n',
    ],
    [
      'quote words that no block scalar can begin with',
      (edits) => edits.replace(['statements', 0, 'quotes', 0, 'exact'], ' Uno'),
      '|2\n          One\n',
      '" Uno"\n',
    ],
  ])('%s', (_, change, from, to) => {
    expect(RECORD).toContain(from)
    expect(edited(RECORD, change)).toBe(RECORD.replace(from, to))
  })

  const quote = { id: 'q2', exact: 'New' }

  test('put at one place go to the item that they belong to, whatever is put first', () => {
    const record = 'statements:\n- id: s1\n  quotes:\n  - id: q1\n    exact: Old\n'
    const changes = [
      (edits: YamlEdits) => edits.insertItems([], 'statements', 1, [{ id: 's2' }]),
      (edits: YamlEdits) => edits.insertItems(['statements', 0], 'quotes', 1, [quote]),
      (edits: YamlEdits) => edits.set(['statements', 0, 'quotes', 0], 'prefix', 'b', ['exact']),
    ]
    const expected = [{ id: 's1', quotes: [{ id: 'q1', exact: 'Old', prefix: 'b' }, quote] }, { id: 's2' }]
    for (const text of [record, record.trimEnd()]) {
      expect(contentOf(edited(text, ...changes)).statements).toEqual(expected)
      expect(contentOf(edited(text, ...changes.toReversed())).statements).toEqual(expected)
    }
  })

  test('put something where something else is taken away', () => {
    const result = edited(
      RECORD,
      (edits) => edits.removeItem(['statements'], 1),
      (edits) => edits.insertItems([], 'statements', 1, [{ id: 's3' }]),
      (edits) => edits.set(['statements', 0], 'updated', 'now', ['id']),
    )
    expect(contentOf(result).statements).toMatchObject([{ id: 's1', updated: 'now' }, { id: 's3' }])
  })

  test('take several neighbours out of brackets', () => {
    const result = edited(
      'statements: [a, b, c, d]\n',
      (edits) => edits.removeItem(['statements'], 0),
      (edits) => edits.removeItem(['statements'], 2),
      (edits) => edits.removeItem(['statements'], 3),
    )
    expect(contentOf(result)).toEqual({ statements: ['b'] })
  })

  test('leave the comments of an empty list that gets items', () => {
    const result = edited('statements: [] # none yet\n# the end\n', (edits) =>
      edits.insertItems([], 'statements', 0, [{ id: 's1', sentences: ['One.'] }]),
    )
    expect(result).toBe(
      'statements: # none yet\n  - id: s1\n    sentences:\n      - >-\n        One.\n# the end\n',
    )
  })

  test('leave what an alias repeats as it was', () => {
    const record = 'a: &name Ada\nb: *name\nc: [*name, *name]\n'
    expect(contentOf(edited(record, (edits) => edits.replace(['a'], 'Bo')))).toEqual({
      a: 'Bo',
      b: 'Ada',
      c: ['Ada', 'Ada'],
    })
    expect(contentOf(edited(record, (edits) => edits.remove([], 'a')))).toEqual({
      b: 'Ada',
      c: ['Ada', 'Ada'],
    })
    expect(contentOf(edited(record, (edits) => edits.replace(['b'], 'Bo')))).toEqual({
      a: 'Ada',
      b: 'Bo',
      c: ['Ada', 'Ada'],
    })
  })

  test.each([
    ['stands in quotation marks', '"*star &and !tag"'],
    ['stands in a plain scalar', 'all *this &that'],
    ['stands in a comment', 'yes # see *this'],
  ])('move an item with its comments where what looks like an alias %s', (_, title) => {
    const result = edited(`statements:\n- id: s1\n- id: s2 # mine\n  title: ${title}\n`, (edits) => {
      const block = edits.block(['statements'], 1)
      edits.takeItems([], 'statements', [1])
      edits.putBlocks([], 'statements', 0, [block])
    })
    expect(result).toBe(`statements:\n- id: s2 # mine\n  title: ${title}\n- id: s1\n`)
  })

  test('move what an alias, an anchor or a tag means, not its letters', () => {
    const record = 'statements:\n- id: &one s1\n- id: s2\n  backers: [*one, !!str 1]\n'
    const result = edited(record, (edits) => {
      const block = edits.block(['statements'], 1)
      edits.takeItems([], 'statements', [1])
      edits.putBlocks([], 'statements', 0, [block])
    })
    expect(contentOf(result).statements).toEqual([{ id: 's2', backers: ['s1', '1'] }, { id: 's1' }])
  })

  test('that there are none of leave the file as it is', () => {
    const edits = new YamlEdits(RECORD, HOUSE_STYLE)
    edits.remove(['statements', 0], 'cue')
    expect(edits.isEmpty).toBe(true)
    expect(edits.toString()).toBe(RECORD)
  })

  test('of what is not there are refused', () => {
    expect(() => new YamlEdits(RECORD, HOUSE_STYLE).replace(['statements', 7, 'id'], 'x')).toThrow(
      'no value at statements.7.id',
    )
  })
})
