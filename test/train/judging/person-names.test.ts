import { expect, test } from 'vitest'
import { isNameOf, isWholeNameOf, kindOfMention } from '../../../train/judging/person-names.ts'

test.each([
  ['Mook', 'Robby Mook', true],
  ['Robby Mook', 'Mook', true],
  ['the U.S. Department of State', 'Department of State', true],
  ['Sen. Ana Ruiz', 'Ana Ruiz', true],
  ['Ana Ruiz', 'Ben Ruiz', false],
  ['Ana', 'Ana Ruiz', false],
  ['', 'Ana Ruiz', false],
  ['Mr.', 'Mr.', false],
])('“%s” for “%s”: %s', (given, wanted, isRight) => {
  expect(isNameOf(given, [wanted])).toBe(isRight)
})

test.each([
  ['', 'none'],
  ['She', 'pronoun'],
  ['Ana Ruiz', 'full name'],
  ['the White House', 'full name'],
  ['Mr. Ruiz, who chairs', 'full name'],
  ['Ruiz', 'one name'],
  ['the Senator', 'one name'],
  ['two officials', 'description'],
])('“%s” is: %s', (mention, kind) => {
  expect(kindOfMention(mention)).toBe(kind)
})

test('a whole name is the same word for word, titles apart', () => {
  expect(isWholeNameOf('Dr. Ana Ruiz', ['Ana Ruiz'])).toBe(true)
  expect(isWholeNameOf('Ruiz', ['Ana Ruiz'])).toBe(false)
  expect(isWholeNameOf('Ruiz', ['Ana Ruiz', 'Ruiz'])).toBe(true)
  expect(isWholeNameOf('The', ['The'])).toBe(false)
})
