import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Derivation, derive, explain } from '../../src/derive/index.ts'

const pieces = fc.constantFrom(
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '»',
  '„',
  '\n',
  '\n\n',
  ' ',
  ' ',
  ' said ',
  ' told ',
  ' added ',
  'He',
  'Maria Lopez',
  'the ministry',
  ', ',
  '. ',
  '? ',
  'according to ',
  'Beijing',
  'the statement',
  'NAME: ',
  '> ',
  '😹',
  '👩‍🚀',
  '\u202e',
  'مرحبا',
  '\u0000',
  '\u200b',
  '\ud800',
  '23 nations backing ',
  '—',
  '(',
  ')',
  'on Tuesday',
  'would not go',
  'the long way home',
)
const messy = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
)

function spansOf(derivation: Derivation): { start: number; end: number }[] {
  const { quotes, attributions, statements } = derivation
  return [
    ...quotes,
    ...quotes.flatMap(({ speaker, cue }) => [speaker?.mention ?? [], cue ?? []].flat()),
    ...attributions.flatMap(({ source, cue, content }) => [source ?? [], cue ?? [], content].flat()),
    ...statements.flatMap(({ content, sentences }) => [...content, ...sentences]),
  ]
}

test('every span lies in the text and is not empty', () => {
  fc.assert(
    fc.property(messy, (text) => {
      for (const { start, end } of spansOf(derive(text, { language: 'en', published: '2024-02-29' }))) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('quotes ascend and never overlap', () => {
  fc.assert(
    fc.property(messy, fc.constantFrom('en', 'fr'), (text, language) => {
      const { quotes } = derive(text, { language })
      for (let q = 1; q < quotes.length; q++)
        expect(quotes[q]!.start).toBeGreaterThanOrEqual(quotes[q - 1]!.end)
    }),
  )
})

test('confidences lie between 0 and 1, and every quote belongs to one statement', () => {
  fc.assert(
    fc.property(messy, (text) => {
      const { quotes, attributions, statements } = derive(text, { language: 'en' })
      for (const { confidence } of [...quotes, ...attributions, ...statements]) {
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
      const owned = statements.flatMap((statement) => statement.quotes).sort((a, b) => a - b)
      expect(owned).toEqual(quotes.map((_, q) => q))
    }),
  )
})

test('the same text gives the same derivation', () => {
  fc.assert(
    fc.property(messy, (text) => {
      expect(derive(text)).toEqual(derive(text))
    }),
  )
})

test('an explanation can be given of any text', () => {
  fc.assert(
    fc.property(messy, (text) => {
      expect(explain(text)).toContain('statements')
    }),
    { numRuns: 20 },
  )
})

test.each([
  ['an empty text', ''],
  ['only white space', ' \n\t\n '],
  ['one word that goes on and on', 'a'.repeat(300_000)],
  ['opening marks only', '“'.repeat(50_000)],
  ['straight marks only', '" '.repeat(50_000)],
  ['apostrophes only', "'a ".repeat(50_000)],
  ['capitals only', 'Maria Lopez '.repeat(20_000)],
  ['brackets and angle brackets', '<a ('.repeat(30_000)],
  ['paragraphs of one word', 'said\n'.repeat(30_000)],
  ['marks that open before words and never close', '“He said so '.repeat(10_000)],
  ['block quotes only', '> He said so.\n'.repeat(20_000)],
  ['one very long sentence', 'He said that she said that '.repeat(8_000)],
])('%s is read to its end', (_, text) => {
  expect(() => derive(text, { language: 'en' })).not.toThrow()
})
