import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_TITLE, writeTitle } from '../../../src/derive/statements/title-text.ts'
import { titleStatement } from '../../../src/derive/statements/write-title.ts'

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

describe('the title of a statement that is known by its sentences and quotes alone', () => {
  const text =
    'Ana Ruiz spoke first. “We agree on most of it,” she said. “No.” The talks, which began in Lima on a Monday in the rain and were to end before the feast of the patron saint of the port, went on.'
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

  test('is who said the first words that are more than a word or two', () => {
    expect(titleStatement(text, 'Ana Ruiz', [], [span('No.'), span('We agree on most of it,')])).toBe(
      'Ana Ruiz said: “We agree on most of it”',
    )
  })

  test('is the words alone where the record names nobody', () => {
    expect(titleStatement(text, null, [], [span('We agree on most of it,')])).toBe('We agree on most of it')
  })

  test('is a sentence after the speaker’s name where there are no words of theirs', () => {
    expect(titleStatement(text, 'Ana Ruiz', [span('Ana Ruiz spoke first.')], [])).toBe('Ana Ruiz spoke first')
    const title = titleStatement(text, 'Ana Ruiz', [span(text.slice(text.indexOf('The talks')))], [])
    expect(title).toMatch(/^Ana Ruiz: The talks/)
    expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE)
  })

  test('is never too long, and closes the marks that it opens', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (words, speaker, a, b) => {
        const [start, end] = [a % (words.length + 1), b % (words.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const title = titleStatement(words, speaker, [{ start: 0, end: words.length }], [{ start, end }])
        expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE)
        expect(title.split('“').length).toBe(title.split('”').length)
      }),
    )
  })
})
