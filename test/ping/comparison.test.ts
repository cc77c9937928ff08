import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, changesAmong, compare, whyNotServed } from '../../src/ping/comparison.ts'
import { entityTag } from '../../src/worker/entity-tag.ts'

const TOPIC = { url: 'https://record.example/rss.xml', tag: 'k3J-_x' }
const document = (field: string | null): Answer => ({ kind: 'document', entityTag: field })

describe('a compiled feed and a deployed one', () => {
  test('are the same in every coding that the Worker sends, also where a cache made the tag weak', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\w-]{22}$/),
        fc.constantFrom('identity' as const, 'br' as const, 'gzip' as const),
        fc.boolean(),
        (tag, form, isWeak) => {
          const field = `${isWeak ? 'W/' : ''}${entityTag(tag, form)}`
          expect(compare({ ...TOPIC, tag }, document(field))).toBe('same')
        },
      ),
    )
  })

  test.each([
    ['another tag', '"other"'],
    ['a longer tag', '"k3J-_xy"'],
    ['a suffix that is no coding', '"k3J-_x-zip"'],
    ['no tag', null],
    ['what is no tag', 'k3J-_x'],
    ['a star', '*'],
  ])('differ where the deployed site sends %s', (_, field) => {
    expect(compare(TOPIC, document(field))).toBe('changed')
  })

  test('differ where the deployed site has none: the compiled one is new', () => {
    expect(compare(TOPIC, { kind: 'missing' })).toBe('new')
  })

  test.each(['refused', 'unreachable'] as const)('stand in no known way where the site is %s', (kind) => {
    expect(compare(TOPIC, { kind, reason: 'why' })).toBe('unknown')
    expect(whyNotServed(TOPIC, { kind, reason: 'why' })).toBe('why')
  })
})

describe('the topics that changed', () => {
  test('are all but those that are the same, in their order, with why one is not known', () => {
    const topic = (name: string) => ({ url: `https://record.example/${name}/rss.xml`, tag: name })
    const answers = new Map<ReturnType<typeof topic>, Answer>([
      [topic('a'), document('"b"')],
      [topic('b'), document('"b-br"')],
      [topic('c'), { kind: 'missing' }],
      [topic('d'), { kind: 'refused', reason: 'answered 503' }],
    ])
    expect(changesAmong(answers)).toEqual([
      { topic: topic('a'), standing: 'changed' },
      { topic: topic('c'), standing: 'new' },
      { topic: topic('d'), standing: 'unknown', reason: 'answered 503' },
    ])
  })
})
