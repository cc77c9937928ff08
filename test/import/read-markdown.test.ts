import { describe, expect, test } from 'vitest'
import { ImportError } from '../../src/import/draft.ts'
import { importArticle } from '../../src/import/import-article.ts'
import { readMarkdown } from '../../src/import/read-markdown.ts'
import { loaded } from './imported.ts'

describe('Markdown', () => {
  test('keeps its body to the letter', () => {
    const body =
      '*One* __two__\n\n* a\n* b\n\n```\n  code\n```\n\n| a |\n|---|\n| b |\n\nThree[^1].\n\n[^1]: A note.\n'
    expect(readMarkdown(body, 'T').body).toBe(body)
  })

  test('keeps the front matter that On Record knows, and says what it does not take', () => {
    const { matter, remarks } = readMarkdown(
      '---\ntitle: "Bridge: closed"\npublished: 2026-03-02\ntopics: [Transport]\nlayout: post\nsource: nowhere\n---\n\nWords.\n',
    )
    expect(matter).toMatchObject({ title: 'Bridge: closed', published: '2026-03-02', topics: ['Transport'] })
    expect(remarks).toEqual([
      expect.stringMatching(/“layout” was not taken/),
      expect.stringMatching(/“source” was not taken/),
    ])
  })

  test('takes the keys of other publishing systems', () => {
    const { matter } = readMarkdown(
      '---\ntitle: T\ndate: 2026-03-02 10:00:00\ntags: a, b\nauthors: [Ana, Bo]\nlang: en\n---\nWords.\n',
    )
    expect(matter).toMatchObject({
      published: '2026-03-02',
      topics: ['a', 'b'],
      author: 'Ana, Bo',
      language: 'en',
    })
  })

  test('has its first heading as its title, once', () => {
    expect(readMarkdown('# Bridge *closes*\n\nWords.\n')).toMatchObject({
      matter: { title: 'Bridge closes' },
      body: 'Words.\n',
    })
    expect(readMarkdown('# Other\n\nWords.\n', 'Bridge closes').body).toBe('# Other\n\nWords.\n')
  })

  test('has pictures that stand alone as figures, with the line below them', () => {
    const { matter, body } = readMarkdown(
      'One.\n\n![A bridge](/b.jpg)\n\n*Photo: City Press.*\n\n[![x](https://a.example/x.png "A title")](https://a.example/)\n\nTwo ![in the text](c.jpg).\n',
      'T',
      'https://news.example/bridge',
    )
    expect(matter.figures).toEqual([
      { alt: 'A bridge', src: 'https://news.example/b.jpg', caption: 'Photo: City Press.' },
      { alt: 'x', caption: 'A title', src: 'https://a.example/x.png' },
    ])
    expect(body).toBe('One.\n\nTwo ![in the text](c.jpg).\n')
  })

  test('has its boilerplate as notes', () => {
    const { matter, body } = readMarkdown(
      'One.\n\n**Read more:** [Two](https://a.example/)\n\n    code\n',
      'T',
    )
    expect(matter.notes).toEqual(['Read more: Two'])
    expect(body).toBe('One.\n\n    code\n')
  })

  test('between two lines is no front matter where it is no mapping', () => {
    expect(readMarkdown('---\nJust words\n---\n\nMore.\n', 'T').body).toBe('---\nJust words\n---\n\nMore.\n')
  })

  test.each([
    ['whose front matter is no YAML', '---\ntitle: "open\n---\nWords.\n', /not valid YAML/],
    ['that is nested too deeply', `${'>'.repeat(20_000)} x`, /nested too deeply/],
  ])('%s is refused', (_, text, message) => {
    expect(() => readMarkdown(text)).toThrow(ImportError)
    expect(() => readMarkdown(text)).toThrow(message)
  })

  test('that is an article of On Record stays as it is', () => {
    const text = `---
title: Bridge closes
published: 2026-03-02
updated: 2026-03-04
topics: [Transport]
syndicate: summary
figures:
  - caption: >-
      A bridge
notes:
  - >-
    A plea
corrections:
  - at: 2026-03-04
    note: It was June
---

Words.
`
    const { file } = importArticle({ kind: 'markdown', text }, {})
    expect(file).toBe(text)
    expect(loaded(file).corrections).toHaveLength(1)
  })
})

test('a caption that stands below its picture once more stands with the picture alone', () => {
  const { matter, body } = readMarkdown(
    '# Bridge closes\n\n![](https://a.example/1.png "The bridge at noon")\n\nThe bridge at noon\n\nIt closes in June.\n',
  )
  expect(matter.figures).toEqual([{ caption: 'The bridge at noon', src: 'https://a.example/1.png' }])
  expect(body).toBe('It closes in June.\n')
})

describe('Markdown that was fetched', () => {
  const fetched = (matter: string) =>
    importArticle(
      {
        kind: 'markdown',
        text: `---\ntitle: T\npublished: 2026-03-02\n${matter}---\n\nWords.\n`,
        address: 'https://blog.example/a',
      },
      {},
    )

  test('decides nothing about how it is published here', () => {
    const { matter, remarks } = fetched(
      'syndicate: full\nwithdrawn: {at: 2026-03-02, reason: Gone}\ncorrections: [{at: 2026-03-02, note: N}]\nauthor: Ana\n',
    )
    expect(Object.keys(matter)).toEqual(expect.arrayContaining(['title', 'published', 'author', 'source']))
    for (const key of ['syndicate', 'withdrawn', 'corrections']) {
      expect(matter).not.toHaveProperty(key)
      expect(remarks.join()).toContain(`“${key}” was not taken: it came from an address`)
    }
  })

  test('is not taken for another host’s, whatever it says', () => {
    const { matter, remarks } = fetched('source: https://famous.example/a\n')
    expect(matter.source).toBe('https://blog.example/a')
    expect(remarks.join()).toContain('really at https://famous.example/a, on another host')
    expect(fetched('source: https://www.blog.example/b\n').matter.source).toBe('https://www.blog.example/b')
  })
})

test.each([
  ['nested a hundred thousand deep', '['.repeat(100_000)],
  ['that is in itself', '&a [*a]'],
  ['whose keys are keys of keys', `\n${'? '.repeat(40)}x`],
])('front matter %s is refused or left', (_, value) => {
  const read = () =>
    importArticle(
      { kind: 'markdown', text: `---\ntitle: T\nlayout: ${value}\n---\n\nWords.\n` },
      { published: '2026-03-02' },
    )
  try {
    expect(read().remarks.join()).toContain('“layout” was not taken')
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError)
  }
})
