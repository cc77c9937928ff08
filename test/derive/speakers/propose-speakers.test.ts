import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

const proposed = (text: string) => derive(text).proposed

test('a proposed person has the full name without titles, and no part of it as alias: others bear that', () => {
  expect(
    proposed(
      'Justice Wanjiku Njeri said the Treasury had not asked. “It is the law,” Njeri said. Wanjiku never smiled.',
    ),
  ).toEqual([{ name: 'Wanjiku Njeri', kind: 'person', aliases: [] }])
})

test('a place and an office before a name are no part of it', () => {
  expect(proposed('“The video should wait,” Galway Mayor Nuala Flynn said on Friday.')).toMatchObject([
    { name: 'Nuala Flynn', kind: 'person' },
  ])
})

test('a capital that speaks for its state is no alias of it', () => {
  expect(proposed('Japan offered aid. Tokyo said it would send 50 rescuers with dogs.')).toEqual([
    { name: 'Japan', kind: 'country', aliases: [] },
  ])
})

test('a body’s acronym in brackets is its alias', () => {
  expect(
    proposed(
      'The World Health Organization (WHO) counted fewer cases. “This is fragile progress,” the WHO said.',
    ),
  ).toEqual([{ name: 'World Health Organization', kind: 'organization', aliases: ['WHO'] }])
})

test('a pronoun, a nameless man or a number of things is nobody to propose', () => {
  expect(proposed('“It was dark,” he said. “Very dark,” said one man. Some 340 homes were flooded.')).toEqual(
    [],
  )
})

test('whoever only does something is not proposed', () => {
  expect(proposed('Ana Ruiz won the race in Lima. “I never saw her,” said Eva Paz.')).toMatchObject([
    { name: 'Eva Paz' },
  ])
})

test('letters before the turns of an interview name nobody', () => {
  expect(
    proposed('Q: Why silence?\n\nA: I had nothing to say.\n\nQ: And now?\n\nA: Too much to say.'),
  ).toEqual([])
})

test('a label of a transcript that is shorter than an earlier one is nobody new', () => {
  const text =
    'JUN HALE: We will sail at noon if the wind is with us.\n\nANA RUIZ: And what if it is not with us?\n\nHALE: Then we wait.\n\nRUIZ: How long?\n\nHALE: Until it is.'
  expect(proposed(text).map(({ name }) => name)).toEqual(['Jun Hale', 'Ana Ruiz'])
})

test('a group is named without its number', () => {
  expect(proposed('At least four opposition senators said they would not vote for it on Monday.')).toEqual([
    { name: 'Opposition senators', kind: 'group', aliases: [] },
  ])
})

test.each([
  'Paul Keane and his sister Paula Keane run the farm. “It rained,” Paula Keane said. “For weeks,” Paul Keane said.',
  '“We lost,” Martina Brandt said. “Badly,” Martin Brandt said.',
  '“I sing,” Danielle Okafor said. “I dance,” Dan Okafor said.',
])('a full name with another first name is nobody’s alias: %s', (text) => {
  expect(proposed(text).map(({ aliases }) => aliases)).toEqual([[], []])
})

test('a full name that is written in two ways is an alias', () => {
  expect(proposed('“We lost,” Ana Ruiz said. “Badly,” Ana Maria Ruiz said.')).toEqual([
    { name: 'Ana Maria Ruiz', kind: 'person', aliases: ['Ana Ruiz'] },
  ])
})
