import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

const proposed = (text: string) =>
  derive(text, { language: 'en' }).proposed.map(({ name, kind }) => [name, kind])

test.each([
  [
    'The team, led by Pierre-Alexis Roy, measured the ice for six years. “It was thinner,” Roy said.',
    'Pierre-Alexis Roy',
  ],
  ['“The talks were useful,” Ban Ki-moon told reporters in Geneva.', 'Ban Ki-moon'],
  ['“Fans lifted us,” Kim Min-jun said. Min-jun added: “It was loud.”', 'Kim Min-jun'],
  ['“We need peace,” said Jean-Luc Martin, the mayor.', 'Jean-Luc Martin'],
  ['“We lost,” goalkeeper Jordan Pickford said. “It hurts,” Jordan said.', 'Jordan Pickford'],
])('%s has one speaker, %s', (text, name) => {
  expect(proposed(text)).toEqual([[name, 'person']])
})

test.each([
  ['“We will pay,” Vice-President Okello said.', 'Okello'],
  ['“We will pay,” Secretary-General Guterres said.', 'Guterres'],
])('an office with a hyphen is no given name: %s', (text, name) => {
  expect(proposed(text).map(([found]) => found)).toEqual([name])
})

test('a family name is found again where the tagger takes it for no name', () => {
  const { quotes } = derive(
    'Infosys chief executive Salil Parekh was asked about jobs. Parekh disagreed: “We will add 10,000 graduates.”',
    { language: 'en' },
  )
  expect(quotes[0]!.speaker?.name).toBe('Salil Parekh')
})
