import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMoment } from '../../src/content/moment.ts'

const iso = (text: string) => {
  const moment = parseMoment(text)
  return moment && `${moment.precision} ${new Date(moment.instant).toISOString()}`
}

describe('a moment', () => {
  test.each([
    ['2026-03-02', 'day 2026-03-02T12:00:00.000Z'],
    ['2024-02-29', 'day 2024-02-29T12:00:00.000Z'],
    ['2026-03-02T09:30:00Z', 'second 2026-03-02T09:30:00.000Z'],
    ['2026-03-02T09:30Z', 'second 2026-03-02T09:30:00.000Z'],
    ['2026-03-02 09:30Z', 'second 2026-03-02T09:30:00.000Z'],
    ['2026-03-02t09:30:00z', 'second 2026-03-02T09:30:00.000Z'],
    ['2026-03-02T09:30:00+01:00', 'second 2026-03-02T08:30:00.000Z'],
    ['2026-03-02T09:30:00-0330', 'second 2026-03-02T13:00:00.000Z'],
    ['2026-03-02T09:30:00.25Z', 'second 2026-03-02T09:30:00.250Z'],
    ['2026-03-02T00:30:00+14:00', 'second 2026-03-01T10:30:00.000Z'],
  ])('%s is read as %s', (text, read) => {
    expect(iso(text)).toBe(read)
  })

  test.each([
    '',
    '2026',
    '2026-03',
    '2026-3-2',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-03-00',
    '02/03/2026',
    '2026-03-02T09:30:00',
    '2026-03-02 09:30',
    '2026-03-02T09Z',
    '2026-03-02T25:00:00Z',
    '2026-03-02T09:60:00Z',
    '2026-03-02T09:30:61Z',
    '2026-02-30T09:30:00Z',
    '2026-03-02T09:30:00+24:00',
    '2026-03-02T09:30:00+01:60',
    '2026-03-02T09:30:00 CET',
    '2026-03-02Z',
    ' 2026-03-02',
    '2026-03-02\n',
    '٢٠٢٦-٠٣-٠٢',
  ])('%j is none', (text) => {
    expect(parseMoment(text)).toBeUndefined()
  })

  test('that is a day keeps its date from UTC-12 to UTC+11', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          const noon = parseMoment(day)!.instant
          for (const hours of [-12, 0, 11]) {
            expect(new Date(noon + hours * 3_600_000).toISOString().slice(0, 10)).toBe(day)
          }
        },
      ),
    )
  })

  test('in any zone is the instant that it names', () => {
    const instants = fc.date({
      min: new Date('1800-01-02'),
      max: new Date('2999-12-30'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }), (date, offset) => {
        const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
        const two = (n: number) => String(n).padStart(2, '0')
        const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
        expect(parseMoment(local + zone)).toEqual({ instant: date.getTime(), precision: 'second' })
      }),
    )
  })
})
