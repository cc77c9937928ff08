import fc from 'fast-check'
import { AnchoredText, fold } from '../../src/content/anchor.ts'
import { loadRecord } from '../../src/content/load-record.ts'
import { Problems } from '../../src/content/problem.ts'
import type { Span } from '../../src/model.ts'
import type { DraftQuote, DraftRecord, DraftStatement } from '../../src/record/draft.ts'
import { selectorOf } from '../../src/record/selector.ts'
import { goodContent } from '../content/content-folder.ts'

/** A quote of some words, as the deriver would find it. */
export function draftQuote(exact: string, more: Partial<DraftQuote> = {}): DraftQuote {
  return {
    exact,
    prefix: '',
    suffix: '',
    span: { start: 0, end: 0 },
    speaker: null,
    cue: null,
    confidence: 0.5,
    ...more,
  }
}

/** A statement that some sentences report, as the deriver would find it. */
export function draftStatement(
  sentences: readonly string[],
  more: Partial<DraftStatement> = {},
): DraftStatement {
  return {
    speaker: null,
    title: '',
    said: null,
    at: null,
    backers: null,
    sentences: sentences.map((exact) => ({ exact, span: { start: 0, end: 0 } })),
    quotes: [],
    confidence: 0.5,
    ...more,
  }
}

/** The good article with another text; only within a test. */
export function articleOf(text: string) {
  const [article] = goodContent().load().content.articles
  return { ...article!, text }
}

/** Reads a record against its article: the statements, and every problem but that of nobody being named. */
export function readBack(record: string, article: ReturnType<typeof articleOf>) {
  const problems = new Problems()
  const loaded = loadRecord(record, article, 'record.yaml', problems)
  return { loaded, problems: problems.list().filter(({ what }) => !what.startsWith('nobody is named')) }
}

/** Lines that YAML, XML or Markdown could take for something else. */
export const LINES = fc.oneof(
  fc.constantFrom(
    'a: b',
    '# a',
    'a #b',
    '- a',
    '\'a\' "b"',
    '“a”',
    ']]> <b>&amp;',
    '> a',
    '| a',
    '? a',
    '!a &b *c @d `e` %f',
    '{a}, [b]',
    'null',
    '2026-03-02',
    '1e3',
    '--- a',
    '...',
    // No-break and other spaces; control characters are gone before any article is read.
    'a\u00a0b\u2009c\u00ad',
    '🙂 مرحبا',
    '人人权',
  ),
  fc.stringMatching(/^[a-zé:#“”.-]{1,9}( [a-zé:#“”.-]{1,9}){0,20}$/),
)

/** A text of such lines, and a draft of it whose quotes and sentences stand there. */
export const DRAFTED: fc.Arbitrary<{ text: string; draft: DraftRecord }> = fc
  .tuple(
    fc.array(LINES, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(2), LINES, fc.option(LINES, { nil: null }), fc.nat(2)), {
      maxLength: 5,
    }),
  )
  .map(([lines, places]) => {
    const text = lines.join('\n\n')
    const anchored = new AnchoredText(text)
    const words = [...text.matchAll(/\S+/g)]
    const statements = places.map(([at, more, title, line, count]) => {
      const first = words[at % words.length]!
      const last = words[Math.min((at % words.length) + more, words.length - 1)]!
      const span: Span = { start: first.index, end: last.index + last[0].length }
      const exact = fold(text.slice(span.start, span.end))
      const quote = draftQuote(exact, {
        ...selectorOf(text, span, anchored)!,
        span,
        speaker: count === 1 ? 'bo-lindt' : null,
        cue: line,
        confidence: 1 / 3,
      })
      return draftStatement([exact, exact], {
        speaker: 'ada-novak',
        title,
        at: line,
        said: '2026-03-02',
        backers: line === null ? null : { count: 3, named: [line] },
        quotes: Array.from({ length: count }, () => quote),
      })
    })
    return { text, draft: { statements, speakers: [], notes: [] } }
  })
