import { describe, expect, test } from 'vitest'
import type { StatementItem } from '../../src/channels/item.ts'
import type { Article, Quote, Statement } from '../../src/model.ts'
import { arranged, article, NOON, names, quote, statement, withdrawnNames } from './arrangement.ts'

const TEXT = '“We agree on most of it,” Ada said. “The rest will take another year,” she added on Monday.'
const SENTENCES = TEXT.split(/(?<=\.) /)

function spanOf(words: string) {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length }
}

function said(id: string, exact: string, other: Partial<Quote> = {}): Quote {
  return quote(id, NOON - 2000, { exact, span: spanOf(exact), ...other })
}

/** One statement of two quotes. */
function published(
  q: Partial<Quote>,
  r: Partial<Quote>,
  ofStatement: Partial<Statement> = {},
  other: Partial<Article> = {},
) {
  return arranged([
    article('a', NOON, {
      text: TEXT,
      statements: [
        statement('s', NOON - 1000, {
          title: 'The rest will take another year, Ada says',
          sentences: SENTENCES.map((exact) => ({ exact, span: spanOf(exact) })),
          quotes: [said('q', 'We agree on most of it', q), said('r', 'The rest will take another year', r)],
          ...ofStatement,
        }),
      ],
      ...other,
    }),
  ])
}

const unsure = { confidence: 0.6 }

function statementOf({ fixed }: ReturnType<typeof arranged>): Statement | undefined {
  const [item] = (fixed[1]?.items ?? []) as StatementItem[]
  return item?.statement
}

describe('the words of a quote that waits', () => {
  test('are left out of the sentences of a statement', () => {
    expect(statementOf(published(unsure, {}))?.sentences.map(({ exact }) => exact)).toEqual([
      '“[…],” Ada said.',
      SENTENCES[1],
    ])
  })

  test('are in no title: a quote that stands is in its place', () => {
    expect(statementOf(published({}, unsure))?.title).toBe('ada: “We agree on most of it”')
  })

  test.each([
    '“The rest…',
    'Ada: “The rest will…',
    'It will take another year',
    'THE REST WILL TAKE ANOTHER YEAR',
  ])('are in no title, not even in part: %s', (title) =>
    expect(statementOf(published({}, unsure, { title }))?.title).toBe('ada: “We agree on most of it”'),
  )

  test.each(['Ada on the rest', 'Agreement on most of it, another year for the rest'])(
    'are not in a title of other words: %s',
    (title) => expect(statementOf(published({}, unsure, { title }))?.title).toBe(title),
  )

  test('are in no context and no selector of another quote', () => {
    const { fixed } = published(
      { context: 'Before “The rest will take another year”.', suffix: ',” Ada said. “The rest will' },
      unsure,
    )
    expect(fixed[2]?.items).toMatchObject([{ quote: { suffix: ',” Ada said. “' } }])
    expect(fixed[2]?.items[0]).not.toHaveProperty('quote.context')
  })

  test('are not in the text fragment of a statement', () => {
    const { fixed } = published(unsure, {}, {}, { source: 'https://news.example/a' })
    expect(decodeURIComponent(fixed[1]?.items[0]?.via ?? '')).not.toContain('agree')
  })
})

describe('a statement', () => {
  test('waits where all of its quotes wait', () => {
    expect(names(published(unsure, unsure).fixed[3])).toEqual(['article/a'])
  })

  test('that a person read is published without the quotes that wait, unless its title holds their words', () => {
    const no = { reviewed: false, confidence: 0.6 }
    const read = (title: string) => names(published(no, no, { title, reviewed: true }).fixed[1])
    expect(read('Ada on an agreement')).toEqual(['statement/s'])
    expect(read('“We agree on most of it,” says Ada')).toEqual([])
  })

  test('is as sure as its least sure quote that is published', () => {
    const { confidence } = statementOf(published({ confidence: 0.8 }, unsure, { confidence: 0.95 })) ?? {}
    expect(confidence).toBe(0.8)
  })
})

describe('the words of a withdrawn quote', () => {
  const withdrawn = { at: NOON + 5000, reason: 'She was misheard' }

  test('leave their statement, which has changed', () => {
    const changed = statementOf(published({ withdrawn }, {}))
    expect(changed?.sentences[0]?.exact).toBe('“[…],” Ada said.')
    expect(changed?.updated).toBe(withdrawn.at)
  })

  test('take along a statement that has no others', () => {
    const { fixed } = published({ withdrawn }, { withdrawn })
    expect(names(fixed[1])).toEqual([])
    expect(withdrawnNames(fixed[1])).toEqual(['statement/s'])
  })
})

test('a quote that holds the words of one that waits, and that nobody read, waits with it', () => {
  const whole = said('w', TEXT.slice(1, 40))
  const read = (reviewed: boolean) =>
    names(
      arranged([
        article('a', NOON, {
          text: TEXT,
          statements: [
            statement('s', NOON - 1000, {
              sentences: [{ exact: TEXT, span: spanOf(TEXT) }],
              quotes: [{ ...whole, reviewed }],
            }),
            statement('t', NOON - 4000, { quotes: [said('q', 'We agree on most of it', unsure)] }),
          ],
        }),
      ]).fixed[2],
    )
  expect(read(false)).toEqual([])
  expect(read(true)).toEqual(['quote/w'])
})

test('the words of a quote that nobody is named for are left out of another statement', () => {
  const unattributed = [said('u', 'The rest will take another year')]
  const statement = statementOf(
    published({}, {}, { quotes: [said('q', 'We agree on most of it')] }, { unattributed }),
  )
  expect(statement).toMatchObject({
    title: 'ada: “We agree on most of it”',
    sentences: [{ exact: SENTENCES[0] }, { exact: '“[…],” she added on Monday.' }],
  })
})
