import { expect, test } from 'vitest'
import type { JudgedPerson } from '../../../train/judging/judge-persons.ts'
import { byKind, personErrors, personsTable, withName } from '../../../train/judging/persons-tables.ts'

import { reliabilityTable } from '../../../train/judging/reliability.ts'

const ann = { name: 'Ann Berg', aliases: [], nameless: false }
const right: JudgedPerson = {
  article: 'a',
  start: 7,
  kind: 'one name',
  words: 'Berg',
  wanted: ann,
  given: 'Ann Berg',
  confidence: 0.96,
  isRight: true,
}
const wrong: JudgedPerson = { ...right, kind: 'pronoun', words: 'she', given: 'Carl Dahl', isRight: false }
const missing: JudgedPerson = { ...wrong, given: null, confidence: 0.4 }
const open: JudgedPerson = { ...missing, wanted: { ...ann, name: null } }

test('the tables say what is named right, left open rightly, and sure and wrong, by kind of mention', () => {
  const judged = [right, wrong, missing, open]
  const tables = [
    ...personsTable('by person', byKind(judged, ['full name', 'one name', 'pronoun']), 0.7),
    ...reliabilityTable([['right', withName(judged)]]),
  ]
  const cells = tables.map((line) => line.split('|').map((cell) => cell.trim()))
  expect(cells).toContainEqual(['', 'one name', '100.0 % of 1', '–', '0.0 % of 1', ''])
  expect(cells).toContainEqual(['', 'pronoun', '0.0 % of 2', '100.0 % of 1', '100.0 % of 1', ''])
  expect(cells).toContainEqual(['', 'all', '33.3 % of 3', '100.0 % of 1', '50.0 % of 2', ''])
  expect(cells).toContainEqual(['', '0.95 and more', '50.0 % of 2', ''])
})

test('errors are listed surest first, and only as many as were asked for', () => {
  expect(personErrors([missing, right, open, wrong], 9)).toEqual([
    'a 7: Ann Berg wanted, Carl Dahl given at 0.96 (pronoun: she)',
    'a 7: Ann Berg wanted, nobody given at 0.4 (pronoun: she)',
  ])
  expect(personErrors([missing, wrong], 1)).toHaveLength(1)
})
