import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadSpeakers } from '../../src/content/load-speakers.ts'
import { Problems } from '../../src/content/problem.ts'
import type { Speaker } from '../../src/model.ts'
import { HOUSE_STYLE } from '../../src/record/house-style.ts'
import { speakerEntries } from '../../src/record/speaker-entries.ts'
import { styledYaml } from '../../src/yaml/style.ts'

const person = (name: string, ...aliases: string[]) => ({ name, kind: 'person' as const, aliases })
const body = (name: string, ...aliases: string[]) => ({ name, kind: 'organization' as const, aliases })
const known: Speaker[] = [{ id: 'ada-novak', name: 'Ada Novak', kind: 'person', aliases: ['Mayor Novak'] }]
const idsOf = (...proposed: Parameters<typeof speakerEntries>[0]) =>
  speakerEntries(proposed, known, 'a').map(({ id }) => id)

describe('the entry of a new speaker', () => {
  test('has an id of the name', () => {
    expect(speakerEntries([body('City Council', 'the council')], known, 'a')).toEqual([
      { id: 'city-council', name: 'City Council', kind: 'organization', aliases: ['the council'] },
    ])
  })

  test('has an id of the name’s hash where the name has no Latin letter', () => {
    const [id] = idsOf(person('Владимир Путин'))
    expect(id).toMatch(/^speaker-[0-9a-z]{8}$/)
    expect(idsOf(person('Владимир Путин'))).toEqual([id])
    expect(idsOf(person('Жанна Орлова'))).not.toEqual([id])
  })

  test('has an id of its own where another speaker’s is the same', () => {
    expect(idsOf(body('Ada Novák'), person('Bo Lindt'), person('Bo Líndt'))).toEqual([
      'ada-novak-organization',
      'bo-lindt',
      'bo-lindt-person',
    ])
  })

  test('has no id that leads to somebody else by now', () => {
    const renamed: Speaker = {
      id: 'ada-marsh',
      name: 'Ada Marsh',
      kind: 'person',
      aliases: [],
      merged: ['ada-novak'],
    }
    expect(speakerEntries([person('Ada Novak')], [renamed], 'a').map(({ id }) => id)).toEqual([
      'ada-novak-person',
    ])
  })

  test('is not made of a name that is known, as a name or an alias', () => {
    expect(idsOf(person('Ada Novak'), person('Mayor Novak'))).toEqual([])
  })

  test('is not made of a known name whose accents stand apart from their letters', () => {
    const zoe: Speaker = { id: 'zoe', name: 'Zoë', kind: 'person', aliases: [] }
    expect(speakerEntries([person('Zoë'.normalize('NFD'))], [zoe], 'a')).toEqual([])
  })

  test('is not made of no name', () => {
    expect(idsOf(person(''), person(' '))).toEqual([])
  })

  test('has no alias that somebody has, or twice', () => {
    const [entry] = speakerEntries(
      [person('Bo Lindt', 'B. Lindt', 'Mayor Novak', 'B. Lindt', '')],
      known,
      'a',
    )
    expect(entry?.aliases).toEqual(['B. Lindt'])
  })
})

test('what may mean two new speakers is an alias of neither, and a name is its speaker’s own', () => {
  const entries = speakerEntries(
    [
      body('Port Authority', 'the Authority', 'Harbour Office'),
      body('Rail Authority', 'the Authority'),
      body('Harbour Office'),
    ],
    known,
    'a',
  )
  expect(entries.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ['Port Authority'],
    ['Rail Authority'],
    ['Harbour Office'],
  ])
})

test('a group that is called by nothing but what its people are is each article’s own', () => {
  const officials = { name: 'Officials', kind: 'group' as const, aliases: [] }
  const here = speakerEntries([officials], known, 'flood')
  const there = speakerEntries([officials], [...known, ...here], 'fire')
  expect(speakerEntries([officials], [...known, ...here], 'flood')).toEqual([])
  expect(there).toHaveLength(1)
  expect(there[0]!.id).not.toBe(here[0]!.id)
  const problems = new Problems()
  loadSpeakers(
    styledYaml(
      [...here, ...there].map(({ aliases: _, ...entry }) => entry),
      HOUSE_STYLE,
    ),
    'speakers.yaml',
    problems,
  )
  expect(problems.list().filter(({ severity }) => severity === 'error')).toEqual([])
})

describe('the entries of any new speakers', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'Ada Novak',
      'ada novák',
      'Ада',
      'مرحبا',
      '👩‍👩‍👧',
      '7',
      'Zoë',
      'Zoe\u0308',
      '- a: b #',
      'null',
      'x'.repeat(300),
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => `${text} a`),
    fc.stringMatching(/^[ab]{1,2} [ab]$/),
  )
  const proposed = fc.array(
    fc.record({
      name,
      kind: fc.constantFrom('person' as const, 'organization' as const, 'country' as const, 'group' as const),
      aliases: fc.array(name, { maxLength: 3 }),
    }),
    { maxLength: 8 },
  )

  test('are loaded together with those that were known', () => {
    fc.assert(
      fc.property(proposed, proposed, (first, second) => {
        const before = speakerEntries(first, known, 'a')
        const all = [...known, ...before, ...speakerEntries(second, [...known, ...before], 'a')]
        const problems = new Problems()
        const loaded = loadSpeakers(styledYaml(all, HOUSE_STYLE), 'speakers.yaml', problems)
        expect(problems.list().filter(({ severity }) => severity === 'error')).toEqual([])
        expect(loaded?.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
      }),
    )
  })
})
