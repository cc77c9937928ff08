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

test('a long title is cut where a clause ends, if enough of it stays', () => {
  const title = writeTitle(
    `Green party leader Emil Brandt hailed what he described as a late but right decision, ${'while the others did not '.repeat(4)}`,
  )
  expect(title).toBe('Green party leader Emil Brandt hailed what he described as a late but right decision…')
})

test.each([
  ['a small letter at the beginning', 'the ministry said so', 'The ministry said so'],
  ['marks around all of it', '“We will appeal,”', 'We will appeal'],
  ['a conjunction at the end', 'She thinks it should be released but', 'She thinks it should be released'],
  ['a mark that has lost its partner', 'We will appeal” to the court', 'We will appeal to the court'],
  ['a full stop within the last mark', 'She called it “a fig leaf.”', 'She called it “a fig leaf”'],
])('%s is mended', (_, words, title) => {
  expect(writeTitle(words)).toBe(title)
})
