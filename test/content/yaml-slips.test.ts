import { describe, expect, test } from 'vitest'
import { loadRecord } from '../../src/content/load-record.ts'
import { loadSpeakers } from '../../src/content/load-speakers.ts'
import { Problems } from '../../src/content/problem.ts'
import { goodContent, RECORD, SPEAKERS } from './content-folder.ts'

/** Every text that differs from one by a space at the beginning of a line, and which line that is. */
function slips(text: string): { readonly line: number; readonly slipped: string }[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return []
    const others = line.startsWith(' ') ? [` ${line}`, line.slice(1)] : [` ${line}`]
    return others.map((other) => ({ line: at + 1, slipped: lines.with(at, other).join('\n') }))
  })
}

describe('a space too many or too few at the beginning of a line', () => {
  const article = goodContent
  test('of a record is one error, near where it is', () => {
    const [loaded] = article().load().content.articles
    for (const { line, slipped } of slips(RECORD)) {
      const problems = new Problems()
      loadRecord(slipped, loaded!, 'record.yaml', problems)
      const errors = problems.list().filter(({ severity }) => severity === 'error')
      expect(
        errors.length,
        `${line}:\n${slipped}\n${errors.map(({ what }) => what).join('\n')}`,
      ).toBeLessThanOrEqual(1)
      for (const error of errors) expect(Math.abs(error.line - line)).toBeLessThanOrEqual(2)
    }
  })

  test('of speakers.yaml is one error, near where it is', () => {
    for (const { line, slipped } of slips(SPEAKERS)) {
      const problems = new Problems()
      loadSpeakers(slipped, 'speakers.yaml', problems)
      const errors = problems.list()
      expect(errors.length, `${line}: ${errors.map(({ what }) => what).join('\n')}`).toBeLessThanOrEqual(1)
      for (const error of errors) expect(Math.abs(error.line - line)).toBeLessThanOrEqual(2)
    }
  })
})
