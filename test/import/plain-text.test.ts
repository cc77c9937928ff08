import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleText } from '../../src/content/article-text.ts'
import { parseBody } from '../../src/content/body.ts'
import { oneLine } from '../../src/import/draft.ts'
import { importArticle } from '../../src/import/import-article.ts'
import { readPlainText } from '../../src/import/plain-text.ts'
import { bodyText } from './imported.ts'

const GIVEN = { title: 'A title', published: '2026-11-23' }
/** The words that a reader of the site sees, modulo white space. */
const wordsSeen = (text: string) => oneLine(bodyText(importArticle({ kind: 'text', text }, GIVEN).file))

describe('the words of plain text stay as they are', () => {
  test.each([
    'a * b * c and *d*',
    '_a_ b_c_d __e__',
    '# not a heading',
    '1. not a list',
    '2) nor this',
    '- nor this\n- or that',
    '+ nor this',
    '> not quoted',
    '<b>not bold</b> <script>alert(1)</script> <!-- seen -->',
    '[x](https://news.example/) ![y](z) [z]: https://news.example/',
    'a word\n    and four leading spaces',
    '    four leading spaces',
    '\tone tab',
    '&amp; &lt;b&gt; &copy; &#65; AT&T',
    'setext\n===\nor\n---',
    '```\nno code\n```',
    '~~not struck~~',
    '| no | table |\n|----|-------|\n| at | all   |',
    'a[^1]\n\n[^1]: no footnote',
    'www.news.example, https://news.example/a_b_c?d=e&copy=f and desk@news.example',
    'a backslash \\* and C:\\*dir\\name at the end\\',
    'two spaces at the end  \nof a line',
    'a\u00a0no-break space and a soft\u00adhyphen',
    'CDATA ends in ]]> here',
    '“Curly” ‘single’ "straight" \'single\' … -- ---',
    '👩‍👩‍👧 🇵🇪 emoji :smile:',
    'שלום עולם، مرحبا بالعالم',
    '$x$ and $$y$$ {{z}} <%= a %>',
    '---\ntitle: no front matter\n---\n\nwords',
    '- [ ] no task',
  ])('%j', (text) => {
    expect(wordsSeen(text)).toBe(oneLine(text))
  })

  test('whatever they are', () => {
    const marks = fc.constantFrom(
      ...'*_#>-+=~`|[](){}<>&!\\/:;.,"\'^$@%1.9)0 \n\t'.split(''),
      ...[
        '\n\n',
        '    ',
        '&amp;',
        '<b>',
        '</b>',
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
        'x',
        'word ',
        '👍',
      ],
    )
    const text = fc.array(fc.oneof(marks, fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(text, (parts) => {
        const words = parts.join('')
        const { body, matter } = readPlainText(words, GIVEN.title)
        fc.pre((matter.figures ?? []).length + (matter.notes ?? []).length === 0)
        const seen = articleText(parseBody(body, 'https://a.example/', 'https://b.example/')).text
        expect(oneLine(seen)).toBe(oneLine(words))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('plain text', () => {
  test('has paragraphs apart by blank lines', () => {
    expect(readPlainText('One,\nstill one.\n \n\nTwo.', 'T').body).toBe('One,\nstill one.\n\nTwo.\n')
  })

  test('that has a paragraph a line keeps them apart', () => {
    const long = `${'The ministers met and went away again, as they had done before. '.repeat(3).trim()}`
    expect(readPlainText(`${long}\n${long}`, 'T').body).toBe(`${long}\n\n${long}\n`)
  })

  test('begins with its title where the first line is no sentence', () => {
    const { matter, body } = readPlainText('Ministers meet in Lima\n\nThe ministers met.')
    expect(matter.title).toBe('Ministers meet in Lima')
    expect(body).toBe('The ministers met.\n')
  })

  test('has no title where it begins with a sentence', () => {
    expect(readPlainText('The ministers met.\n\nThey left.').matter.title).toBeUndefined()
  })

  test('loses a first line that repeats the title given, and keeps another', () => {
    expect(readPlainText('MINISTERS  meet\n\nThey met.', 'Ministers meet').body).toBe('They met.\n')
    expect(readPlainText('In Lima\n\nThey met.', 'Ministers meet').body).toBe('In Lima\n\nThey met.\n')
    expect(readPlainText('Ministers meet\nIn short\n\nThey met.', 'Ministers meet').body).toBe(
      'In short\n\nThey met.\n',
    )
  })

  test('gives its captions as figures and its boilerplate as notes, in order', () => {
    const { matter, body } = readPlainText(
      [
        'The bridge is closed, the council said.',
        'bridge harbour closed\nThe swing bridge in March. Photo: Ada Novak, via the council.',
        '“It is not safe,” said Bo Lindt.',
        'Photo: City Press.',
        'The Harbour Post relies on the support of its readers. Donate to keep local journalism alive.',
        'City Press is a regional news agency delivering reports from five harbours.',
      ].join('\n\n'),
      'T',
    )
    expect(body).toBe('The bridge is closed, the council said.\n\n“It is not safe,” said Bo Lindt.\n')
    expect(matter.figures).toEqual([
      {
        alt: 'bridge harbour closed',
        caption: 'The swing bridge in March. Photo: Ada Novak, via the council.',
      },
      { caption: 'Photo: City Press.' },
    ])
    expect(matter.notes).toHaveLength(2)
  })
})

describe('a byline below the title of plain text', () => {
  const read = (byline: string) =>
    readPlainText(`A title\n\n${byline}\n\nThe bridge will close, the council said.`)

  test.each([
    ['By Dana Cole', 'Dana Cole'],
    ['By Dana Cole and J. P. O’Neill, Harbour News', 'Dana Cole and J. P. O’Neill, Harbour News'],
    ['By: Ana María de la Cruz', 'Ana María de la Cruz'],
    ['By Ludwig van der Berg', 'Ludwig van der Berg'],
  ])('%s', (byline, author) => {
    const { matter, body } = read(byline)
    expect(matter.author).toBe(author)
    expect(body).not.toContain('By')
  })

  test.each([
    'By Monday the bridge was closed.',
    'By dawn, “we knew,” said Ada Novak.',
    'By the way',
    'BY THE SEA. A story',
  ])('is not %s', (line) => {
    const { matter, body } = read(line)
    expect(matter.author).toBeUndefined()
    expect(body).toContain(line)
  })

  test('is no byline where nothing else is left', () => {
    expect(readPlainText('By Dana Cole', 'A title').body).toContain('By Dana Cole')
  })
})
