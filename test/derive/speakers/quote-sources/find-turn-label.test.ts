import { expect, test } from 'vitest'
import { findTurnLabel } from '../../../../src/derive/speakers/quote-sources/find-turn-label.ts'

const label = (words: string): string | null => {
  const found = findTurnLabel(words, { start: 0, end: words.length })
  return found && words.slice(found.start, found.end)
}

test.each([
  ['a last name', 'WALLIS: Let us begin.', 'WALLIS'],
  ['a full name', 'ANA RUIZ: Let us begin.', 'ANA RUIZ'],
  ['a name with an apostrophe', 'O’NEILL: Let us begin.', 'O’NEILL'],
])('%s in capitals before a colon labels a turn', (_, words, name) => {
  expect(label(words)).toBe(name)
})

test.each([
  ['an ordinary word', 'Listen: it rains.'],
  ['a letter', 'A: it rains.'],
  ['no colon', 'WALLIS SPEAKS first.'],
])('%s labels none', (_, words) => {
  expect(label(words)).toBeNull()
})
