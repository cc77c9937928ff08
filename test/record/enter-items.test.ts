import { describe, expect, test } from 'vitest'
import { mintId } from '../../src/content/mint-id.ts'
import { enterQuote, enterStatement, newRegister } from '../../src/record/enter-items.ts'
import { draftQuote, draftStatement } from './drafts.ts'

const NOON = Date.UTC(2026, 2, 2, 12)

describe('an item that is entered', () => {
  test('has the id that its article and words give', () => {
    const { id } = enterQuote(draftQuote('We will see'), null, newRegister('bridge', NOON))
    expect(id).toBe(mintId('quote', 'bridge', 'We will see'))
  })

  test('has an id of its own where its words stand in the article again', () => {
    const register = newRegister('bridge', NOON)
    const ids = [0, 1, 2].map(() => enterQuote(draftQuote('We will see'), null, register).id)
    expect(ids).toEqual([0, 1, 2].map((at) => mintId('quote', 'bridge', 'We will see', at)))
  })

  test('takes no id that a record has given', () => {
    const register = newRegister('bridge', NOON)
    register.quoteIds.add(mintId('quote', 'bridge', 'We will see'))
    expect(enterQuote(draftQuote('We will see'), null, register).id).toBe(
      mintId('quote', 'bridge', 'We will see', 1),
    )
  })

  test('goes out ten seconds before the one above it', () => {
    const register = newRegister('bridge', NOON)
    const { published, quotes } = enterStatement(
      draftStatement(['a'], { quotes: [draftQuote('b'), draftQuote('c')] }),
      register,
    )
    expect([published, ...quotes!.map((quote) => quote.published)]).toEqual([
      '2026-03-02T11:59:50.000Z',
      '2026-03-02T11:59:40.000Z',
      '2026-03-02T11:59:30.000Z',
    ])
  })

  test('has a confidence of three digits', () => {
    expect(
      enterQuote(draftQuote('a', { confidence: 2 / 3 }), null, newRegister('bridge', NOON)).confidence,
    ).toBe(0.667)
  })
})

describe('a statement that is entered', () => {
  test('has no key for what is not known', () => {
    expect(Object.keys(enterStatement(draftStatement(['One.']), newRegister('bridge', NOON)))).toEqual([
      'id',
      'published',
      'title',
      'confidence',
      'sentences',
    ])
  })

  test('has its first sentence for a title where there is none', () => {
    expect(enterStatement(draftStatement(['One.', 'Two.']), newRegister('bridge', NOON)).title).toBe('One.')
  })

  test('has what is known', () => {
    const draft = draftStatement(['One.'], {
      speaker: 'ada',
      title: 'A title',
      said: '2026-03-01',
      at: 'the quay',
      backers: { count: 2, named: ['Bo'] },
    })
    expect(enterStatement(draft, newRegister('bridge', NOON))).toMatchObject({
      speaker: 'ada',
      title: 'A title',
      said: '2026-03-01',
      at: 'the quay',
      backers: { count: 2, named: ['Bo'] },
      sentences: ['One.'],
    })
  })
})

describe('a quote that is entered', () => {
  test.each([
    ['states no speaker where that is the statement’s', 'ada', 'ada', undefined],
    ['states its speaker where that is another', 'bo', 'ada', 'bo'],
    ['states its speaker where the statement has none', 'bo', null, 'bo'],
    ['states no speaker where nobody is named', null, 'ada', undefined],
  ])('%s', (_, speaker, ofStatement, expected) => {
    expect(enterQuote(draftQuote('a', { speaker }), ofStatement, newRegister('bridge', NOON)).speaker).toBe(
      expected,
    )
  })

  test.each([
    [null, false],
    ['', false],
    ['said', true],
  ])('with the cue %j has one: %s', (cue, expected) => {
    expect('cue' in enterQuote(draftQuote('a', { cue }), null, newRegister('bridge', NOON))).toBe(expected)
  })
})
