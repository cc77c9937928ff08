import { expect, test } from 'vitest'
import { cleanAddress, ownAddress } from '../../../src/import/page/page-address.ts'

test.each([
  ['https://a.example/x?utm_source=y&id=7&fbclid=z#top', 'https://a.example/x?id=7'],
  ['https://user:secret@a.example/x', 'https://a.example/x'],
  ['https://a.example/x?gclid=1', 'https://a.example/x'],
  ['javascript:alert(1)', undefined],
  ['mailto:desk@a.example', undefined],
  ['no address', undefined],
])('the address %s is cleaned to %s', (address, expected) => {
  expect(cleanAddress(address)).toBe(expected)
})

test('an article’s address is the first that its page states, made absolute', () => {
  expect(ownAddress([undefined, '/x', 'https://b.example/y'], 'https://a.example/z')).toBe(
    'https://a.example/x',
  )
})

test('an article of a file without an address has none', () => {
  expect(ownAddress(['/x', undefined])).toBeUndefined()
})
