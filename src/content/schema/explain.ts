import type { z } from 'zod'
import type { Path } from '../../yaml/places.ts'

/** What is wrong at a place of a file, and what to do. */
export interface Explanation {
  readonly path: Path
  readonly what: string
  readonly remedy: string
}

/** Says a schema's complaint in an editor's words. */
export function explain(issue: z.core.$ZodIssue): Explanation[] {
  const name = issue.path.length > 0 ? `“${issue.path.map(String).join('.')}”` : 'the file'
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        what: `“${[...issue.path, key].map(String).join('.')}” is not a key that On Record knows`,
        remedy: 'correct its spelling or remove it',
      }))
    case 'invalid_type':
      if (issue.input === undefined && /received undefined/.test(issue.message)) {
        return [{ path: issue.path, what: `${name} is missing`, remedy: 'add it' }]
      }
      return [
        { path: issue.path, what: `${name} must be ${withArticle(issue.expected)}`, remedy: 'correct it' },
      ]
    case 'invalid_value':
      return [
        {
          path: issue.path,
          what: `${name} must be one of ${issue.values.map(String).join(', ')}`,
          remedy: 'choose one of them',
        },
      ]
    case 'too_small':
    case 'too_big':
      if (issue.origin === 'string' || issue.origin === 'array') break
      return [
        {
          path: issue.path,
          what: `${name} must be ${issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`}`,
          remedy: 'correct the number',
        },
      ]
    case 'invalid_union':
      return [
        { path: issue.path, what: `${name} has none of the forms that it may have`, remedy: 'correct it' },
      ]
  }
  return [{ path: issue.path, what: `${name} ${issue.message}`, remedy: 'correct it' }]
}

function withArticle(type: string): string {
  const words: Record<string, string> = {
    string: 'text (put it between quotation marks)',
    array: 'a list',
    object: 'a mapping of keys to values',
    boolean: 'true or false',
    int: 'a whole number',
  }
  return words[type] ?? `a ${type}`
}
