import { expect, test } from 'vitest'
import { derive } from '../../../src/derive/index.ts'

const text = '“The harbour stays closed,” mayor Carmela Reyes said on Monday.'

test('a known speaker is found by an alias and gets the canonical name and id', () => {
  const { quotes, proposed } = derive(text, {
    speakers: [{ id: 'c-reyes', name: 'Carmela D. Reyes', kind: 'person', aliases: ['Carmela Reyes'] }],
  })
  expect(quotes[0]!.speaker).toMatchObject({ name: 'Carmela D. Reyes', id: 'c-reyes', kind: 'person' })
  expect(proposed).toEqual([])
})

test('a speaker who is not known is proposed with a kind', () => {
  const { quotes, proposed } = derive(text)
  expect(quotes[0]!.speaker).toMatchObject({ name: 'Carmela Reyes', id: null })
  expect(proposed).toEqual([{ name: 'Carmela Reyes', kind: 'person', aliases: [] }])
})

test('a country that is known by another name keeps the editor’s', () => {
  const { quotes } = derive('Britain replied on Friday. “We will not sign,” Britain said in a statement.', {
    speakers: [{ id: 'uk', name: 'United Kingdom', kind: 'country', aliases: [] }],
  })
  expect(quotes[0]!.speaker).toMatchObject({ name: 'United Kingdom', id: 'uk' })
})

test('a known speaker’s last name is not given to somebody else who has it', () => {
  const speakers = [{ id: 'j-reyes', name: 'Jun Reyes', kind: 'person' as const, aliases: ['Reyes'] }]
  const { quotes } = derive(`${text} “Boats must wait,” Reyes added.`, { speakers })
  expect(quotes.map(({ speaker }) => speaker)).toMatchObject([
    { name: 'Carmela Reyes', id: null },
    { name: 'Carmela Reyes', id: null },
  ])
})

test('a known speaker is found where the text gives a middle name', () => {
  const { quotes } = derive('“The harbour stays closed,” mayor Carmela Dolores Reyes said on Monday.', {
    speakers: [{ id: 'c-reyes', name: 'Carmela Reyes', kind: 'person', aliases: [] }],
  })
  expect(quotes[0]!.speaker).toMatchObject({ name: 'Carmela Reyes', id: 'c-reyes' })
})
