import { expect, test } from 'vitest'
import { derive } from '../../../../src/derive/index.ts'

const speakersIn = (text: string): (string | null)[] =>
  derive(text, { language: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null)

test.each([
  [
    'a body is one that was named before, never one that is named later',
    'The Bank of Scania closed two branches. “We follow our customers,” the bank said. Holm Bank and Öst Bank stay.',
    ['Bank of Scania'],
  ],
  [
    'the new holder of an office speaks, and not who left it',
    'Transport Minister Ulf Brekke stepped down. His successor, Tone Aas, started on Monday. “The trains come first,” the new minister said.',
    ['Tone Aas'],
  ],
  [
    'the accused is not who speaks of him by his name',
    'Opening for the Crown, Hugh Latimer, prosecuting, said the ledger was false. “Mr Osgood kept two of them,” he said.',
    ['Hugh Latimer'],
  ],
  [
    'whom somebody speaks to is not who speaks',
    'Nurse Ida Falk had waited an hour for Dr. Otto Kern. “You are late,” she told him.',
    ['Ida Falk'],
  ],
  [
    'one of a people is not somebody from elsewhere',
    'Norway’s Liv Moen beat Ana Prado of Chile by a hand. “I lost it at the turn,” the Chilean said.',
    ['Ana Prado'],
  ],
  [
    'a quote alone in its paragraph goes on with the one who has just spoken',
    'Beekeeper Olga Petrova has lost her hives. “It was the frost,” Petrova said.\n\n“Nobody could have kept them warm.”',
    ['Olga Petrova', 'Olga Petrova'],
  ],
  [
    'a report is whoever wrote it',
    'The sea has taken the road, a report by the Coast Institute says. “It will take the church,” the report says.',
    ['Coast Institute'],
  ],
])('%s', (_, text, speakers) => {
  expect(speakersIn(text)).toEqual(speakers)
})
