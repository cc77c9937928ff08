import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

const quotesIn = (text: string): string[] =>
  derive(text, { language: 'en' }).quotes.map(({ start, end }) => text.slice(start, end))

test.each([
  ['a term of many', 'The old sailors call these winds “widows,” and they blow from May to June.'],
  ['what is called so', 'The council closed the so-called “summer” bridge on Monday.'],
  ['words that somebody never said', 'Mayor Ida Holm never said “sell the harbour” at the meeting.'],
  [
    'words that somebody denies',
    'Foreman Otto Beck denied that he told her “you will not come back” that day.',
  ],
  ['imagined words', 'The horse looked at Anna Reis as if to say, “Not today.”'],
])('%s are nobody’s quote', (_, text) => {
  expect(quotesIn(text)).toEqual([])
})

test('what critics call a thing is what they say', () => {
  expect(quotesIn('Critics call the bridge “a rusty joke” and want it gone.')).toEqual(['a rusty joke'])
})
