import fc from 'fast-check'
import type { RootContent } from 'hast'
import { expect, test } from 'vitest'
import { parseBody } from '../../src/content/body.ts'
import { parsePlainBody } from '../../src/content/plain-body.ts'

/** What the Markdown parser makes of a body: the emphasis behind it is not plain. */
function parsed(markdown: string): RootContent[] {
  const { children } = parseBody(`${markdown}\n\n*end*\n`, 'https://news.example/', 'https://record.example/')
  return children.slice(0, -2).map(withoutPosition)
}

function withoutPosition<N extends RootContent>({ position: _, ...node }: N): N {
  const own = node as unknown as N
  return own.type === 'element' ? { ...own, children: own.children.map(withoutPosition) } : own
}

test('paragraphs of plain words are read without a parser', () => {
  const body = 'Marks & Co. said [sic] “no” – 3 > 2!\nIt goes on.\n\n\n2024 was “better” (they say).\n'
  expect(parsePlainBody(body)?.children).toEqual(parsed(body))
})

test.each([
  'a *b*',
  '# a',
  'a\n===',
  '- a',
  '1. a',
  '    a',
  'a  \nb',
  'a\n \nb',
  '> a',
  'see https://a.example',
  'see WWW.a.example',
  'a@b.example',
  '[a]: b',
  '[a](b)',
  'a&amp;b',
  'a<b>',
  '`a`',
  'a|b\n-|-',
  'a\\*',
  '',
])('%j is left to the parser', (body) => {
  expect(parsePlainBody(body)).toBeUndefined()
})

const WORDS = [
  ...'\\`*_[]<>&#~|@!()+=:;-"\'$%^{}/.,?\t',
  ...[
    'a',
    'b c',
    'Ä',
    '漢',
    '1',
    '12.',
    '1)',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\u00a0',
    '“',
    '”',
    '…',
    '—',
    '\u2028',
    '\u0085',
  ],
  ...[
    '[^1]',
    '[a]',
    '![',
    '](',
    '&amp',
    'amp;',
    '#x41;',
    'www.',
    'http',
    '://',
    'x.example',
    '---',
    ':-',
    '[x] ',
  ],
]

test('what is read without a parser is what the parser reads', () => {
  const line = fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(line, (body) => {
      const plain = parsePlainBody(body)
      if (plain) expect(plain.children).toEqual(parsed(body))
    }),
    { numRuns: 3000 },
  )
})
