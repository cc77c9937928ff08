import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMoment } from '../../src/content/moment.ts'
import { instantOf, itemInstants } from '../../src/content/stagger.ts'

const DAY = parseMoment('2026-03-02')!
const ARTICLE = Date.UTC(2026, 2, 2, 10, 0, 0, 123)
const instants = fc.integer({ min: ARTICLE - 20_000, max: ARTICLE + 5_000 })

describe('the instant of a day', () => {
  test('is in its morning, UTC, and follows from the id', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const instant = instantOf(DAY, id)
        expect(new Date(instant).toISOString()).toMatch(/^2026-03-02T(09|10|11|12:00:00)/)
        expect(instantOf(DAY, id)).toBe(instant)
      }),
    )
  })

  test('is the same on every machine', () => {
    expect(new Date(instantOf(DAY, '2026-03-02-swing-bridge')).toISOString()).toBe('2026-03-02T09:03:08.724Z')
    expect(new Date(instantOf(DAY, 'q-safe')).toISOString()).toBe('2026-03-02T10:50:08.873Z')
  })

  test('differs between the hundred articles of a day', () => {
    const all = Array.from({ length: 100 }, (_, n) => instantOf(DAY, `2026-03-02-article-${n}`))
    expect(new Set(all).size).toBe(100)
  })

  test('gives way to a time that is stated', () => {
    expect(instantOf(parseMoment('2026-03-02T18:00Z')!, 'any')).toBe(Date.UTC(2026, 2, 2, 18))
  })
})

describe('the items of an article', () => {
  test('go out a second before each other, the first a second before the article', () => {
    expect(itemInstants(ARTICLE, [undefined, undefined, undefined])).toEqual([
      ARTICLE - 1000,
      ARTICLE - 2000,
      ARTICLE - 3000,
    ])
  })

  test('keep the instants that the record states, whatever stands between them', () => {
    const some = fc.array(fc.option(instants, { nil: undefined }), { maxLength: 20 })
    fc.assert(
      fc.property(some, (stated) => {
        itemInstants(ARTICLE, stated).forEach((instant, at) => {
          if (stated[at] !== undefined) expect(instant).toBe(stated[at])
        })
      }),
    )
  })

  test('that are inserted do not move the ones that are stated', () => {
    const first = itemInstants(ARTICLE, [undefined, undefined, undefined])
    const inserted = itemInstants(ARTICLE, [first[0], undefined, first[1], undefined, first[2]])
    expect([inserted[0], inserted[2], inserted[4]]).toEqual(first)
    expect(new Set(inserted).size).toBe(5)
  })

  test('differ by whole seconds and never meet where none is stated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), (count) => {
        const all = itemInstants(ARTICLE, Array<undefined>(count).fill(undefined))
        all.forEach((instant, at) => {
          expect((at === 0 ? ARTICLE : all[at - 1]!) - instant).toBe(1000)
        })
      }),
    )
  })

  test('whose instant is not stated never meet another’s', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: -9, max: 3 }), { nil: undefined }), { maxLength: 20 }),
        (seconds) => {
          const stated = seconds.map((second) => (second === undefined ? undefined : ARTICLE + second * 1000))
          const all = itemInstants(ARTICLE, stated)
          all.forEach((instant, at) => {
            if (stated[at] === undefined) expect(all.filter((other) => other === instant)).toHaveLength(1)
          })
        },
      ),
    )
  })

  test('do not move where one among them is stated to have gone out later', () => {
    const before = itemInstants(ARTICLE, [undefined, undefined, undefined])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1e9 }), (place, later) => {
        const stated = [undefined, undefined, undefined].toSpliced(place, 0, (ARTICLE + later) as never)
        expect(itemInstants(ARTICLE, stated).toSpliced(place, 1)).toEqual(before)
      }),
    )
  })

  test('without an instant stand right below the stated one above them', () => {
    expect(itemInstants(ARTICLE, [ARTICLE - 60_000, undefined])).toEqual([ARTICLE - 60_000, ARTICLE - 61_000])
  })
})
