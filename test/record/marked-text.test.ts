import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleText } from '../../src/content/article-text.ts'
import { parseBody } from '../../src/content/body.ts'
import { markText } from '../../src/record/marked-text.ts'

const bodyOf = (markdown: string) => parseBody(markdown, 'https://a.example/', 'https://b.example/')
const marked = (markdown: string) => markText(bodyOf(markdown)).text

describe('the text that the deriver reads', () => {
  test.each([
    [
      'is the article’s own where it has no block quotes and no code',
      'One “a”.\n\n- two\n- three',
      'One “a”.\n\ntwo\n\nthree',
    ],
    [
      'has a mark before each line of a block quote',
      '> One\\\n> two.\n>\n> Three.\n\nFour.',
      '> One\n>  two.\n\n> Three.\n\nFour.',
    ],
    ['has one mark where block quotes stand in each other', '> One\n>\n> > Two', '> One\n\n> Two'],
    ['has a mark before a list in a block quote', '> - One\n> - two', '> One\n\n> two'],
    ['has one mark before a line of several pieces', '> One *two* three', '> One two three'],
    ['has no quotation marks in code', 'Type `say("hi")` now, “please”.', 'Type say( hi ) now, “please”.'],
    ['has no quotation marks in a block of code', '```\n«a»\n```', ' a \n'],
    ['has a mark before each line of code in a block quote', '> ```\n> "a"\n> b\n> ```', '>  a \n> b\n'],
  ])('%s', (_, markdown, expected) => {
    expect(marked(markdown)).toBe(expected)
  })

  test('of nothing is nothing', () => {
    expect(marked('')).toBe('')
  })
})

describe('a place in it', () => {
  test('that stands in a mark is where the line begins', () => {
    const { text, origin } = markText(bodyOf('A.\n\n> B.'))
    expect(text).toBe('A.\n\n> B.')
    expect([4, 5, 6, 7, 8].map((at) => origin({ start: at, end: 8 }).start)).toEqual([4, 4, 4, 5, 6])
  })

  const inline = fc.constantFrom(
    '“we”',
    '*go*',
    '`"x"`',
    '**b** c',
    '🙂',
    'مرحبا',
    '<q>so</q>',
    'a\\\nb',
    '<br>',
    '&nbsp;',
  )
  const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))
  const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
    block: fc.oneof(
      { depthSize: 'small' },
      line,
      line.map((words) => `- ${words}\n- ${words}`),
      line.map((words) => `\`\`\`\n\n${words}\n\n  “y”\n\`\`\``),
      line.map((words) => `| ${words.replace(/\\\n/g, '')} | b |\n|---|---|\n| “c” | d |`),
      fc
        .array(tie('block'), { minLength: 1, maxLength: 3 })
        .map((blocks) => `> ${blocks.join('\n\n').replaceAll('\n', '\n> ')}`),
    ),
  })).block
  const bodies = fc.array(block, { maxLength: 5 }).map((blocks) => bodyOf(blocks.join('\n\n')))
  /** A text whose quotation marks are all one, since those of code are left out. */
  const plain = (text: string) => text.replace(/["“”]/g, ' ')

  test('is the same words in the article’s text', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), fc.nat(), (body, a, b) => {
        const { text, origin } = markText(body)
        const words = [...text.matchAll(/[^\s>]+/g)]
        fc.pre(words.length > 0)
        const [first, last] = [a % words.length, b % words.length]
          .sort((x, y) => x - y)
          .map((at) => words[at]!)
        const span = { start: first!.index, end: last!.index + last![0].length }
        const there = origin(span)
        expect(plain(articleText(body).text.slice(there.start, there.end))).toBe(
          plain(text.slice(span.start, span.end).replace(/(^|\n)> /g, '$1')),
        )
      }),
    )
  })

  test('comes no earlier than one before it, and all of the text is all of the text', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        const { text, origin } = markText(body)
        const places = Array.from(
          { length: text.length + 1 },
          (_, at) => origin({ start: at, end: at }).start,
        )
        expect(places).toEqual(places.toSorted((x, y) => x - y))
        expect(origin({ start: 0, end: text.length })).toEqual({
          start: 0,
          end: articleText(body).text.length,
        })
      }),
    )
  })
})
