import { describe, expect, test } from 'vitest'
import {
  arranged,
  article,
  channelsOf,
  NOON,
  names,
  quote,
  statement,
  withdrawnNames,
} from './arrangement.ts'

const gone = { at: NOON + 60_000, reason: 'The words were another’s' }
const withQuotes = (other: Parameters<typeof article>[2], ofStatement = {}, ofQuote = {}) =>
  arranged([
    article('a', NOON, {
      topics: [{ id: 't', name: 'T' }],
      statements: [
        statement('s', NOON - 1000, {
          quotes: [quote('q', NOON - 2000, ofQuote), quote('r', NOON - 3000)],
          ...ofStatement,
        }),
      ],
      ...other,
    }),
  ])

describe('a withdrawn quote', () => {
  const arrangement = withQuotes({}, {}, { withdrawn: gone })

  test('leaves every channel', () => {
    for (const channel of channelsOf(arrangement)) expect(names(channel)).not.toContain('quote/q')
    expect(names(arrangement.fixed[2])).toEqual(['quote/r'])
  })

  test('stands, with when and why, among what was withdrawn in every channel that it was in', () => {
    const holding = channelsOf(arrangement).filter((channel) => withdrawnNames(channel).includes('quote/q'))
    expect(holding.map(({ path }) => path)).toEqual([
      'quotes/',
      'everything/',
      'articles/a/',
      'speakers/ada/',
      'topics/t/',
    ])
    for (const { withdrawn } of holding) expect(withdrawn).toMatchObject([gone])
  })

  test('changes the channels that it leaves', () => {
    expect(arrangement.fixed[2]!.updated).toBe(gone.at)
    expect(arrangement.fixed[0]!.updated).toBe(NOON)
  })
})

describe('feeds tell in an item’s place that it was withdrawn', () => {
  const DAY = 24 * 60 * 60 * 1000
  const told = (later: number, other = {}) => {
    const old = article('a', NOON, {
      statements: [statement('s', NOON - 1000, { quotes: [quote('q', NOON - 2000, { withdrawn: gone })] })],
    })
    const { fixed, articles } = arranged([old, article('b', gone.at + later)], other)
    return [fixed[2], fixed[3], articles.get('a')].map((channel) =>
      channel?.notices.map(({ id }) => id.split(':')[2]),
    )
  }

  test('for thirty days, counted to the newest change of the content', () => {
    expect(told(30 * DAY - 1)[0]).toEqual(['quote/q'])
    expect(told(30 * DAY)[0]).toEqual([])
  })

  test('in an article’s own feeds, counted to the newest change of the article', () => {
    expect(told(400 * DAY)[2]).toEqual(['quote/q'])
  })

  test('for as long as the site says', () => {
    expect(told(DAY, { withdrawnFor: 1 })[0]).toEqual([])
    expect(told(0, { withdrawnFor: 0 })[0]).toEqual([])
  })
})

describe('a quote that was moved from one speaker to another', () => {
  const moved = [{ at: NOON + 5000, from: 'bo' }]
  const { fixed, speakers, articles } = withQuotes({}, {}, { moved })

  test('stands, and is withdrawn in the feeds of the first alone', () => {
    expect(names(speakers.get('ada'))).toContain('quote/q')
    expect(withdrawnNames(speakers.get('bo'))).toEqual(['quote/q'])
    expect(speakers.get('bo')?.withdrawn).toMatchObject([{ at: NOON + 5000, reason: 'ada said it, not bo.' }])
    expect(speakers.get('bo')?.notices).toHaveLength(1)
    for (const channel of [...fixed, articles.get('a')]) expect(withdrawnNames(channel)).toEqual([])
  })

  test('that was moved back is not withdrawn there', () => {
    const back = withQuotes({}, {}, { moved: [{ at: NOON, from: 'ada' }] })
    expect(withdrawnNames(back.speakers.get('ada'))).toEqual([])
  })
})

