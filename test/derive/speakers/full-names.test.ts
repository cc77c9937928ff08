import { expect, test } from 'vitest'
import { mayBeOnePerson, nameWords } from '../../../src/derive/speakers/full-names.ts'

test.each([
  ['John Smith', 'John Smith'],
  ['John Smith', 'J. Smith'],
  ['John Smith', 'Dr John Quentin Smith Jr.'],
  ['John Q. Smith', 'John Quentin Smith'],
  ['José Pérez', 'Jose Perez'],
])('%s and %s may be one person', (a, b) => {
  expect(mayBeOnePerson(a, b)).toBe(true)
  expect(mayBeOnePerson(b, a)).toBe(true)
})

test.each([
  ['John Smith', 'Jack Smith'],
  ['John Smith', 'Jane Smith'],
  ['Geng Shuang', 'Geng Wei'],
  ['George W. Bush', 'George H. W. Bush'],
  ['John Smith', 'Smith'],
])('%s and %s are two, or too little is told', (a, b) => {
  expect(mayBeOnePerson(a, b)).toBe(false)
  expect(mayBeOnePerson(b, a)).toBe(false)
})

test('a title before a name and a suffix after it are no part of it', () => {
  expect(nameWords('Sir John Smith, Jr.')).toEqual(['John', 'Smith'])
})
