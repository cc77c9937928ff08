import { expect, test } from 'vitest'
import { LONGEST_TITLE, writeTitle } from '../../../src/derive/statements/write-title.ts'

test('a short title is the words as they are, without the full stop', () => {
  expect(writeTitle('Geng urged the UK to stop.')).toBe('Geng urged the UK to stop')
})

test('a long title is cut between words and says so', () => {
  const title = writeTitle('The ministry said that '.repeat(12))
  expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE)
  expect(title).toMatch(/\w…$/)
})

test('a mark that the cut left open is closed', () => {
  expect(writeTitle(`She said “${'word '.repeat(40)}`)).toMatch(/…”$/)
})
