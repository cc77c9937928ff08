import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { articleText } from '../../src/content/article-text.ts'
import { parseBody } from '../../src/content/body.ts'

const SOURCE = 'https://news.example/harbour/bridge'
const OWN = 'https://record.example/articles/bridge/'
const html = (markdown: string) => toHtml(parseBody(markdown, SOURCE, OWN))

describe('what could do harm leaves a body', () => {
  test.each([
    ['a script', 'a<script>alert(1)</script>b', '<p>ab</p>'],
    ['a script between blocks', '<script>alert(1)</script>\n\nb', '\n<p>b</p>'],
    ['an event’s handler', '<b onclick="alert(1)">a</b>', '<p><b>a</b></p>'],
    [
      'a picture’s handler',
      '<img src="/p.png" onerror="alert(1)">',
      '<img src="https://news.example/p.png">',
    ],
    ['a script’s address in Markdown', '[a](javascript:alert(1))', '<p><a>a</a></p>'],
    ['a script’s address in HTML', '<a href="JavaScript:alert(1)">a</a>', '<p><a>a</a></p>'],
    [
      'a script’s address behind white space',
      '<a href="&#9;java&#10;script:alert(1)">a</a>',
      '<p><a>a</a></p>',
    ],
    ['a data address', '[a](data:text/html,x)', '<p><a>a</a></p>'],
    ['a script’s address that is cited', '<q cite="javascript:alert(1)">a</q>', '<p><q>a</q></p>'],
    ['a style', '<b style="position:fixed" class="x">a</b>', '<p><b>a</b></p>'],
    ['a frame', 'a<iframe src="https://evil.example/"></iframe>b', '<p>ab</p>'],
    ['a form', '<form action="/x"><input name="a"><button>go</button></form>', 'go'],
    ['an object', 'a<object data="/x"></object><embed src="/x">', '<p>a</p>'],
    [
      'a base for addresses',
      '<base href="https://evil.example/">\n\n[a](b)',
      '\n<p><a href="https://news.example/harbour/b">a</a></p>',
    ],
    ['an SVG with a script', 'a<svg><script>alert(1)</script></svg>', '<p>a</p>'],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })

  test('in whatever pieces it comes', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</script>',
      '<img src=x onerror=alert(1)>',
      '<a href="javascript:alert(1)">',
      '</a>',
      '<svg onload=alert(1)>',
      '<math>',
      '<style>',
      '</style>',
      '<!--',
      '-->',
      '[x](javascript:alert(1))',
      '`',
      '"',
      '>',
      '<',
      '\n\n',
      'words ',
      '<p onmouseover=x>',
      '<template>',
      '<noscript>',
      '<textarea>',
      '<title>',
      '|a|b|\n|-|-|\n',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(html(pieces.join(''))).not.toMatch(
          /<script|<[^>]*\son\w+=|<[^>]*="javascript:|<svg|<math|<style/i,
        )
      }),
    )
  })
})

describe('an address in a body', () => {
  test.each([
    [
      'that is relative belongs to the source',
      '[a](b.html)',
      '<p><a href="https://news.example/harbour/b.html">a</a></p>',
    ],
    ['that climbs belongs to the source', '[a](../b)', '<p><a href="https://news.example/b">a</a></p>'],
    [
      'of a path belongs to the source’s host',
      '[a](/b?c#d)',
      '<p><a href="https://news.example/b?c#d">a</a></p>',
    ],
    [
      'of a host takes the source’s scheme',
      '[a](//b.example/c)',
      '<p><a href="https://b.example/c">a</a></p>',
    ],
    [
      'of a picture belongs to the source',
      '<img src="b.png">',
      '<img src="https://news.example/harbour/b.png">',
    ],
    [
      'that is cited belongs to the source',
      '<q cite="/b">a</q>',
      '<p><q cite="https://news.example/b">a</q></p>',
    ],
    [
      'that is a fragment is the article’s own',
      '[a](#b)',
      '<p><a href="https://record.example/articles/bridge/#b">a</a></p>',
    ],
    ['that is absolute stays', '[a](http://b.example/c)', '<p><a href="http://b.example/c">a</a></p>'],
    ['of e-mail stays', '[a](mailto:b@c.example)', '<p><a href="mailto:b@c.example">a</a></p>'],
    ['that is none goes, and its words stay', '<a href="http://">a</a>', '<p><a>a</a></p>'],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })

  test('of a footnote is the article’s own', () => {
    const links = [...html('a[^1]\n\n[^1]: b').matchAll(/href="([^"]*)"/g)].map(([, address]) => address)
    expect(links).toHaveLength(2)
    for (const link of links) expect(link).toMatch(/^https:\/\/record\.example\/articles\/bridge\/#/)
  })
})

describe('what does no harm stays in a body', () => {
  test.each([
    [
      'inline HTML',
      'H<sub>2</sub>O <kbd>x</kbd> <q lang="de">y</q>',
      '<p>H<sub>2</sub>O <kbd>x</kbd> <q lang="de">y</q></p>',
    ],
    [
      'a details element',
      '<details><summary>a</summary>b</details>',
      '<details><summary>a</summary>b</details>',
    ],
    ['struck words', '~~a~~', '<p><del>a</del></p>'],
    ['a bare address', 'https://a.example/b', '<p><a href="https://a.example/b">https://a.example/b</a></p>'],
    ['a language of code', '```js\na\n```', '<pre><code class="language-js">a\n</code></pre>'],
    ['the direction of a paragraph', '<p dir="rtl">א</p>', '<p dir="rtl">א</p>'],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })

  test('a table', () => {
    const table = html('| a | b |\n|---|---|\n| 1 | *2* |').replaceAll('\n', '')
    expect(table).toBe(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead>' +
        '<tbody><tr><td>1</td><td><em>2</em></td></tr></tbody></table>',
    )
  })
})

describe('what a reader needs stays in a body', () => {
  test.each([
    [
      'a picture’s words',
      '![a bridge](/p.png)',
      '<p><img src="https://news.example/p.png" alt="a bridge"></p>',
    ],
    ['a heading cell’s span', '<table><tr><th colspan="2">a</th></tr></table>', '<th colspan="2">a</th>'],
  ])('%s', (_, markdown, expected) => expect(html(markdown)).toContain(expected))

  test('a footnote’s link leads to the note, and the note’s back', () => {
    const made = html('We[^1] go.\n\n[^1]: All of us.')
    const targets = [...made.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '')
    expect(targets).toHaveLength(2)
    for (const target of targets) {
      expect(target.startsWith(`${OWN}#`)).toBe(true)
      expect(made).toContain(`id="${target.split('#')[1]}"`)
    }
  })

  test('a footnote’s mark is no word of the text', () => {
    expect(articleText(parseBody('We[^1] go.\n\n[^1]: All of us.', SOURCE, OWN)).text).toMatch(
      /^We go\.\n\nAll of us\.\s*$/,
    )
  })

  test('a character that XML cannot hold leaves, however it is written, and is reported', () => {
    const reported: string[] = []
    const tree = parseBody('<p>a&#8;b</p>', SOURCE, OWN, (character) => reported.push(character))
    expect(toHtml(tree)).toBe('<p>ab</p>')
    expect(reported).toEqual(['\b'])
  })
})
