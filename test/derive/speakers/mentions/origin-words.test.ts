import { expect, test } from 'vitest'
import { originOf } from '../../../../src/derive/speakers/mentions/origin-words.ts'

test.each([
  ['Tunisian', 'Tunisia', 'one', null],
  ['Swede', 'Sweden', 'one', null],
  ['Frenchwoman', 'France', 'one', 'she'],
  ['Scotsman', 'Scotland', 'one', 'he'],
  ['Irishman', 'Ireland', 'one', 'he'],
  ['Germans', 'Germany', 'many', null],
  ['Chinese', 'China', 'either', null],
  ['Dutch', 'Netherlands', 'either', null],
])('%s is somebody from %s: %s', (word, country, number, gender) => {
  const origin = originOf(word)
  expect([origin?.country.name, origin?.number, origin?.gender]).toEqual([country, number, gender])
})

test.each(['Tunisia', 'chairman', 'Newman', 'Monday'])('%s is nobody by origin', (word) => {
  expect(originOf(word)).toBeNull()
})
