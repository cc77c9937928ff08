import { expect, test } from 'vitest'
import { type Query, SearchIndex } from '../../src/search/client/search-index.ts'
import type { ShardDocument } from '../../src/search/shard.ts'

const SHARD: ShardDocument = [
  {
    path: 'articles/harbour/',
    title: 'Harbour opens again',
    day: '2026-03-02',
    topics: ['trade'],
    rows: [
      ['article', '', '', 'The harbour opened on Monday after two years.'],
      ['quote', '#quote-a', 'ana-ruiz', 'We couldn’t have opened the pier without the dockers’ help'],
      ['quote', '#quote-b', 'jose', 'It is open, and the pier is not'],
      [
        'statement',
        '#statement-c',
        'ana-ruiz',
        'Ana Ruiz denied any delay\nAna Ruiz denied that there was any delay.',
      ],
    ],
  },
  {
    path: 'articles/tokyo/',
    title: '東京',
    day: '2026-05-09',
    language: 'ja',
    topics: [],
    rows: [
      ['quote', '#quote-d', 'jose', '会談は実りあるものだった'],
      ['quote', '#quote-e', 'jose', 'Öffentlich sage ich nichts'],
    ],
  },
]

const index = new SearchIndex(
  new Map([
    ['ana-ruiz', 'Ana Ruiz'],
    ['jose', 'José Peña'],
  ]),
)
index.add(SHARD)

const find = (query: Partial<Query>) =>
  index.find({ words: '', speaker: '', topic: '', from: '', to: '', ...query }).map(({ found }) => found.href)

test.each([
  ['all words, whatever their order and case', 'PIER Help', ['/articles/harbour/#quote-a']],
  ['a word by how it begins', 'dock', ['/articles/harbour/#quote-a']],
  ['words without their accents', 'offentlich', ['/articles/tokyo/#quote-e']],
  ['a word with an apostrophe of either kind', "couldn't", ['/articles/harbour/#quote-a']],
  ['what somebody said on something, by both', 'ruiz delay', ['/articles/harbour/#statement-c']],
  ['a name without its accents', 'jose pena pier', ['/articles/harbour/#quote-b']],
  ['an article by its title', 'harbour again', ['/articles/harbour/']],
  ['words in a script without spaces', '会談', ['/articles/tokyo/#quote-d']],
  ['a phrase as it stands', '“the pier is not”', ['/articles/harbour/#quote-b']],
  ['no phrase in another order', '"pier the"', []],
  ['nothing of some words only', 'pier delay', []],
])('finds %s', (_, words, hrefs) => {
  expect(find({ words })).toEqual(hrefs)
})

test('what is found can be narrowed by speaker, topic and day', () => {
  expect(find({ words: 'pier', speaker: 'jose' })).toEqual(['/articles/harbour/#quote-b'])
  expect(find({ topic: 'trade', speaker: 'ana-ruiz' })).toHaveLength(2)
  expect(find({ from: '2026-05-01' })).toEqual(['/articles/tokyo/#quote-d', '/articles/tokyo/#quote-e'])
  expect(find({ to: '2026-05-01' })).toHaveLength(4)
  expect(find({ from: '2026-03-03', to: '2026-05-08' })).toEqual([])
})

test('without words, the newest comes first', () => {
  expect(find({})[0]).toBe('/articles/tokyo/#quote-d')
})

test('says by which words something was found', () => {
  const [hit] = index.find({ words: 'PIER', speaker: 'jose', topic: '', from: '', to: '' })
  expect([...(hit?.terms ?? [])]).toEqual(['pier'])
})
