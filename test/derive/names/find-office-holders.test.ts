import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

/** Whom a text's quotes are said by, in order. */
const speakers = (text: string) =>
  derive(text, { language: 'en' }).quotes.map(({ speaker }) => speaker?.name ?? null)

test.each([
  [
    'County Director of Health Salim Wekesa denied it. Mr Wekesa had been away. “Nothing was lost,” Wekesa said.',
    'Salim Wekesa',
  ],
  [
    'Minister of Energy Mariana Quiroga signed the order. “It is law,” Quiroga said in Lima.',
    'Mariana Quiroga',
  ],
  [
    'Additional Advocate General Farooq Jamali asked for time. “The file is lost,” Jamali said.',
    'Farooq Jamali',
  ],
  [
    'Detective Inspector Grant Marlow of Severn Valley Police thanked them. “He is safe,” Marlow said.',
    'Grant Marlow',
  ],
  ['The council’s lawyer, Faith Chepkoech, objects. “That is not evidence,” she says.', 'Faith Chepkoech'],
])('an office before a name is no part of it: %s', (text, name) => {
  expect(speakers(text)).toEqual([name])
})

test('an office before a body makes no person of it', () => {
  const { proposed } = derive('“We are ready,” Minister of Energy Office Council said.', { language: 'en' })
  expect(proposed.filter(({ kind }) => kind === 'person')).toEqual([])
})
