import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

/** Whom a text's quotes are said by, in order. */
const speakers = (text: string) =>
  derive(text, { language: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null)

test.each([
  [
    'The Senate Rules Committee cleared her. The House Budget Committee did not wait. “We go on,” the Budget Committee said in a statement.',
    'House Budget Committee',
  ],
  [
    'The Bakers and Millers Federation will strike on Monday. “We cannot pay the rent,” the federation said.',
    'Bakers and Millers Federation',
  ],
  ['St Anne’s Hospital has apologised. “Both babies went home,” the hospital said.', 'St Anne’s Hospital'],
])('a body has its whole name: %s', (text, name) => {
  expect(speakers(text)).toEqual([name])
})

test('a day of the year speaks nothing', () => {
  expect(speakers('The shop will close before Easter. “It is hard news,” the retailer said.')).toEqual([null])
})

test('a general is whoever has the rank before their name', () => {
  expect(
    speakers('Sgt. Lorena Diaz was met by Maj. Gen. Arlo Beck. “About time,” the general said.'),
  ).toEqual(['Arlo Beck'])
})
