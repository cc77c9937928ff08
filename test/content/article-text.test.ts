import fc from 'fast-check'
import type { Text } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { articleText } from '../../src/content/article-text.ts'
import { parseBody } from '../../src/content/body.ts'

const body = (markdown: string) =>
  parseBody(markdown, 'https://news.example/', 'https://record.example/articles/a/')
const text = (markdown: string) => articleText(body(markdown)).text

describe('the text of an article', () => {
  test.each([
    ['sets paragraphs apart by a blank line', 'One.\n\n\n\nTwo.', 'One.\n\nTwo.'],
    ['joins the lines of a paragraph', 'One\ntwo', 'One two'],
    ['has a line end for a hard break', 'One<br>two', 'One\ntwo'],
    ['leaves the marks of emphasis out', 'One *two* **three** `four`', 'One two three four'],
    ['has a link’s words and not its address', '[One](https://a.example/)', 'One'],
    [
      'sets headings, lists and quotes apart',
      '# One\n- Two\n- Three\n\n> Four',
      'One\n\nTwo\n\nThree\n\nFour',
    ],
    ['sets the cells of a table apart', '|A|B|\n|-|-|\n|1|2|', 'A\n\nB\n\n1\n\n2'],
    ['keeps the lines of code', '```\na\n  b\n```', 'a\n  b\n'],
    ['has no picture in it', 'One ![a picture](p.png) two', 'One  two'],
    ['has no comment in it', 'One<!-- no --> two', 'One two'],
    ['has no script in it', 'One<script>no()</script> two', 'One two'],
    ['reads character references', 'A &amp; B&nbsp;&#8211;', 'A & B\u00a0–'],
    ['reads escapes', '\\*One\\* 1\\.', '*One* 1.'],
    ['is empty for nothing', '', ''],
  ])('%s', (_, markdown, expected) => {
    expect(text(markdown)).toBe(expected)
  })
})

const blocks = fc.constantFrom(
  'One “two” three.',
  'A *b* c [d](https://d.example/) `e`',
  '# Head',
  '- a\n- b\n\n  c',
  '> quoted\n> on',
  '|A|B|\n|-|-|\n|1|2|',
  '```\nx\n  y\n```',
  '<div>raw <b>html</b></div>',
  'é 𝒳 “x”<br>after',
  'line\nends  \nhard',
  '![alone](p.png)',
  '---',
  '<pre>a\n\nb</pre>',
)
const bodies = fc.array(blocks, { maxLength: 8 }).map((list) => body(list.join('\n\n')))
const spaced = (value: string) => value.replace(/\s/g, ' ')

describe('the pieces of an article’s text', () => {
  test('stand in the text where they say, but for the kind of white space', () => {
    fc.assert(
      fc.property(bodies, (tree) => {
        const { text: whole, pieces } = articleText(tree)
        for (const { node, start } of pieces) {
          expect(spaced(whole.slice(start, start + node.value.length))).toBe(spaced(node.value))
        }
      }),
    )
  })

  test('come in the order of the body and do not overlap', () => {
    fc.assert(
      fc.property(bodies, (tree) => {
        let end = 0
        for (const { node, start } of articleText(tree).pieces) {
          expect(start).toBeGreaterThanOrEqual(end)
          end = start + node.value.length
        }
      }),
    )
  })

  test('are all the words there are: between them stands white space', () => {
    fc.assert(
      fc.property(bodies, (tree) => {
        const { text: whole, pieces } = articleText(tree)
        const values: Text[] = []
        visit(tree, 'text', (node) => {
          if (node.value.trim() !== '') values.push(node)
        })
        expect(pieces.map(({ node }) => node)).toEqual(expect.arrayContaining(values))
        const between = pieces.reduceRight(
          (rest, { node, start }) => rest.slice(0, start) + rest.slice(start + node.value.length),
          whole,
        )
        expect(between.trim()).toBe('')
      }),
    )
  })

  test('never run into each other across blocks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('One.', '# Two', '- three', '> four'), { maxLength: 6 }),
        (list) => {
          const expected = list.map((block) => block.replace(/^[#>-] /, ''))
          expect(text(list.join('\n\n'))).toBe(expected.join('\n\n'))
        },
      ),
    )
  })
})
