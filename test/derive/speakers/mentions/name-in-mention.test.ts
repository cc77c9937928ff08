import { expect, test } from 'vitest'
import { derive } from '../../../../src/derive/index.ts'

const speakersIn = (text: string): (string | null)[] =>
  derive(text, { language: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null)

test.each([
  [
    'behind a comma, where a tree hangs the name on the place before it',
    'His former business partner at Norvik, Edgar P. Lindholm, called it “a fine mess.”',
    'Edgar P. Lindholm',
  ],
  [
    'behind somebody else’s',
    'For Brandt, according to Angela Brandt’s former press secretary Thomas J. Weller, the speech represents “a test” of her patience.',
    'Thomas J. Weller',
  ],
  [
    'before party and place in brackets',
    'Chair of the Committee Rep. Laura Finch (D-OH) said “it is so.”',
    'Laura Finch',
  ],
  [
    'a family name that is a common word, beside a verb of saying',
    'Councillor Martin Small founded the club. “It works,” Small said.',
    'Martin Small',
  ],
])('a mention is who its name says: %s', (_, text, speaker) => {
  expect(speakersIn(text)).toContain(speaker)
})

test('half a state, cut short, is no person', () => {
  const text = 'N. Korea fired a rocket on Monday, said Park Geun-hye. “It fell into the sea,” she said.'
  expect(speakersIn(text)).toEqual(['Park Geun-hye'])
})
