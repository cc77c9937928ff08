import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseName } from '../../../src/derive/names/parse-name.ts'

test.each([
  ['Ursula von der Leyen', { given: ['Ursula'], family: ['von', 'der', 'Leyen'] }],
  ['von der Leyen', { given: [], family: ['von', 'der', 'Leyen'] }],
  ['Nguyen Thi Lan', { given: ['Thi', 'Lan'], family: ['Nguyen'] }],
  ['Robert “Bobby” Tran', { given: ['Robert'], nickname: 'Bobby', family: ['Tran'] }],
  [
    'Dr. Martin Luther King Jr.',
    { titles: ['Dr.'], given: ['Martin', 'Luther'], family: ['King'], suffixes: ['Jr.'] },
  ],
  ['Helen Stroud KC', { given: ['Helen'], family: ['Stroud'], suffixes: ['KC'] }],
  ['Gabriel García Márquez', { given: ['Gabriel'], family: ['García', 'Márquez'] }],
  ['Katrín Jakobsdóttir', { given: ['Katrín'], family: ['Jakobsdóttir'] }],
  ['Moon Jae-in', { given: ['Jae-in'], family: ['Moon'] }],
  ['Min-ji Park', { given: ['Min-ji'], family: ['Park'] }],
  ['Xi Jinping', { given: ['Jinping'], family: ['Xi'] }],
  ['Mohammed bin Salman', { given: ['Mohammed'], family: ['bin', 'Salman'] }],
  ['Abdel Fattah al-Sisi', { given: ['Abdel', 'Fattah'], family: ['al-Sisi'] }],
  ['Pope Francis', { titles: ['Pope'], given: ['Francis'], family: [] }],
  ['Sukarno', { given: [], family: ['Sukarno'] }],
  ['Bill de Blasio', { given: ['Bill'], family: ['de', 'Blasio'] }],
])('%s', (name, parts) => {
  expect(parseName(name)).toMatchObject(parts)
})

test('a name’s parts hold its words, none twice and none left out', () => {
  const word = fc.constantFrom(
    'Ana',
    'von',
    'Dr.',
    'Jr.',
    'KC',
    'García',
    'Nguyen',
    'al-Sisi',
    'J.',
    'Thi',
    'Bob',
    'X',
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 7 }), (words) => {
      const { titles, given, family, suffixes } = parseName(words.join(' '))
      expect([...titles, ...given, ...family, ...suffixes].sort()).toEqual([...words].sort())
    }),
  )
})
