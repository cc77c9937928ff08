import { expect, test } from 'vitest'
import { findLikelyDoubles } from '../../../src/derive/speakers/likely-doubles.ts'

const speaker = (name: string, kind: 'person' | 'organization' | 'group' = 'person') => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  kind,
  aliases: [],
})
const areLikely = (...two: ReturnType<typeof speaker>[]) => findLikelyDoubles(two).get(two[0]!.id)!.length > 0

test.each([
  [speaker('Barack Obama'), speaker('Obama')],
  [speaker('Robert Dolan'), speaker('Bob Dolan')],
  [speaker('J. Smith'), speaker('John Smith')],
  [speaker('World Health Organization', 'organization'), speaker('WHO', 'organization')],
  [speaker('The Guardian', 'organization'), speaker('Guardian', 'organization')],
])('$name and $1.name may be the same', (a, b) => {
  expect([areLikely(a, b), areLikely(b, a)]).toEqual([true, true])
})

test.each([
  [speaker('Paul Keane'), speaker('Paula Keane')],
  [speaker('Paul Keane'), speaker('Paul')],
  [speaker('Obama'), speaker('Obama', 'organization')],
  [speaker('City Council', 'organization'), speaker('Cruising Club', 'organization')],
  [speaker('Officials', 'group'), speaker('Officials', 'group')],
])('$name and $1.name are not', (a, b) => {
  expect([areLikely(a, b), areLikely(b, a)]).toEqual([false, false])
})
