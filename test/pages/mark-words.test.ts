import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { articleText } from '../../src/content/article-text.ts'
import { parseBody } from '../../src/content/body.ts'
import { type Mark, markWords } from '../../src/pages/mark-words.ts'

const body = (markdown: string) => parseBody(markdown, 'https://example.org/', 'https://example.org/')
const markOf = (markdown: string, words: string, id = 'quote-a'): Mark => {
  const start = articleText(body(markdown)).text.indexOf(words)
  return { span: { start, end: start + words.length }, id, className: 'quote' }
}

test('a quote stands in a mark with its id', () => {
  const text = 'He said “yes” then.'
  expect(toHtml(markWords(body(text), [markOf(text, 'yes')]))).toBe(
    '<p>He said “<mark id="quote-a" class="quote">yes</mark>” then.</p>',
  )
})

test('a quote with emphasis in it is marked on both sides and within', () => {
  const text = 'He said “yes *indeed* so” then.'
  expect(toHtml(markWords(body(text), [markOf(text, 'yes indeed so')]))).toBe(
    '<p>He said “<mark id="quote-a" class="quote">yes </mark><em><mark class="quote">indeed</mark></em><mark class="quote"> so</mark>” then.</p>',
  )
})

test('a quote over two paragraphs has its id once', () => {
  const text = '“One.\n\nTwo.”'
  const html = toHtml(markWords(body(text), [markOf(text, 'One.\n\nTwo.')]))
  expect(html.match(/id="quote-a"/g)).toHaveLength(1)
  expect(html.match(/<mark/g)).toHaveLength(2)
})

test('a quote within another keeps a place of its own', () => {
  const text = '“a ‘b’ c”'
  const html = toHtml(
    markWords(body(text), [markOf(text, 'a ‘b’ c', 'quote-out'), markOf(text, 'b', 'quote-in')]),
  )
  expect(html).toContain('id="quote-out"')
  expect(html).toContain('id="quote-in"')
})

test('of two quotes that begin at one place, the outer has the mark', () => {
  const text = '“Yes, I said “no” then.”'
  const html = toHtml(
    markWords(body(text), [
      markOf(text, 'Yes,', 'quote-in'),
      markOf(text, 'Yes, I said “no” then.', 'quote-out'),
    ]),
  )
  expect(html).toBe(
    '<p>“<a id="quote-in" class="anchor"></a><mark id="quote-out" class="quote">Yes, I said “no” then.</mark>”</p>',
  )
})

test('a quote or a statement that begins within a quote has its anchor there', () => {
  const text = '“Yes. I said ‘no’ then.”'
  const statement: Mark = { ...markOf(text, 'I said', 'statement-s'), className: 'statement' }
  const html = toHtml(
    markWords(body(text), [
      markOf(text, 'Yes. I said ‘no’ then.'),
      markOf(text, 'no', 'quote-in'),
      statement,
    ]),
  )
  expect(html).toBe(
    '<p>“<mark id="quote-a" class="quote">Yes. <a id="statement-s" class="anchor"></a>I said ‘' +
      '<a id="quote-in" class="anchor"></a>no’ then.</mark>”</p>',
  )
})

test('a statement that begins and ends where a quote does has its anchor before it', () => {
  const text = 'Yes.'
  const statement: Mark = { ...markOf(text, text, 'statement-s'), className: 'statement' }
  expect(toHtml(markWords(body(text), [markOf(text, text), statement]))).toBe(
    '<p><a id="statement-s" class="anchor"></a><mark id="quote-a" class="quote">Yes.</mark></p>',
  )
})

test('a statement that begins where a quote does has an anchor before it', () => {
  const text = '“Yes,” she said.'
  const statement: Mark = { span: { start: 0, end: text.length }, id: 'statement-s', className: 'statement' }
  const html = toHtml(markWords(body(text), [statement, markOf(text, 'Yes,')]))
  expect(html).toBe(
    '<p><a id="statement-s" class="anchor"></a>“<mark id="quote-a" class="quote">Yes,</mark>” she said.</p>',
  )
})

test('marking changes no word, wherever the marks are', () => {
  const text = 'One *two* three.\n\n> Four **five**\n\n- six\n- seven [eight](https://example.org/) nine'
  const whole = articleText(body(text)).text
  const at = fc.integer({ min: 0, max: whole.length })
  const mark = fc.tuple(at, at, fc.constantFrom('quote' as const, 'statement' as const))
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 6 }), (places) => {
      const marks = places.map(
        ([a, b, className], n): Mark => ({
          span: { start: Math.min(a, b), end: Math.max(a, b) },
          id: `id-${n}`,
          className,
        }),
      )
      const marked = markWords(body(text), marks)
      expect(articleText(marked).text).toBe(whole)
      const html = toHtml(marked)
      for (const { id } of marks) expect(html.split(`id="${id}"`).length).toBeLessThanOrEqual(2)
    }),
  )
})
