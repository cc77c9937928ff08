import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AnchoredText, fold, type TextQuoteSelector } from '../../src/content/anchor.ts'

const TEXT = '“We will see,” she said.\n\nHe said: “We will\u00a0see.” Then: “We  will see!”'
const anchored = new AnchoredText(TEXT)
/** What of the text is found, as the words from its start to its end; or how it is not. */
const found = (selector: TextQuoteSelector) => {
  const anchoring = anchored.find(selector)
  if (anchoring.found === 'once') return TEXT.slice(anchoring.span.start, anchoring.span.end)
  return anchoring.found === 'never' ? `never, but ${anchoring.common}` : anchoring.found
}

describe('words in a text', () => {
  test.each<[string, TextQuoteSelector, string]>([
    ['are found where they stand once', { exact: 'she said' }, 'she said'],
    [
      'are found with the white space that the text has',
      { exact: 'said: “We will see' },
      'said: “We will\u00a0see',
    ],
    ['are found across blocks', { exact: 'she said. He said' }, 'she said.\n\nHe said'],
    ['stand often', { exact: 'We will see' }, 'often'],
    ['are told apart by a prefix', { exact: 'We will see', prefix: 'Then: “' }, 'We  will see'],
    ['are told apart by a suffix', { exact: 'We will see', suffix: '.” Then' }, 'We will\u00a0see'],
    ['are told apart by both together', { exact: 'We will see', prefix: '“', suffix: ',”' }, 'We will see'],
    ['are told apart by a prefix across blocks', { exact: 'He said', prefix: 'she said.' }, 'He said'],
    ['are found with white space around them', { exact: '  she said ' }, 'she said'],
    ['are found whatever white space a prefix ends in', { exact: 'said', prefix: 'she \n' }, 'said'],
    ['are found whatever white space a suffix begins with', { exact: 'she', suffix: '  said' }, 'she'],
    ['stand elsewhere than after the prefix', { exact: 'she said', prefix: 'He' }, 'elsewhere'],
    ['stand elsewhere than before the suffix', { exact: 'she said', suffix: ':' }, 'elsewhere'],
    [
      'stand often with a prefix that does not tell them apart',
      { exact: 'We will see', prefix: '“' },
      'often',
    ],
    ['never stand there, but their beginning does', { exact: 'We will see to it' }, 'never, but We will see'],
    ['never stand there, nor does their beginning', { exact: 'nobody saw' }, 'never, but '],
    ['are found in their own case alone', { exact: 'SHE said' }, 'never, but '],
  ])('%s', (_, selector, expected) => {
    expect(found(selector)).toBe(expected)
  })

  test('that overlap with themselves count as often as they begin', () => {
    expect(new AnchoredText('ha ha ha').find({ exact: 'ha ha' })).toEqual({
      found: 'often',
      spans: [
        { start: 0, end: 5 },
        { start: 3, end: 8 },
      ],
    })
  })

  test('are found behind letters of two UTF-16 units', () => {
    expect(new AnchoredText('𝒳  𝒴 she').find({ exact: '𝒴 she' })).toEqual({
      found: 'once',
      span: { start: 4, end: 10 },
    })
  })

  test('are never found in nothing', () => {
    expect(new AnchoredText('').find({ exact: 'a' })).toEqual({ found: 'never', common: '' })
  })
})

const WHITE = fc.constantFrom(' ', '  ', '\n\n', '\u00a0', '\u202f ', '\t')
const words = fc.stringMatching(/^[ab’𝒳“]{1,3}$/u)
const texts = fc
  .array(fc.tuple(words, WHITE), { minLength: 1, maxLength: 30 })
  .map((list) => list.flat().join(''))

describe('any words taken from a text', () => {
  /** A text, and a stretch of it that begins and ends with a word. */
  const stretches = texts.chain((text) => {
    const runs = [...text.matchAll(/\S+/g)]
    return fc
      .tuple(fc.nat(runs.length - 1), fc.nat(runs.length - 1))
      .map(([a, b]) => [runs[Math.min(a, b)]!, runs[Math.max(a, b)]!] as const)
      .map(([first, last]) => ({ text, start: first.index, end: last.index + last[0].length }))
  })

  test('are found where they stand, with all that stands before and after them', () => {
    fc.assert(
      fc.property(stretches, ({ text, start, end }) => {
        const selector = {
          exact: text.slice(start, end),
          prefix: text.slice(0, start),
          suffix: text.slice(end),
        }
        expect(new AnchoredText(text).find(selector)).toMatchObject({ found: 'once', span: { start, end } })
      }),
    )
  })

  test('are found with any white space for theirs', () => {
    fc.assert(
      fc.property(stretches, WHITE, ({ text, start, end }, white) => {
        const other = (part: string) => part.replace(/\s+/g, white)
        const selector = {
          exact: other(text.slice(start, end)),
          prefix: other(text.slice(0, start)),
          suffix: other(text.slice(end)),
        }
        expect(new AnchoredText(text).find(selector)).toMatchObject({ found: 'once', span: { start, end } })
      }),
    )
  })

  test('stand, but for white space, in every place that is found for them', () => {
    fc.assert(
      fc.property(stretches, fc.nat(3), ({ text, start, end }, length) => {
        const exact = text.slice(start, end)
        const anchoring = new AnchoredText(text).find({
          exact,
          prefix: text.slice(Math.max(0, start - length), start),
        })
        const spans =
          anchoring.found === 'once' ? [anchoring.span] : anchoring.found === 'often' ? anchoring.spans : []
        expect(spans).toContainEqual({ start, end })
        for (const span of spans) expect(fold(text.slice(span.start, span.end))).toBe(fold(exact))
      }),
    )
  })

  test('and words added at their end have those words in common with it', () => {
    fc.assert(
      fc.property(stretches, ({ text, start, end }) => {
        const exact = text.slice(start, end)
        expect(new AnchoredText(text).find({ exact: `${exact} zzz` })).toEqual({
          found: 'never',
          common: fold(exact),
        })
      }),
    )
  })
})
