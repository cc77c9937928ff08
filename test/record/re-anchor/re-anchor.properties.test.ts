import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AnchoredText, fold } from '../../../src/content/anchor.ts'
import { type ArticleWithoutRecord, loadArticle } from '../../../src/content/load-article.ts'
import { loadRecord } from '../../../src/content/load-record.ts'
import { Problems } from '../../../src/content/problem.ts'
import type { Speaker } from '../../../src/model.ts'
import { draftRecord } from '../../../src/record/draft-record.ts'
import { isOpen } from '../../../src/record/re-anchor/finding.ts'
import { reAnchor } from '../../../src/record/re-anchor/re-anchor.ts'
import { readRecord } from '../../../src/record/re-anchor/record-file.ts'
import { writeRecord } from '../../../src/record/write-record.ts'
import { site } from '../../channels/arrangement.ts'
import { LATER } from './harbour.ts'

const PEOPLE = ['Ada Novak', 'Bo Lindt', 'Cora Mills', 'Deepa Rao', 'Emeka Obi']
const SAYINGS = [
  'The bridge is not safe any more',
  'Nobody asked the ferrymen what they think',
  'We will rebuild it before the winter',
  'This is a disgrace for the whole town',
  'I have crossed it for forty years',
  'No',
  'We will see',
  'The engineers found rust in every beam 🙂',
  'Costs have doubled: first “slowly”, then all at once',
  'It isn’t the council’s money to spend',
]
const NARRATION = [
  'The council meets again in June.',
  'Work on the swing bridge began in 1931.',
  'About forty boats wait for it on an average day.',
]

const paragraph = fc.oneof(
  fc
    .record({ who: fc.constantFrom(...PEOPLE), what: fc.constantFrom(...SAYINGS), form: fc.nat(3) })
    .map(
      ({ who, what, form }) =>
        [
          `“${what},” said ${who}.`,
          `${who} told reporters: “${what}.”`,
          `${who} said that “${what.toLowerCase()}” was all there was to say.`,
          `> ${what}.`,
        ].at(form)!,
    ),
  fc.constantFrom(...NARRATION),
)

/** A way to edit an article's paragraphs. */
type Edit = (paragraphs: readonly string[]) => string[]

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ at: fc.nat(), text: paragraph }).map(
    ({ at, text }): Edit =>
      (list) =>
        list.toSpliced(at % (list.length + 1), 0, text),
  ),
  fc.nat().map(
    (at): Edit =>
      (list) =>
        list.length > 1 ? list.toSpliced(at % list.length, 1) : [...list],
  ),
  fc.record({ from: fc.nat(), to: fc.nat() }).map(
    ({ from, to }): Edit =>
      (list) => {
        const moved = list[from % list.length]!
        return list.toSpliced(from % list.length, 1).toSpliced(to % list.length, 0, moved)
      },
  ),
  fc.record({ at: fc.nat(), word: fc.nat(), into: fc.constantFrom('', 'really', 'Bo Lindt', 'not') }).map(
    ({ at, word, into }): Edit =>
      (list) =>
        list.map((text, index) => {
          if (index !== at % list.length) return text
          const words = text.split(' ')
          return words
            .toSpliced(word % words.length, into === '' ? 1 : 0, ...(into === '' ? [] : [into]))
            .join(' ')
        }),
  ),
  fc.constant<Edit>((list) => list.map((text) => text.replaceAll('“', '"').replaceAll('”', '"'))),
)

function articleOf(paragraphs: readonly string[]): ArticleWithoutRecord | undefined {
  const text = `---\ntitle: A bridge\npublished: 2026-03-02\n---\n\n${paragraphs.join('\n\n')}\n`
  return loadArticle(text, 'a-bridge', site(), 'article.md', new Problems())
}

function withSpeakers(known: readonly Speaker[], article: ArticleWithoutRecord) {
  const draft = draftRecord(article, known)
  return { draft, speakers: [...known, ...draft.speakers] }
}

function idsIn(text: string): string[] {
  return [...text.matchAll(/^ +- id: (\S+)$/gm)].map(([, id]) => id!)
}

const articles = fc.array(paragraph, { minLength: 1, maxLength: 8 })
const edits = fc.array(edit, { minLength: 1, maxLength: 4 })

describe('a derived record', () => {
  test('has the article’s own words, each at its place', () => {
    fc.assert(
      fc.property(articles, (paragraphs) => {
        const article = articleOf(paragraphs)!
        const { draft } = withSpeakers([], article)
        const problems = new Problems()
        const loaded = loadRecord(writeRecord(article, draft), article, 'record.yaml', problems)!
        expect(problems.list().filter(({ severity }) => severity === 'error')).toEqual([])
        for (const { quotes } of loaded.statements) {
          for (const { exact, span } of quotes)
            expect(fold(article.text.slice(span.start, span.end)).trim()).toBe(exact)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('re-anchored after any edits, a derived record', () => {
  const afterEdits = (check: (before: string, after: ReturnType<typeof derivedAgain>) => void) =>
    fc.assert(
      fc.property(articles, edits, (paragraphs, changes) => {
        const article = articleOf(paragraphs)!
        const { draft, speakers } = withSpeakers([], article)
        const before = writeRecord(article, draft)
        const edited = articleOf(changes.reduce<string[]>((list, change) => change(list), paragraphs))
        if (edited) check(before, derivedAgain(before, edited, speakers))
      }),
      { numRuns: 150 },
    )
  const derivedAgain = (text: string, article: ArticleWithoutRecord, known: readonly Speaker[]) => {
    const { draft, speakers } = withSpeakers(known, article)
    const file = readRecord(text, 'record.yaml', new Problems())!
    return { ...reAnchor(file, article, draft, { now: LATER }), article, speakers }
  }

  test('has every id that it had, each once', () => {
    afterEdits((before, { text }) => {
      const ids = idsIn(text)
      expect(idsIn(before).filter((id) => !ids.includes(id))).toEqual([])
      expect(ids.length).toBe(new Set(ids).size)
    })
  })

  test('fits the article, unless it asks for a person', () => {
    afterEdits((_, { text, article, findings }) => {
      if (findings.some(isOpen)) return
      const problems = new Problems()
      loadRecord(text, article, 'record.yaml', problems)
      expect(problems.list().filter(({ severity }) => severity === 'error')).toEqual([])
    })
  })

  test('keeps the id of a quote whose words survive, and asks nothing about it', () => {
    afterEdits((before, { text, article, findings }) => {
      const quotesOf = (record: string) =>
        readRecord(record, 'record.yaml', new Problems())!.record.statements.flatMap(({ quotes }) => quotes)
      const anchored = new AnchoredText(article.text)
      const was = quotesOf(before)
      for (const { id, exact } of was) {
        const isDistinct =
          exact.split(' ').length >= 4 && was.filter((quote) => quote.exact === exact).length === 1
        const place = anchored.find({ exact })
        if (!isDistinct || place.found !== 'once') continue
        expect(quotesOf(text).find((quote) => quote.exact === exact)?.id).toBe(id)
        expect(findings.filter((finding) => finding.id === id && finding.kind === 'missing')).toEqual([])
      }
    })
  })

  test('is changed no more when it is derived again', () => {
    afterEdits((_, { text, article, speakers }) => {
      expect(derivedAgain(text, article, speakers).text).toBe(text)
    })
  })
})
