import { describe, expect, test } from 'vitest'
import { standingsOf } from '../../src/limits/limits.ts'
import { limitsTable, limitWarnings } from '../../src/limits/report.ts'

const files = (value: number) => standingsOf([{ measure: 'files', value }])
const warned = (value: number) => limitWarnings(files(value))

describe('the files of a deployment', () => {
  test('below 80 per cent of the free plan’s limit are worth no word', () => {
    expect(warned(15_999)).toEqual([])
  })

  test('from 80 per cent on are, with the figure, the limit, the plan and what to do', () => {
    expect(warned(16_000)).toEqual([
      'files of a deployment: 16,000, 80 % of the 20,000 that Cloudflare takes in its free plan; take the paid plan; docs/scale.md says what comes after 100,000',
    ])
  })

  test('above the free plan’s limit need the paid one', () => {
    expect(files(20_001)[0]?.plan).toBe('paid')
    expect(warned(20_001)[0]).toContain(
      'more than the 20,000 of Cloudflare’s free plan (20 % of the paid plan’s 100,000)',
    )
  })

  test('above the paid plan’s limit fit into none', () => {
    expect(files(100_001)[0]?.plan).toBe('none')
    expect(warned(100_001)[0]).toContain('more than the 100,000 that Cloudflare takes in any plan')
  })
})

test('a limit that is the same in every plan is named without a plan, and with the file', () => {
  const largest = standingsOf([{ measure: 'largest file', value: 22 * 1024 ** 2, of: 'quotes/index.pack' }])
  expect(limitWarnings(largest)[0]).toMatch(
    /^largest file \(quotes\/index\.pack\): 22 MiB, 88 % of the 25 MiB that Cloudflare takes; split/,
  )
})

test('the table has a row for each figure, with the share of each plan’s limit', () => {
  const rows = limitsTable(
    standingsOf([
      { measure: 'cpu', value: 2.5 },
      { measure: 'files', value: 500 },
    ]),
  ).split('\n')
  expect(rows.map((row) => row.split(/ {2,}/).filter((cell) => cell !== ''))).toEqual([
    ['here', 'free plan', 'paid plan'],
    ['files of a deployment', '500', '20,000 (3 %)', '100,000 (under 1 %)'],
    ['CPU time of a request', '2.5 ms', '10 ms (25 %)', '30000 ms (under 1 %)'],
  ])
})
