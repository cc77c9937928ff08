import { describe, expect, test } from 'vitest'
import { loadArticle } from '../../src/content/load-article.ts'
import { Problems } from '../../src/content/problem.ts'
import { readRecord } from '../../src/record/re-anchor/record-file.ts'
import { readingList } from '../../src/record/reading-list.ts'
import { site } from '../channels/arrangement.ts'

const RECORD = `statements:
  - id: s1
    speaker: ada
    title: One
    sentences: [“So” she said., “No” she said.]
    quotes:
      - {id: q-doubtful, exact: 'No', confidence: 0.6}
      - {id: q-sure, exact: So, confidence: 0.9}
      - {id: q-written, exact: So}
      - {id: q-nobody-else, exact: 'Well. It is over.', confidence: 0.2, speaker: bo}
  - id: s2
    title: Two
    sentences: [Two.]
    confidence: 0.95
  - id: s3
    speaker: ada
    title: Three
    reviewed: true
    sentences: [Three.]
    confidence: 0.1
    quotes:
      - {id: q-reviewed, exact: Three, confidence: 0.1}
      - {id: q-unread, exact: Three., confidence: 0.6, reviewed: false}
  - id: s4
    speaker: bo
    title: Four
    sentences: [Four.]
    confidence: 0.3
`
const file = readRecord(RECORD, 'record.yaml', new Problems())!
const TEXT = `---
title: T
published: 2026-03-02
---

She read it out. “So” she said. “No” she said. “Well. It is over. Go,” he added.

Two. Three. Four.
`
const article = loadArticle(TEXT, 'a', site(), 'article.md', new Problems())!
const isAny = () => true
const isOneOf =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id)
const listed = (isMeant: (id: string) => boolean) => readingList(file, article, isMeant)

describe('what a person should look at', () => {
  test('is what derive was not sure of or named nobody for and nobody has reviewed, least sure first', () => {
    expect(listed(isAny).map(({ id }) => id)).toEqual(['q-nobody-else', 's4', 'q-doubtful', 'q-unread', 's2'])
  })

  test('is an unsure statement too whose quotes are sure, and wait with it', () => {
    const text = RECORD.replace(
      / {2}- id: s1[\s\S]*?- id: s2/,
      '  - id: s1\n    speaker: ada\n    title: One\n    confidence: 0.3\n    sentences: [“So” she said.]\n    quotes: [{id: q-sure, exact: So, reviewed: true}]\n  - id: s2',
    )
    const record = readRecord(text, 'record.yaml', new Problems())!
    expect(readingList(record, article).map(({ id }) => id)).toContain('s1')
  })

  test('is no more than what is asked for', () => {
    expect(listed(isOneOf('s2', 'q-sure')).map(({ id }) => id)).toEqual(['s2'])
    expect(listed(isOneOf())).toEqual([])
  })

  test('is shown with its place, its speaker and its sentence', () => {
    expect(listed(isOneOf('q-doubtful', 'q-nobody-else', 's2'))).toEqual([
      {
        item: 'quote',
        id: 'q-nobody-else',
        line: 10,
        confidence: 0.2,
        speaker: 'bo',
        words: 'Well. It is over.',
        sentence: '“Well. It is over.',
      },
      {
        item: 'quote',
        id: 'q-doubtful',
        line: 7,
        confidence: 0.6,
        speaker: 'ada',
        words: 'No',
        sentence: '“No” she said.',
      },
      {
        item: 'statement',
        id: 's2',
        line: 11,
        confidence: 0.95,
        speaker: undefined,
        words: 'Two.',
        sentence: 'Two.',
      },
    ])
  })
})
