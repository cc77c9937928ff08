import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import type { Listed } from '../../src/channels/item.ts'
import { leadingQuotes } from '../../src/pages/home-page.ts'
import { overTime, recordOf } from '../../src/pages/over-time.ts'

const item = (day: string, other: Partial<Listed> = {}): Listed => {
  const published = Date.parse(`${day}T12:00:00Z`)
  return { kind: 'quote', id: `${day} ${other.speakerId ?? ''}`, published, updated: published, ...other }
}

test('items are counted by month, and months without any keep their place', () => {
  const { overTime: counts } = recordOf([item('2026-03-01'), item('2026-01-31'), item('2026-01-02')])
  expect(counts).toEqual([
    { of: '2026-01', items: 2 },
    { of: '2026-02', items: 0 },
    { of: '2026-03', items: 1 },
  ])
})

test('where months would be too many, years are counted', () => {
  const { overTime: counts } = recordOf([item('2026-03-01'), item('2020-01-31')])
  expect(counts.map(({ of }) => of)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025', '2026'])
})

test('the picture says in words what it shows, and there is none of a single month', () => {
  const { overTime: counts } = recordOf([item('2026-03-01'), item('2026-01-31')])
  expect(toHtml(overTime(counts))).toContain(
    'aria-label="Items from 2026-01 to 2026-03: 2026-01: 1, 2026-03: 1"',
  )
  expect(overTime(recordOf([item('2026-03-01')]).overTime)).toEqual([])
  expect(overTime(recordOf([]).overTime)).toEqual([])
})

test('the home page leads with the newest quote of each of three who spoke last', () => {
  const newest = ['ada', 'ada', 'bo', 'ada', 'cy', 'dee'].map((speakerId, at) =>
    item(`2026-03-0${9 - at}`, { speakerId }),
  )
  expect(leadingQuotes(newest)).toEqual([newest[0], newest[2], newest[4]])
})
