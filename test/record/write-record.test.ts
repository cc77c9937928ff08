import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { fold } from '../../src/content/anchor.ts'
import { Problems } from '../../src/content/problem.ts'
import { notedItems, notesOf, seenHash, wordsHash } from '../../src/record/derived-notes.ts'
import { paragraphHashes } from '../../src/record/paragraphs.ts'
import { readRecord } from '../../src/record/re-anchor/record-file.ts'
import { writeRecord } from '../../src/record/write-record.ts'
import { BRIDGE } from '../content/content-folder.ts'
import { articleOf, DRAFTED, draftQuote, draftStatement, readBack } from './drafts.ts'

const ARTICLE = { slug: 'bridge', text: '“Well,” she said.', published: Date.UTC(2026, 2, 2, 12) }

describe('a record that is written', () => {
  test('has ids, instants, words and what derive has read, in the style of the project', () => {
    const statements = [
      draftStatement(['“Well,” she said.'], {
        speaker: 'ada-novak',
        title: '“Well”',
        quotes: [
          draftQuote('Well,', { prefix: '“', suffix: '” she said.', cue: 'said', speaker: 'ada-novak' }),
        ],
      }),
    ]
    expect(
      writeRecord(ARTICLE, { statements, speakers: [], notes: [] }).replace(/\b[0-9a-z]{12}\b/g, 'HASH'),
    ).toBe(
      `# yaml-language-server: $schema=../../../schemas/record.schema.json
statements:
  - id: HASH
    published: 2026-03-02T11:59:50.000Z
    speaker: ada-novak
    title: “Well”
    confidence: 0.5
    sentences:
      - >-
        “Well,” she said.
    quotes:
      - id: HASH
        published: 2026-03-02T11:59:40.000Z
        exact: >-
          Well,
        prefix: "“"
        suffix: "” she said."
        cue: said
        confidence: 0.5
# Kept by derive: what it wrote and read.
derived:
  paragraphs: [${paragraphHashes(ARTICLE.text).join()}]
  items: |
    statement/HASH words=b305t3 seen=3w91mp read=ada-novak
    quote/HASH words=jdf9gk seen=z52ycf read=ada-novak
`,
    )
  })

  test('of an article in which nothing is said has no statements', () => {
    const text = writeRecord(ARTICLE, { statements: [], speakers: [], notes: [] })
    expect(parse(text)).toMatchObject({ statements: [] })
    expect(readRecord(text, 'record.yaml', new Problems())?.record.statements).toEqual([])
  })
})

describe('any record that is written', () => {
  const { published } = ARTICLE
  const slug = BRIDGE

  test('fits its article, word by word', () => {
    const article = articleOf('')
    fc.assert(
      fc.property(DRAFTED, ({ text, draft }) => {
        const { loaded, problems } = readBack(writeRecord({ slug, published, text }, draft), {
          ...article,
          text,
        })
        expect(problems).toEqual([])
        const quotes = loaded!.statements.flatMap((statement) => statement.quotes)
        expect(quotes.map(({ span }) => span)).toEqual(
          draft.statements.flatMap((statement) => statement.quotes.map(({ span }) => span)),
        )
        for (const { exact, span } of quotes) expect(fold(text.slice(span.start, span.end))).toBe(exact)
        expect(loaded!.statements.map(({ title, at }) => [title, at ?? null])).toEqual(
          draft.statements.map(({ title, at }) => [title, at]),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('gives each item an id of its own and an earlier instant than the one above it', () => {
    const article = articleOf('')
    fc.assert(
      fc.property(DRAFTED, ({ text, draft }) => {
        const { loaded } = readBack(writeRecord({ slug, published, text }, draft), { ...article, text })
        const ids = loaded!.ids.map(({ kind, id }) => `${kind}/${id}`)
        expect(new Set(ids).size).toBe(ids.length)
        const instants = loaded!.statements.flatMap((statement) =>
          [statement, ...statement.quotes].map((item) => item.published),
        )
        expect(instants).toEqual(instants.map((_, at) => published - 10_000 * (at + 1)))
      }),
      { numRuns: 200 },
    )
  })

  test('is the same bytes for the same draft, and notes what derive wrote and read', () => {
    fc.assert(
      fc.property(DRAFTED, ({ text, draft }) => {
        const written = writeRecord({ slug, published, text }, draft)
        expect(writeRecord({ slug, published, text }, structuredClone(draft))).toBe(written)
        const { record } = readRecord(written, 'record.yaml', new Problems())!
        const notes = notesOf(record)
        for (const item of notedItems(record)) {
          const { words, seen, read } = notes.get(item.key)!
          expect({ words, seen, read }).toEqual({
            words: wordsHash(item),
            seen: seenHash(item),
            read: item.speaker,
          })
        }
      }),
      { numRuns: 200 },
    )
  })
})
