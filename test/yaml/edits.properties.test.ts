import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, changesOf } from './changes.ts'
import { contentOf, edited } from './edited-yaml.ts'
import { FILES, WORDS } from './file.ts'

/** How many characters two texts begin with alike. */
const alike = (a: string, b: string) => {
  let count = 0
  while (count < a.length && a[count] === b[count]) count++
  return count
}

describe('an edit of any record', () => {
  const edits = fc
    .tuple(FILES, WORDS, fc.nat())
    .map(([text, words, choice]): { text: string; change: Change } => {
      const changes = changesOf(contentOf(text), words)
      return { text, change: changes[choice % changes.length]! }
    })

  test('changes the value that it names and no other', () => {
    fc.assert(
      fc.property(edits, ({ text, change }) => {
        const expected = contentOf(text)
        change.by(expected)
        expect(contentOf(edited(text, change.to))).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  test('leaves every comment that stands on a line of its own', () => {
    const comments = (text: string) =>
      text.match(/^ *# (?:comment-\d+: here|last)/gm)?.map((line) => line.trim())
    fc.assert(
      fc.property(edits, ({ text, change }) => {
        fc.pre(!change.what.endsWith('whole'))
        expect(comments(edited(text, change.to))).toEqual(comments(text))
      }),
      { numRuns: 150 },
    )
  })

  test('leaves every comment behind a value that stays', () => {
    const comments = (text: string) => text.match(/# comment-\d+/g)
    fc.assert(
      fc.property(edits, ({ text, change }) => {
        fc.pre(change.what === 'put')
        expect(comments(edited(text, change.to))).toEqual(comments(text))
      }),
      { numRuns: 150 },
    )
  })

  test('that adds keeps every byte of the file', () => {
    fc.assert(
      fc.property(edits, ({ text, change }) => {
        // The brackets of an empty list may go.
        fc.pre(change.isNew && !/\[\s*\]/.test(text))
        const result = edited(text, change.to)
        expect(result.endsWith(text.slice(alike(text, result)))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('that takes away adds no byte', () => {
    fc.assert(
      fc.property(edits, ({ text, change }) => {
        fc.pre(change.what.startsWith('take'))
        const result = edited(text, change.to)
        const before = alike(text, result)
        expect(text.endsWith(result.slice(before))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('adds no line end but those of the file', () => {
    fc.assert(
      fc.property(edits, ({ text, change }) => {
        fc.pre(text.includes('\r\n'))
        expect(edited(text, change.to).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 150 },
    )
  })
})
