import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadRecord } from '../../src/content/load-record.ts'
import { ContentError, Problems } from '../../src/content/problem.ts'
import { openQuestions } from '../../src/record/open-questions.ts'
import { act } from '../../src/review/act.ts'
import { isOut, placedItems, Refusal, type ReviewedRecord } from '../../src/review/reviewed-record.ts'
import { RECORD } from '../record/move/court.ts'
import { WORDS } from '../yaml/file.ts'
import { courtRecord, DERIVED, next } from './court-record.ts'
import { possibleActions } from './possible-actions.ts'

/** One step of a session: some words, and which of the possible decisions. */
const STEPS = fc.array(fc.record({ words: WORDS, choice: fc.nat() }), { minLength: 1, maxLength: 8 })
const RECORDS = fc
  .record({
    derived: fc.boolean(),
    read: fc.subarray(['s-judge', 's-vale', 's-hide']),
    newline: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    site: fc.constantFrom('review: required\n', 'review: optional\nleastConfidence: 0.85\n'),
  })
  .map(({ derived, read, newline, mark, site }) => {
    const text = read.reduce(
      (made, id) => made.replace(`- id: ${id}\n`, `- id: ${id}\n    reviewed: true\n`),
      derived ? DERIVED : RECORD,
    )
    return courtRecord(mark + text.replaceAll('\n', newline), site)
  })

/** Makes decisions one after the other, and looks at the record before and after each; gives how many were made. */
function session(
  record: ReviewedRecord,
  steps: readonly { words: string; choice: number }[],
  look: (before: ReviewedRecord, after: ReviewedRecord) => void,
): ReviewedRecord {
  return steps.reduce((before, { words, choice }) => {
    const kinds = [...Map.groupBy(possibleActions(before, words), (action) => action.do).values()]
    const actions = kinds[choice % kinds.length]!
    try {
      const after = next(before, act(before, actions[Math.floor(choice / kinds.length) % actions.length]!))
      look(before, after)
      return after
    } catch (error) {
      if (error instanceof Refusal || error instanceof ContentError) return before
      throw error
    }
  }, record)
}

/** The keys of items that are out: a quote with its statement or not at all. */
function publicKeys(record: ReviewedRecord): string[] {
  const items = placedItems(record.file)
  const out = new Map(items.map((item) => [item.key, isOut(record, item)]))
  return items
    .filter(({ key, statement }) => out.get(key) && out.get(`statement/${statement.id}`))
    .map(({ key }) => key)
}

describe('after any decisions', () => {
  test('the record keeps every rule', () => {
    fc.assert(
      fc.property(RECORDS, STEPS, (record, steps) => {
        session(record, steps, (_, { file, article }) => {
          const problems = new Problems()
          expect(loadRecord(file.text, article, 'record.yaml', problems)).toBeDefined()
          expect(problems.list().filter(({ severity }) => severity === 'error')).toEqual([])
        })
      }),
      { numRuns: 40 },
    )
  })

  test('every comment is there', () => {
    const comments = RECORD.match(/# .*/g)!
    fc.assert(
      fc.property(RECORDS, STEPS, (record, steps) => {
        const { text } = session(record, steps, () => {}).file
        expect(comments.filter((comment) => !text.includes(comment))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('no line ends otherwise than before', () => {
    fc.assert(
      fc.property(RECORDS, STEPS, (record, steps) => {
        fc.pre(record.file.text.includes('\r\n'))
        expect(session(record, steps, () => {}).file.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      }),
      { numRuns: 40 },
    )
  })

  test('every item is there under its id, with its words, and none twice', () => {
    const words = ({ file }: ReviewedRecord) =>
      new Map(placedItems(file).map(({ key, stated }) => [key, 'exact' in stated ? stated.exact : '']))
    fc.assert(
      fc.property(RECORDS, STEPS, (record, steps) => {
        session(record, steps, (before, after) => {
          expect(words(after).size).toBe(placedItems(after.file).length)
          for (const [key, exact] of words(before)) expect(words(after).get(key)).toBe(exact)
        })
      }),
      { numRuns: 40 },
    )
  })

  test('what was out is out still, or withdrawn', () => {
    fc.assert(
      fc.property(RECORDS, STEPS, (record, steps) => {
        session(record, steps, (before, after) => {
          const now = new Set(publicKeys(after))
          expect(publicKeys(before).filter((key) => !now.has(key))).toEqual([])
        })
      }),
      { numRuns: 80 },
    )
  })

  test('what was reviewed is, and what was withdrawn stays so', () => {
    const having = ({ file }: ReviewedRecord, quality: 'isReviewed' | 'isWithdrawn') =>
      placedItems(file).flatMap((item) => (item[quality] ? [item.key] : []))
    fc.assert(
      fc.property(RECORDS, STEPS, (record, steps) => {
        session(record, steps, (before, after) => {
          for (const quality of ['isReviewed', 'isWithdrawn'] as const) {
            const now = new Set(having(after, quality))
            expect(having(before, quality).filter((key) => !now.has(key))).toEqual([])
          }
        })
      }),
      { numRuns: 40 },
    )
  })

  test('no change of what readers see is without a later date, and derive finds none to date', () => {
    fc.assert(
      fc.property(RECORDS, STEPS, (record, steps) => {
        const { file } = session(record, steps, () => {})
        expect(openQuestions(file, 'court', 'record.yaml')).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
