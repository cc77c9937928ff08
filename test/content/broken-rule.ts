import { expect } from 'vitest'
import { formatProblem } from '../../src/content/problem.ts'
import { BRIDGE, type ContentFolder, goodContent } from './content-folder.ts'

/** The files of the good content's article. */
export const ARTICLE_FILE = `articles/${BRIDGE}/article.md`
export const RECORD_FILE = `articles/${BRIDGE}/record.yaml`

/** A rule broken in otherwise good content, and what is then said. */
export interface BrokenRule {
  /** How the rule is broken, in words that end a test's name. */
  readonly wrong: string
  readonly breakIt: (folder: ContentFolder) => unknown
  /** `file:line` within the content folder. */
  readonly at: string
  /** What is wrong, whole, or a pattern where a library words it. */
  readonly what: string | RegExp
}

/** Breaks a rule and expects exactly one problem: an error at the place, in the words, with a remedy. */
export function expectError({ breakIt, at, what }: BrokenRule): void {
  const folder = goodContent()
  breakIt(folder)
  const problems = folder.problems()
  expect(problems.map((problem) => `${problem.file}:${problem.line}: ${problem.what}`)).toEqual([
    typeof what === 'string' ? `${at}: ${what}` : expect.stringMatching(what),
  ])
  const problem = problems[0]!
  expect(`${problem.file}:${problem.line}`).toBe(at)
  expect(problem.severity).toBe('error')
  expect(problem.remedy).toMatch(/^\p{L}{2}/u)
  expect(formatProblem(problem)).toBe(`${at}: ${problem.what}; ${problem.remedy}`)
}
