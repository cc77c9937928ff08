import { describe, expect, test } from 'vitest'
import { addressDate, pageDate } from '../../../src/import/page/page-date.ts'

describe('a date on a page', () => {
  test.each([
    ['keeps its time with its zone', '2019-10-30T08:00:00+08:00', '2019-10-30T08:00:00+08:00'],
    ['keeps its time in UTC', '2019-10-30T08:00:00.000Z', '2019-10-30T08:00:00.000Z'],
    ['keeps its time after a space', '2019-10-30 08:00:00+00:00', '2019-10-30T08:00:00+00:00'],
    ['is its day where the zone stands apart', '2019-10-30 08:00:00 +00:00', '2019-10-30'],
    ['keeps a zone without a colon', '2019-10-30T08:00:00+0800', '2019-10-30T08:00:00+0800'],
    ['is its day where the zone is not known', '2019-10-30T08:00:00', '2019-10-30'],
    ['is its day where minutes are all', '2019-10-30 08:00', '2019-10-30'],
    ['is its day', ' 2019-10-30 ', '2019-10-30'],
    ['may lack hyphens', '20191030', '2019-10-30'],
    ['may be as in a letter’s head', 'Wed, 30 Oct 2019 08:00:00 GMT', '2019-10-30T08:00:00Z'],
    ['may be in words, day first', '30 October 2019', '2019-10-30'],
    ['may be in words, month first', 'Oct. 3rd, 2019', '2019-10-03'],
    ['is none where the calendar lacks it', '2019-02-30', undefined],
    ['is none where day and month may be swapped', '03/04/2019', undefined],
    ['is none in other words', 'yesterday', undefined],
  ])('%s: %s', (_, stated, expected) => {
    expect(pageDate(stated)).toBe(expected)
  })
})

test.each([
  ['https://news.example/2019/10/30/bridge', '2019-10-30'],
  ['https://news.example/world/2019/1/3/bridge', '2019-01-03'],
  ['https://news.example/2019/13/30/bridge', undefined],
  ['https://news.example/bridge-20191030', undefined],
])('the address %s tells the day %s', (address, expected) => {
  expect(addressDate(address)).toBe(expected)
})
