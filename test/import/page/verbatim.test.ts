import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importArticle } from '../../../src/import/import-article.ts'
import { bodyText } from '../imported.ts'

const BEFORE = 'Harbour news, as ever. '.repeat(40)
const AFTER = 'And more of it, as ever. '.repeat(40)
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
// Spaces between words may be set anew, and what a no-break space is made of is nobody's word.
const unspaced = (text: string) => text.replace(/[\s\u200b]/g, '').normalize('NFC')

const SIGNS = '*_#>-+=~`|[](){}<>&!\\/:;.,"\'^$@%1.9)0 \n'.split('')
const WORDS = [
  '&amp;',
  '<b>',
  '[^1]',
  '---',
  '```',
  '~~',
  'www.',
  'http://',
  '“',
  '”',
  'é',
  '\u00a0',
  ']]>',
  '1. ',
  'word ',
  '👍',
]
const words = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS, ...WORDS), fc.string({ maxLength: 4 })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((parts) => parts.join(''))
const piece = fc.tuple(fc.constantFrom('', 'em', 'strong', 'i', 'b', 'a', 'code', 'span', 'sup'), words)
const paragraph = fc.array(piece, { minLength: 1, maxLength: 4 })

test('the words of a page stay as they are, whatever they are and however they are set', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const html = paragraphs.map((pieces) =>
        pieces.map(([tag, text]) =>
          tag ? `<${tag} href="https://a.example/">${escaped(text)}</${tag}>` : escaped(text),
        ),
      )
      const text = `<!doctype html><title>T</title><article>${[[BEFORE], ...html, [AFTER]].map((pieces) => `<p>It reads: ${pieces.join('')}</p>`).join('')}</article>`
      const { file, matter } = importArticle({ kind: 'page', text }, { title: 'T', published: '2026-01-01' })
      fc.pre((matter.figures ?? []).length + (matter.notes ?? []).length === 0)
      const stated = [[['', BEFORE]], ...paragraphs, [['', AFTER]]].map(
        (pieces) => `It reads: ${pieces.map(([, said]) => said).join('')}`,
      )
      expect(unspaced(bodyText(file))).toBe(unspaced(stated.join('')))
    }),
    {
      numRuns: 300,
      examples: [
        [
          [
            [
              ['em', '!0_👍'],
              ['', '0'],
            ],
          ],
        ],
        [
          [
            [
              ['', 'a'],
              ['em', '👍_x__👍'],
              ['', 'a'],
            ],
          ],
        ],
      ],
    },
  )
})
