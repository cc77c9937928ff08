import { expect, test } from 'vitest'
import { findDay, readDay } from '../../../src/derive/statements/resolve-day.ts'
import { splitSentences } from '../../../src/derive/tokens/split-sentences.ts'

const day = (text: string, published: string | null): string | null => {
  const tokens = splitSentences(text)
  return findDay(tokens, 0, tokens.count, published, () => false)
}

// 2019-10-30 was a Wednesday.
test.each([
  ['the day itself', 'She said on Wednesday', '2019-10-30', '2019-10-30'],
  ['the day before', 'She said on Tuesday', '2019-10-30', '2019-10-29'],
  ['a day that was last week', 'She said on Thursday', '2019-10-30', '2019-10-24'],
  ['last Wednesday', 'She said last Wednesday', '2019-10-30', '2019-10-23'],
  ['yesterday', 'She said yesterday', '2019-10-30', '2019-10-29'],
  ['today', 'She said today', '2019-10-30T23:00:00+02:00', '2019-10-30'],
  ['a month and a day', 'She said on October 2', '2019-10-30', '2019-10-02'],
  ['a day and a month', 'She said on 2 October 2018', '2019-10-30', '2018-10-02'],
  ['a date later in the year is last year’s', 'She said on Dec. 30', '2019-10-30', '2018-12-30'],
  ['a coming day tells nothing', 'She will speak next Friday', '2019-10-30', null],
  ['no day at all', 'She said so', '2019-10-30', null],
  ['no date of publication', 'She said on Monday', null, null],
  ['a date that is none', 'She said on February 31', '2019-10-30', null],
])('%s is resolved against the day of publication', (_, text, published, expected) => {
  expect(day(text, published)).toBe(expected)
})

test('a published date that is none gives no day', () => {
  expect(readDay('2019-02-30')).toBeNull()
  expect(readDay('soon')).toBeNull()
})
