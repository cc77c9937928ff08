import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

const quotesIn = (text: string): string[] =>
  derive(text, { language: 'en' }).quotes.map(({ start, end }) => text.slice(start, end))

test.each([
  ['the title of a book', 'Her first novel, “The Salt Road,” sold forty thousand copies in Lagos.'],
  [
    'the title of a broadcast',
    'On Tuesday he appeared on an episode of “The Morning Ferry Show,” his last that year.',
  ],
  ['a nickname', 'Ramón “The Hammer” Ortega will fight in Guadalajara in July.'],
])('%s is said by nobody', (_, text) => {
  expect(quotesIn(text)).toEqual([])
})

test('a sentence that is said of a book is a quote', () => {
  expect(quotesIn('Of his last book he said, “The Salt Road took me nine years to write.”')).toEqual([
    'The Salt Road took me nine years to write.',
  ])
})