describe('what is withdrawn takes along what belongs to it', () => {
  test('a statement its quotes', () => {
    const { fixed } = withQuotes({}, { withdrawn: gone })
    expect(names(fixed[3])).toEqual(['article/a'])
    expect(withdrawnNames(fixed[3])).toEqual(['quote/q', 'quote/r', 'statement/s'])
  })

  test('an article its statements and quotes, and its own channel', () => {
    const { fixed, articles, topics } = withQuotes({ withdrawn: gone })
    expect(names(fixed[3])).toEqual([])
    expect(withdrawnNames(fixed[3])).toEqual(['article/a', 'quote/q', 'quote/r', 'statement/s'])
    expect([...articles.keys()]).toEqual([])
    expect(withdrawnNames(topics.get('t')?.channel)).toHaveLength(4)
  })
})

test('what was withdrawn stands latest first', () => {
  const { fixed } = arranged(
    [3, 1, 2].map((n) => article(`a${n}`, NOON, { withdrawn: { at: NOON + n, reason: 'r' } })),
  )
  expect(withdrawnNames(fixed[0])).toEqual(['article/a3', 'article/a2', 'article/a1'])
})

describe('on a site that requires review', () => {
  const reviewed = (ofStatement: boolean, ofQuote: boolean) =>
    names(
      arranged(
        [
          article('a', NOON, {
            statements: [
              statement('s', NOON - 1000, {
                reviewed: ofStatement,
                quotes: [quote('q', NOON - 2000, { reviewed: ofQuote })],
              }),
            ],
          }),
        ],
        { review: 'required' },
      ).fixed[3],
    )

  test('a statement or quote that nobody has reviewed is not published', () => {
    expect(reviewed(false, false)).toEqual(['article/a'])
    expect(reviewed(true, false)).toEqual(['article/a', 'statement/s'])
    expect(reviewed(true, true)).toEqual(['article/a', 'statement/s', 'quote/q'])
  })

  test('one that nobody has reviewed leaves no trace when it is withdrawn', () => {
    const { fixed } = arranged(
      [article('a', NOON, { statements: [statement('s', NOON - 1000, { withdrawn: gone })] })],
      { review: 'required' },
    )
    expect(withdrawnNames(fixed[3])).toEqual([])
  })
})

test('a site that does not require review publishes what nobody has reviewed', () => {
  expect(names(withQuotes({}).fixed[3])).toEqual(['article/a', 'statement/s', 'quote/q', 'quote/r'])
})

describe('what the deriver was less sure of than the site asks for', () => {
  const published = (ofStatement: number, ofQuote: number, reviewed = false) =>
    names(
      arranged(
        [
          article('a', NOON, {
            statements: [
              statement('s', NOON - 1000, {
                confidence: ofStatement,
                reviewed,
                quotes: [
                  quote('q', NOON - 2000, { confidence: ofQuote, reviewed }),
                  quote('r', NOON - 3000, { exact: 'She', span: { start: 0, end: 3 } }),
                ],
              }),
            ],
          }),
        ],
        { leastConfidence: 0.7 },
      ).fixed[3],
    )

  test('waits for review, a quote without its statement', () => {
    expect(published(0.7, 0.69)).toEqual(['article/a', 'statement/s', 'quote/r'])
  })

  test('waits for review, a statement with its quotes', () => {
    expect(published(0.69, 0.9)).toEqual(['article/a'])
  })

  test('is published once a person has read it', () => {
    expect(published(0.1, 0.1, true)).toEqual(['article/a', 'statement/s', 'quote/q', 'quote/r'])
  })
})

test('a withdrawn quote whose words have left the article leads to the article itself', () => {
  const { fixed } = arranged([
    article('a', NOON, {
      source: 'https://news.example/a',
      statements: [
        statement('s', NOON - 1000, {
          quotes: [quote('q', NOON - 2000, { withdrawn: gone, span: { start: 0, end: 0 } })],
        }),
      ],
    }),
  ])
  expect(fixed[2]!.withdrawn.map(({ item }) => item.via)).toEqual(['https://news.example/a'])
})
