import { expect, test } from 'vitest'
import { genderOfName, genderOfRoles } from '../../../src/derive/names/tell-gender.ts'

test('a title tells more than a first name', () => {
  expect(genderOfName(['Robin', 'Hale'], 'Mrs.')).toBe('she')
})

test('a first name of men and women tells nothing, nor does a last name', () => {
  expect(genderOfName(['Jean', 'Hale'], undefined)).not.toBe('he')
  expect(genderOfName(['Hale'], undefined)).toBeNull()
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
