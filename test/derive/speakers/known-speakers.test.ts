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

test.each([
  ['Geng Shuang', 'Geng', 'Geng Wei', 'Geng'],
  ['John Smith', 'Mr Smith', 'Jane Smith', 'Smith'],
  ['Pope Francis', 'Francis', 'Francis Okoro', 'Okoro'],
])('%s, also known as %s, is not %s', (name, alias, other, short) => {
  const speakers = [{ id: 'known', name, kind: 'person' as const, aliases: [alias] }]
  const { quotes } = derive(`“We won,” said ${other}, the captain. “It was hard,” ${short} added.`, {
    speakers,
  })
  expect(quotes.map(({ speaker }) => speaker?.id)).toEqual([null, null])
})

test.each(['J. Smith', 'John A. Smith', 'John Smith'])('%s is John Smith', (name) => {
  const speakers = [{ id: 'known', name: 'John Smith', kind: 'person' as const, aliases: ['Smith'] }]
  const { quotes } = derive(`“We won,” said ${name}, the captain. “It was hard,” Smith added.`, { speakers })
  expect(quotes.map(({ speaker }) => speaker?.id)).toEqual(['known', 'known'])
})

test('a last name alone is the known speaker’s whose alias it is', () => {
  const speakers = [{ id: 'known', name: 'Geng Shuang', kind: 'person' as const, aliases: ['Geng'] }]
  const { quotes } = derive('“We are against it,” Geng said on Monday in Beijing, the capital.', { speakers })
  expect(quotes[0]!.speaker?.id).toBe('known')
})

test('a country is nobody whose alias is its name, and nobody is the country whose name they have', () => {
  const speakers = [
    { id: 'pickford', name: 'Jordan Pickford', kind: 'person' as const, aliases: ['Jordan'] },
    { id: 'washington', name: 'Washington', kind: 'country' as const, aliases: ['the US'] },
  ]
  const { quotes } = derive(
    '“We will not sign,” Jordan said in a statement on Monday.\n“I play the blues,” said Denzel Washington, an actor.',
    { speakers },
  )
  expect(quotes.map(({ speaker }) => speaker?.id ?? null)).toEqual([null, null])
})

test.each([
  [
    'somebody with the same family name and the same initial',
    '“It will stay closed,” spokesman Geng Wei said. “We are sorry,” Geng added.',
    ['Geng Wei', 'Geng Wei'],
  ],
  [
    'somebody with another first name',
    '“We sell bread,” Jane Smith said. “Good bread,” Smith said.',
    ['Jane Smith', 'Jane Smith'],
  ],
  [
    'a person who bears a place’s name',
    '“I loved the part,” Denzel Washington said. “It took a year,” Washington added.',
    ['Denzel Washington', 'Denzel Washington'],
  ],
  [
    'a person whose first name is a state’s',
    '“We lost,” goalkeeper Jordan Pickford said. “It hurts,” Pickford said.',
    ['Jordan Pickford', 'Jordan Pickford'],
  ],
])('%s is not the known speaker of that alias', (_, article, names) => {
  const speakers = [
    { id: 'geng-shuang', name: 'Geng Shuang', kind: 'person' as const, aliases: ['Geng'] },
    { id: 'john-smith', name: 'John Smith', kind: 'person' as const, aliases: ['Smith', 'Mr Smith'] },
    { id: 'washington', name: 'United States', kind: 'country' as const, aliases: ['Washington'] },
    { id: 'jordan', name: 'Jordan', kind: 'country' as const, aliases: [] },
  ]
  const { quotes } = derive(article, { speakers, language: 'en' })
  expect(quotes.map(({ speaker }) => [speaker?.name, speaker?.id])).toEqual(names.map((name) => [name, null]))
})

test.each(['Smith', 'Mr Smith', 'John A. Smith', 'Dr John Smith', 'J. Smith'])(
  '%s is the known John Smith where the text names no other',
  (name) => {
    const speakers = [
      { id: 'john-smith', name: 'John Smith', kind: 'person' as const, aliases: ['Smith', 'Mr Smith'] },
    ]
    const { quotes } = derive(`“We sell bread,” ${name} said.`, { speakers, language: 'en' })
    expect(quotes[0]!.speaker?.id).toBe('john-smith')
  },
)

const people = (...names: string[]) =>
  names.map((name) => ({
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    kind: 'person' as const,
    aliases: [],
  }))
const speakerIn = (text: string, ...names: string[]) => {
  const { quotes, proposed } = derive(text, { speakers: people(...names), language: 'en' })
  return [quotes[0]!.speaker?.id, proposed[0]?.mayBe]
}

test('a title and a family name are the one known speaker’s who may be meant', () => {
  const text = '“We shall rebuild,” President Okafor said on Monday.'
  expect(speakerIn(text, 'Amara Okafor', 'Ben Lund')).toEqual(['amara-okafor', undefined])
})

test('a title and a family name that two known speakers bear are a new speaker’s, reported with both', () => {
  const text = '“We shall rebuild,” President Okafor said on Monday.'
  expect(speakerIn(text, 'Amara Okafor', 'John Okafor')).toEqual([null, ['amara-okafor', 'john-okafor']])
})

test('a title that tells the gender tells two known speakers apart', () => {
  const text = '“We shall rebuild,” Mrs. Okafor said on Monday.'
  expect(speakerIn(text, 'Barbara Okafor', 'John Okafor')).toEqual(['barbara-okafor', undefined])
})

test('a family name alone is a new speaker’s, reported with the known one', () => {
  expect(speakerIn('“We shall rebuild,” Okafor said on Monday.', 'Amara Okafor')).toEqual([
    null,
    ['amara-okafor'],
  ])
})

test.each([
  ['Paula Keane', 'Paul Keane', undefined],
  ['Martin Brandt', 'Martina Brandt', undefined],
  ['Samuel Brooks Jr.', 'Samuel Brooks', ['samuel-brooks']],
  ['Bob Dolan', 'Robert Dolan', ['robert-dolan']],
])('%s is not the known %s', (name, known, mayBe) => {
  expect(speakerIn(`“We won,” said ${name}, the captain.`, known)).toEqual([null, mayBe])
})

test('a group that is called by nothing but what its people are is never a known one', () => {
  const speakers = [{ id: 'officials', name: 'Officials', kind: 'group' as const, aliases: [] }]
  const { quotes } = derive('“The bridge is closed,” officials said on Monday.', { speakers, language: 'en' })
  expect(quotes[0]!.speaker).toMatchObject({ name: 'Officials', id: null })
})
