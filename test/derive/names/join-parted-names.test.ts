import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

/** Whom a text's quotes are said by, in order. */
const speakers = (text: string) =>
  derive(text, { language: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null)

test.each([
  ['Luthier Anselm Brandt lives alone. “The wood talks enough,” he said.', 'Anselm Brandt'],
  ['Orchardist Mirela Kovac lost her plums. “It was one night,” Kovac said.', 'Mirela Kovac'],
  ['Supervisor Manuela de la Rosa voted no. “I can count,” de la Rosa said.', 'Manuela de la Rosa'],
  ['Hydrologist Ruud ter Beek warned them. “It will not hold,” ter Beek said.', 'Ruud ter Beek'],
  ['The verdict came at noon. Keisha Grantham wept. “He is free,” Grantham said.', 'Keisha Grantham'],
])('what somebody does is no part of the name that it stands before: %s', (text, name) => {
  expect(speakers(text)).toEqual([name])
})

test('a person before a body of capitals stays a person of their own', () => {
  expect(speakers('“We will win,” Hillary Clinton said. The Hillary Clinton Super PAC agreed.')).toEqual([
    'Hillary Clinton',
  ])
})
