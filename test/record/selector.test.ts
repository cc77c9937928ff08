import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AnchoredText, fold } from '../../src/content/anchor.ts'
import type { Span } from '../../src/model.ts'
import { selectorOf } from '../../src/record/selector.ts'

const selectorIn = (text: string, span: Span) => selectorOf(text, span, new AnchoredText(text))!
/** The span of some words where they stand for the nth time in a text, counted from 0. */
const spanOf = (text: string, words: string, nth = 0): Span => {
  const start = text
    .split(words)
    .slice(0, nth + 1)
    .join(words).length
  return { start, end: start + words.length }
}

describe('a selector', () => {
  test('has some words of the same paragraph before and after', () => {
    const text =
      'A paragraph.\n\nOne two three four five six seven “well” and on and on they went there.\n\nMore.'
    expect(selectorIn(text, spanOf(text, 'well'))).toEqual({
      exact: 'well',
      prefix: 'three four five six seven “',
      suffix: '” and on and on they',
    })
  })

  test('has no words of the next paragraph where it needs none', () => {
    const text = 'He came.\n\n“Well.”\n\nShe went.'
    expect(selectorIn(text, spanOf(text, 'Well.'))).toEqual({ exact: 'Well.', prefix: '“', suffix: '”' })
  })

  test('has words of other paragraphs where its own stands twice', () => {
    const text = 'He came.\n\n“Well.”\n\nShe went.\n\n“Well.”'
    expect(selectorIn(text, spanOf(text, 'Well.'))).toMatchObject({ prefix: 'He came. “' })
    expect(selectorIn(text, spanOf(text, 'Well.', 1))).toMatchObject({
      prefix: 'He came. “Well.” She went. “',
    })
  })

  test('has white space as one space', () => {
    const text = 'so\u00a0 he “came \n back” again'
    const { exact, prefix, suffix } = selectorIn(text, spanOf(text, 'came \n back'))
    expect([prefix, exact, suffix]).toEqual(['so he “', 'came back', '” again'])
  })

  test('is none for a stretch that cuts a word, which is found nowhere', () => {
    const text = 'an unsafe day'
    expect(selectorOf(text, spanOf(text, 'safe'), new AnchoredText(text))).toBeUndefined()
  })

  test('is none in a passage of thousands of words that the text repeats', () => {
    const passage = `${'so it goes on '.repeat(1000)}“well” ${'and on it goes '.repeat(1000)}`
    const text = `First. ${passage}\n\nSecond. ${passage}\n\nThird.`
    expect(selectorOf(text, spanOf(text, 'well'), new AnchoredText(text))).toBeUndefined()
  })

  test('has no half of a character', () => {
    const text = `a${'𝒳'.repeat(400)}“well”${'𝒳'.repeat(400)}a`
    const { prefix, suffix } = selectorIn(text, spanOf(text, 'well'))
    expect(prefix.isWellFormed() && suffix.isWellFormed()).toBe(true)
  })
})

const WORD = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('a', 'b', '“a', 'b.”', 'ha') },
  fc.constantFrom('👩‍👩‍👧', '🙂', 'مرحبا', '\u2067שלום\u2069', '人人权', 'สวัสดี', 'é', 'e\u0301', '…', '—'),
  fc.constantFrom('𝒳'.repeat(120), 'x'.repeat(250)),
)
const PARAGRAPH = fc
  .array(fc.tuple(WORD, fc.constantFrom(' ', ' ', ' ', '\u00a0', '  ', '\n')), { minLength: 1, maxLength: 8 })
  .map((words) => words.flat().join('').trim())
/** Texts in which words and whole paragraphs stand many times, and a stretch from one word to another. */
const STRETCHES = fc
  .tuple(
    fc.array(PARAGRAPH, { minLength: 1, maxLength: 3 }),
    fc.array(fc.nat(2), { minLength: 1, maxLength: 12 }),
  )
  .map(([paragraphs, order]) => order.map((at) => paragraphs[at % paragraphs.length]).join('\n\n'))
  .chain((text) => {
    const words = [...text.matchAll(/\S+/g)]
    return fc.tuple(fc.nat(words.length - 1), fc.nat(3)).map(([first, more]) => {
      const last = words[Math.min(first + more, words.length - 1)]!
      return { text, start: words[first]!.index, end: last.index + last[0].length }
    })
  })

describe('the selector of any stretch of words', () => {
  test('is found once, and there', () => {
    fc.assert(
      fc.property(STRETCHES, ({ text, start, end }) => {
        const anchored = new AnchoredText(text)
        const selector = selectorOf(text, { start, end }, anchored)!
        expect(anchored.find(selector)).toEqual({ found: 'once', span: { start, end } })
        expect(selector.exact).toBe(fold(text.slice(start, end)))
      }),
      { numRuns: 400 },
    )
  })

  test('is the same with white space at the edges of the stretch', () => {
    fc.assert(
      fc.property(STRETCHES, ({ text, start, end }) => {
        const wider = {
          start: text.slice(0, start).trimEnd().length,
          end: text.length - text.slice(end).trimStart().length,
        }
        const anchored = new AnchoredText(text)
        expect(anchored.find(selectorOf(text, wider, anchored)!)).toEqual({
          found: 'once',
          span: { start, end },
        })
      }),
      { numRuns: 400 },
    )
  })
})
