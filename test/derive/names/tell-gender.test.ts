import { expect, test } from 'vitest'
import { parseName } from '../../../src/derive/names/parse-name.ts'
import { genderOfName, genderOfRoles } from '../../../src/derive/names/tell-gender.ts'

test('a title tells more than a first name', () => {
  expect(genderOfName(parseName('Mrs. Robin Hale'))).toBe('she')
})

test('a first name of men and women tells nothing, nor does a last name', () => {
  expect(genderOfName(parseName('Jean Hale'))).toBeNull()
  expect(genderOfName(parseName('Jan Hale'))).toBeNull()
  expect(genderOfName(parseName('Hale'))).toBeNull()
})

test.each([
  [['spokeswoman'], 'she'],
  [['chairman'], 'he'],
  [['woman'], 'she'],
  [['father', 'girl'], null],
  [['mayor'], null],
] as const)('somebody called %j goes on as %s', (roles, gender) => {
  expect(genderOfRoles(new Set<string>(roles))).toBe(gender)
})

test.each([
  ['Nguyen Thi Lan', 'she'],
  ['Nguyen Van Duc', 'he'],
  ['Hulda Jakobsdóttir', 'she'],
  ['Thuraya bint Salem', 'she'],
] as const)('what a name says of father or mother tells: %s is %s', (name, gender) => {
  expect(genderOfName(parseName(name))).toBe(gender)
})
