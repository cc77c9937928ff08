import { expect, test } from 'vitest'
import { findBlocks } from '../../../src/derive/quotes/find-blocks.ts'

const found = (text: string) =>
  findBlocks(text).map(({ start, end, speaker }) => [
    speaker && text.slice(speaker.start, speaker.end),
    text.slice(start, end),
  ])

test('a Markdown block quote is given without its mark', () => {
  expect(found('She wrote:\n\n> We are sorry.\n\nThe end.')).toEqual([[null, 'We are sorry.']])
})

test('quotation marks around a whole block are left out', () => {
  expect(found('> “We are sorry.”')).toEqual([[null, 'We are sorry.']])
})

test('three turns of two speakers make a transcript', () => {
  expect(found('DIAZ: Hello there.\nWHITE: Hi.\nDIAZ: Shall we?')).toEqual([
    ['DIAZ', 'Hello there.'],
    ['WHITE', 'Hi.'],
    ['DIAZ', 'Shall we?'],
  ])
})

test('labels before a colon make no transcript', () => {
  expect(found('Photo: A. Smith\nSource: AP\nNote: This was edited.\nDate: Monday')).toEqual([])
})

test('two lines are not enough for a transcript', () => {
  expect(found('Smith: Hello there.\nJones: Hi you.')).toEqual([])
})
