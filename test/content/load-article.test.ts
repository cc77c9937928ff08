import { describe, expect, test } from 'vitest'
import { ARTICLE_FILE, type BrokenRule, expectError } from './broken-rule.ts'
import { ARTICLE, BRIDGE, type ContentFolder, goodContent } from './content-folder.ts'

const edit = (from: string, to: string) => (folder: ContentFolder) => folder.edit(ARTICLE_FILE, from, to)
const write = (text: string) => (folder: ContentFolder) =>
  folder.remove(`articles/${BRIDGE}`).writeArticle(BRIDGE, text)
const add = (line: string) => edit('topics: [Transport]', `topics: [Transport]\n${line}`)
const at = (line: number) => `${ARTICLE_FILE}:${line}`
const MOMENT = 'must be a date (2026-11-23) or a date and time with its zone (2026-11-23T09:30:00+01:00)'

const rules: BrokenRule[] = [
  { wrong: 'no article.md', breakIt: (folder) => folder.remove(ARTICLE_FILE), at: at(1), what: 'is missing' },
  { wrong: 'nothing in it', breakIt: write(''), at: at(1), what: 'is empty' },
  { wrong: 'only white space in it', breakIt: write(' \n\n'), at: at(1), what: 'is empty' },
  {
    wrong: 'no front matter',
    breakIt: write('The bridge will close.\n'),
    at: at(1),
    what: 'does not begin with front matter',
  },
  {
    wrong: 'front matter that does not end',
    breakIt: write('---\ntitle: A\npublished: 2026-03-02\n\nText.\n'),
    at: at(1),
    what: /front matter/,
  },
  {
    wrong: 'front matter and no body',
    breakIt: write('---\ntitle: A\npublished: 2026-03-02\n---\n\n'),
    at: at(5),
    what: 'has no body',
  },
  {
    wrong: 'bytes that are not UTF-8',
    breakIt: (folder) =>
      folder.write(ARTICLE_FILE, Buffer.concat([Buffer.from(ARTICLE), Buffer.of(0xe9, 10)])),
    at: at(13),
    what: 'is not UTF-8 text',
  },
  {
    wrong: 'front matter that does not parse',
    breakIt: edit('[Transport]', '[Transport'),
    at: at(6),
    what: /: is not valid YAML: /,
  },
  {
    wrong: 'an unknown key',
    breakIt: add('tags: [bridges]'),
    at: at(6),
    what: '“tags” is not a key that On Record knows',
  },
  {
    wrong: 'no title',
    breakIt: edit('title: Swing bridge to close for the summer\n', ''),
    at: at(2),
    what: '“title” is missing',
  },
  {
    wrong: 'no published',
    breakIt: edit('published: 2026-03-02\n', ''),
    at: at(2),
    what: '“published” is missing',
  },
  ...[
    '2026-02-30',
    '2025-02-29',
    '02.03.2026',
    '2026-03',
    'Monday',
    '2026-03-02T09:30:00',
    '2026-03-02 09:30',
    '2026-03-02T25:00:00Z',
  ].map(
    (date): BrokenRule => ({
      wrong: `published ${date}`,
      breakIt: edit('published: 2026-03-02', `published: ${date}`),
      at: at(3),
      what: `“published” ${MOMENT}`,
    }),
  ),
  {
    wrong: 'published as a number',
    breakIt: edit('published: 2026-03-02', 'published: 2026'),
    at: at(3),
    what: '“published” must be text (put it between quotation marks)',
  },
  {
    wrong: 'updated before published',
    breakIt: add('updated: 2026-03-01'),
    at: at(6),
    what: '“updated” lies before “published”',
  },
  {
    wrong: 'a source that is no address',
    breakIt: edit('https://news.example/harbour/bridge', 'news.example/bridge'),
    at: at(4),
    what: '“source” must be an absolute http:// or https:// address',
  },
  {
    wrong: 'a source of another scheme',
    breakIt: edit('https://news.example/harbour/bridge', 'javascript:alert(1)'),
    at: at(4),
    what: '“source” must be an absolute http:// or https:// address',
  },
  {
    wrong: 'a topic that is a number',
    breakIt: edit('[Transport]', '[Transport, 2026]'),
    at: at(5),
    what: '“topics.1” must be text (put it between quotation marks)',
  },
  {
    wrong: 'a topic without a letter',
    breakIt: edit('[Transport]', '\n  - Transport\n  - "?!"'),
    at: at(7),
    what: 'the topic “?!” has no letter or digit',
  },
  {
    wrong: 'a way of syndication that there is not',
    breakIt: add('syndicate: none'),
    at: at(6),
    what: '“syndicate” must be one of full, summary',
  },
  {
    wrong: 'a withdrawal without a reason',
    breakIt: add('withdrawn: {at: 2026-03-03}'),
    at: at(6),
    what: '“withdrawn.reason” is missing',
  },
  {
    wrong: 'a correction without a zone',
    breakIt: add('corrections:\n  - at: 2026-03-03T10:00\n    note: n'),
    at: at(7),
    what: `“corrections.0.at” ${MOMENT}`,
  },
  {
    wrong: 'a YAML alias bomb',
    breakIt: add(
      [
        'notes:',
        ...[...'bcdefg'].map(
          (name, n) => `  - &${name} [${n === 0 ? 'x' : `${`*${'bcdefg'[n - 1]}, `.repeat(9)}x`}]`,
        ),
      ].join('\n'),
    ),
    at: at(2),
    what: /: is not valid YAML: Excessive alias count/,
  },
]

describe('article.md', () => {
  test.each(rules)('is refused with $wrong', expectError)

  test('needs no more than a title, a date and a body', () => {
    const folder = goodContent().writeArticle(
      'plain',
      '---\ntitle: Plain\npublished: 2026-03-03\n---\nWords.',
    )
    expect(folder.problems()).toEqual([])
    expect(folder.load().content.articles.find(({ slug }) => slug === 'plain')).toMatchObject({
      title: 'Plain',
      language: 'en',
      topics: [],
      syndicate: 'full',
      figures: [],
      notes: [],
      corrections: [],
      text: 'Words.',
    })
  })

  test('names a topic once, in whichever case and accents it is written again', () => {
    const folder = goodContent().edit(ARTICLE_FILE, '[Transport]', '[Café, cafe, CAFÉ]')
    expect(folder.load().content.articles[0]?.topics).toEqual([{ id: 'cafe', name: 'Café' }])
  })

  test('was updated when its last correction was made', () => {
    const folder = goodContent().edit(
      ARTICLE_FILE,
      'topics: [Transport]',
      'corrections:\n  - {at: 2026-03-05T10:00Z, note: A name}\n  - {at: 2026-03-04T10:00Z, note: A date}',
    )
    expect(folder.load().content.articles[0]?.updated).toBe(Date.UTC(2026, 2, 5, 10))
  })
})
