import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

/** Whom a text's quotes are said by, in order. */
const speakers = (text: string) =>
  derive(text, { language: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null)

test.each([
  ['initials', 'K. R. Selvam runs the bank. “It is closed,” Mr. Selvam said.', 'K. R. Selvam'],
  [
    'a patronymic',
    'Rahim bin Yusof runs the port. His clerk is Kamal bin Rahim. “It is open,” Rahim said.',
    'Rahim bin Yusof',
  ],
  [
    'a father’s name behind the daughter’s',
    'Almaz Girma runs the mill that her father, Girma Bekele, built. “I sweep,” Almaz said. “She sweeps well,” Girma said.',
    'Almaz Girma',
    'Girma Bekele',
  ],
  ['a given name last', 'Kovács Katalin keeps bees. “They are calm,” Dr Kovács said.', 'Kovács Katalin'],
  [
    'a title as a given name',
    'Justice Banda, 31, a mason, went home. “I am free,” Banda said.',
    'Justice Banda',
  ],
  ['an honour behind', 'Dame Lin Harcastle FRS gave evidence. “It was dust,” she said.', 'Lin Harcastle'],
])('%s', (_, text, ...names) => {
  expect(speakers(text)).toEqual(names)
})

test('the last name of twins is either’s', () => {
  expect(
    speakers('Twins Ade and Bisi Okonjo swam the lagoon on Saturday. “It was cold,” Okonjo said.'),
  ).toEqual([null])
})
