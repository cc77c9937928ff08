import fc from 'fast-check'
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { raw } from '../../src/pages/item-list.ts'
import { htmlText, writeHtml } from '../../src/wording/write-html.ts'

const WORDS = fc.oneof(
  fc.constantFrom('', 'x', '<', '&amp;', `"'\`=>`, '\0', ']]>', '</script>', '<!-- -->', '\u00a0…👩‍👩‍👧'),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

const NAMES = fc.constantFrom(
  ...['className', 'rel', 'href', 'id', 'cite', 'lang', 'dir', 'ariaLabel', 'ariaCurrent', 'dataNote'],
  ...[
    'open',
    'hidden',
    'download',
    'start',
    'property',
    'charSet',
    'style',
    'accept',
    'x',
    'data-a"b',
    'onclick',
  ],
)

const VALUES = fc.oneof(
  WORDS,
  fc.array(WORDS, { maxLength: 3 }),
  fc.constantFrom(null, undefined, true, false, 0, 3, Number.NaN, 'open', 'hidden', 'class'),
)

const TAGS = fc.constantFrom(
  ...[
    'p',
    'a',
    'br',
    'img',
    'meta',
    'link',
    'blockquote',
    'script',
    'style',
    'svg',
    'path',
    'template',
    'odd-name',
  ],
)

const TREES = fc.letrec<{ node: ElementContent; element: Element }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    WORDS.map((value): ElementContent => ({ type: 'text', value })),
    WORDS.map(raw),
    WORDS.map((value): ElementContent => ({ type: 'comment', value })),
    tie('element'),
  ),
  element: fc
    .tuple(TAGS, fc.dictionary(NAMES, VALUES, { maxKeys: 4 }), fc.array(tie('node'), { maxLength: 4 }))
    .map(([tagName, properties, children]): Element => ({ type: 'element', tagName, properties, children })),
})).node

describe('HTML', () => {
  test('is written as the library writes it', () => {
    fc.assert(
      fc.property(fc.array(TREES, { maxLength: 3 }), fc.boolean(), (children, isRawKept) => {
        const root: Root = { type: 'root', children }
        const expected = toHtml(root, { allowDangerousHtml: isRawKept })
        expect(writeHtml(root, isRawKept)).toBe(expected)
        expect(writeHtml(children, isRawKept)).toBe(expected)
      }),
      { numRuns: 1000 },
    )
  })

  test('has raw nodes only where that is asked for', () => {
    expect(writeHtml(h('p', [raw('<b>')]))).toBe('<p>&#x3C;b></p>')
    expect(writeHtml(h('p', [raw('<b>')]), true)).toBe('<p><b></p>')
  })

  test('has words alone with what is markup escaped', () => {
    fc.assert(
      fc.property(WORDS, (value) => {
        expect(htmlText(value)).toBe(toHtml({ type: 'text', value }))
      }),
    )
  })
})
