import { expect, test } from 'vitest'
import { parseHttpDate } from '../../src/worker/http-date.ts'

const NOW = Date.UTC(2026, 10, 24)

test.each([
  ['Sun, 06 Nov 1994 08:49:37 GMT', 784_111_777],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 784_111_777],
  ['Sun Nov  6 08:49:37 1994', 784_111_777],
  ['Monday, 01-Jan-90 00:00:00 GMT', 631_152_000],
  ['Tue, 29 Feb 2024 01:02:03 GMT', 1_709_168_523],
  ['Sat, 31 Dec 2016 23:59:60 GMT', 1_483_228_799],
  ['Fri, 01 Jan 9999 00:00:00 GMT', 253_370_764_800],
])('%s is a date (RFC 9110 §5.6.7)', (field, seconds) => {
  expect(parseHttpDate(field, NOW)).toBe(seconds)
})

test.each([
  'Tue, 29 Feb 2023 01:02:03 GMT',
  'Fri, 31 Apr 2026 00:00:00 GMT',
  'Sat, 00 Dec 2016 23:00:00 GMT',
  'Fri, 30 Foo 2026 00:00:00 GMT',
  'Sat, 31 Dec 2016 24:00:00 GMT',
  'Sat, 31 Dec 2016 25:00:00 GMT',
  'Sat, 31 Dec 2016 23:60:00 GMT',
  'Sat, 31 Dec 2016 23:00:61 GMT',
  'Sat, 31 Dec 2016 23:00:00',
  '2016-12-31T23:00:00Z',
  '',
])('%j is none', (field) => {
  expect(parseHttpDate(field, NOW)).toBeUndefined()
})
