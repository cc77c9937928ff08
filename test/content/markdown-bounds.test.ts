import { describe, expect, test } from 'vitest'
import { findOutOfBounds } from '../../src/content/markdown-bounds.ts'

const lines = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n')

describe('a text that would keep the parser busy for minutes is refused, with its line', () => {
  test.each([
    ['nested brackets', `a\n\n${'['.repeat(500)}a${']'.repeat(500)}`, 3],
    ['nested links', `${'['.repeat(500)}a${'](u)'.repeat(500)}`, 1],
    ['nested emphasis', `${'*a _b '.repeat(100)}${' b_ a*'.repeat(100)}`, 1],
    ['nested emphasis over several lines', `${'*a\n_b '.repeat(100)}${' b_\na*'.repeat(100)}`, 151],
    ['quotes within quotes', `${'>'.repeat(500)} a`, 1],
    ['lists within lists on one line', `${'- '.repeat(500)}a`, 1],
    ['lists within lists, each further in', lines(500, (at) => `${' '.repeat(2 * at)}- a`), 101],
    ['numbered lists within lists', lines(500, (at) => `${' '.repeat(3 * at)}1. a`), 101],
    ['one paragraph of links', '[a](http://news.example/) '.repeat(5000), 1],
    ['one paragraph of links, quoted', lines(5000, () => '> [a](http://news.example/)'), 2001],
    ['one paragraph of links, each behind a number', `a\n${lines(5000, () => '2. [a](u)')}`, 2002],
    ['one paragraph of links, each behind a bar', lines(5000, () => '|[a](u)'), 2001],
    ['backticks that never close', lines(800, (at) => '`'.repeat(at + 1)), 101],
  ])('%s', (_, markdown, line) => {
    expect(findOutOfBounds(markdown)).toMatchObject({ line })
  })
})

describe('a text that somebody wrote is not refused, up to a million characters', () => {
  test.each([
    ['paragraphs of links and emphasis', 'See *this* and [that](u), _both_ **new**.\n\n'.repeat(20_000)],
    ['a list of links', '- [a](http://news.example/)\n'.repeat(20_000)],
    ['a numbered list of links', lines(5000, (at) => `${at + 1}. [a](http://news.example/)`)],
    ['a table of links', `| a | b |\n| - | - |\n${'| [a](u) | [b](u) |\n'.repeat(5000)}`],
    ['lists that open and close', '- a\n  - b\n    - c\n\nText.\n\n'.repeat(5000)],
    ['a paragraph with notes', 'He said so.[^1] '.repeat(900)],
    ['stars in place of words', 'That is b\\*\\*\\* and f***ing * rude *\n'.repeat(300)],
    ['a paragraph of nearly a megabyte', 'word word, word. '.repeat(58_000)],
    ['rules', '* * *\n\n---\n\n'.repeat(5000)],
  ])('%s', (_, markdown) => {
    expect(findOutOfBounds(markdown)).toBeUndefined()
  })
})
