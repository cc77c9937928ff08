import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodePage } from '../../src/import/decode-text.ts'
import { ImportError } from '../../src/import/draft.ts'
import { importArticle } from '../../src/import/import-article.ts'
import { readPage } from '../../src/import/read-page.ts'
import { bodyText, loaded } from './imported.ts'

const pageFile = (name: string) =>
  decodePage(readFileSync(new URL(`pages/${name}.html`, import.meta.url))).text
const added = (name: string) => importArticle({ kind: 'page', text: pageFile(name) }, {})
/** A page with an article of so many words, and with markup before and after it. */
const pageWith = (markup: string, { head = '', words = 200 } = {}) =>
  `<!doctype html><html><head><title>T</title>${head}</head><body><article><p>${'Harbour news, as ever. '.repeat(words / 4)}</p>${markup}<p>${'More of the same, and then some. '.repeat(9)}</p></article></body></html>`

describe('a page of a blog system', () => {
  const { matter, file } = added('wordpress')

  test('tells all that its JSON-LD says, references followed, and its address without what tracks readers', () => {
    expect(matter).toMatchObject({
      title: 'Swing bridge to close for the summer, council ‘regrets’',
      published: '2026-03-02T08:15:00+01:00',
      author: 'Mia Solberg',
      publisher: 'The Harbour Post',
      language: 'en-GB',
      source: 'https://harbourpost.example/2026/03/02/swing-bridge-to-close/?id=7',
    })
  })

  test('keeps the words of its body, with emphasis and links', () => {
    expect(bodyText(file)).toBe(
      [
        'The swing bridge over the old harbour will close in June, the city council said on Monday, after engineers found rust in three of its four bearings.',
        '“It is not safe any more,” Ada Novak, who chairs the council, told reporters. “We will see what can be saved & what cannot.”',
        'The work will take six weeks at least, according to Bo Lindt, the engineer in charge. Until then, the ferry sails every ten minutes, and is free for those who live on the island.',
        'Shopkeepers on the island fear for their summer. “Nobody takes a ferry for an ice cream,” said Rosa Okafor, who owns the café at the landing.',
        '[Editors: 5 * 3 = 15, see note_1 and note_2.]',
      ].join('\n\n'),
    )
    expect(file).toContain('what _can_ be saved')
    expect(file).toContain('[the ferry](https://harbourpost.example/2025/12/20/ferry/)')
  })

  test('has its pictures as figures and its boilerplate as notes', () => {
    expect(matter.figures).toEqual([
      {
        alt: 'swing bridge harbour',
        caption: 'The bridge in February. Photo: Ada Novak, via Facebook.',
        src: 'https://harbourpost.example/wp-content/bridge.jpg',
      },
      { alt: 'spring fundraise banner', src: 'https://harbourpost.example/donate-banner.png' },
    ])
    expect(matter.notes?.map((note) => note.slice(0, 20))).toEqual([
      'Read more: Ferries r',
      'The Harbour Post rel',
      'City Press is a regi',
    ])
  })
})

describe('a page of a broadcaster', () => {
  const { matter, file } = added('broadcaster')

  test('tells what its meta tags say; a time without a zone is its day', () => {
    expect(matter).toMatchObject({
      title: "Ministers agree on 'most of it' in Lima",
      published: '2026-11-23',
      publisher: 'Channel Nine News',
      source: 'https://nine.example/news/world-4711?page=1',
    })
    expect(matter.author).toBeUndefined()
  })

  test('has captions, credits and late loaded pictures as figures, in order', () => {
    expect(matter.figures).toEqual([
      {
        alt: 'Ana Ruiz at the lectern',
        caption: 'Ana Ruiz chaired the meeting',
        credit: 'Getty Images',
        src: 'https://img.example/976/lima.jpg',
      },
      {
        caption: 'Tomás Quispe, “the tin man” of the talks',
        src: 'https://nine.example/ace/quispe.jpg',
      },
    ])
  })

  test('has neither cookies, lists of other articles nor pleas in its body', () => {
    const text = bodyText(file)
    expect(text).toMatch(/^Trade ministers .* 12,000 are expected\.$/s)
    expect(text).not.toMatch(/cookies|Why copper|Who is Ana|podcast|newsletter|Wool prices|lectern/)
    expect(file).toContain("## 'No deal yet'")
  })
})

describe('a page of a magazine', () => {
  const { matter, file } = added('magazine')

  test('has all of its authors', () => {
    expect(matter).toMatchObject({
      author: 'Lena Hartog, Paul Ncube',
      language: 'en-US',
      published: '2026-05-09',
    })
  })

  test('keeps headings, lists and block quotes', () => {
    expect(file).toContain('## A wall of _one’s_ own')
    expect(file).toContain('1. It raised the dyke by 1.2 metres.\n2. It bought [four pumps](')
    expect(file).toContain('> Works carried out without a permit')
    expect(
      loaded(file).body.children.some((node) => 'tagName' in node && node.tagName === 'blockquote'),
    ).toBe(true)
  })

  test('has no marks of footnotes, pull quotes or other articles in its body', () => {
    const text = bodyText(file)
    expect(text).toContain('three times since then. Nobody came.')
    expect(text.split('Twice somebody has hung it up again')).toHaveLength(2)
    expect(text).not.toMatch(/Salt in the well|inbox|Further reading/)
    expect(text).toMatch(/which were five\.$/)
  })

  test('has a caption beside its picture with the picture', () => {
    expect(matter.figures).toEqual([
      {
        alt: 'A pump, seen from above',
        caption: 'One of the four pumps.',
        credit: 'Paul Ncube for Tidewater Review',
        src: 'https://tidewater.example/pump.jpg',
      },
    ])
  })
})

test('a page of a newspaper keeps its first letter, short quotes and links, and nothing that stands between', () => {
  const { matter, file } = added('newspaper')
  expect(matter).toMatchObject({
    author: 'Dora Klein',
    publisher: 'the Sentinel',
    published: '2026-06-01T05:00:12.000Z',
  })
  expect(matter.figures).toEqual([
    {
      alt: 'The mayor on a bridge',
      caption: 'Mayor Olga Petrov on the bridge on Sunday. Photograph: Yan Li/EPA',
      src: 'https://i.example/465.jpg',
    },
  ])
  const text = bodyText(file)
  expect(text).toMatch(/^The mayor of Riverton/)
  expect(text).toContain('“I have nothing to add.”\n\n“Nothing.”')
  expect(text).not.toMatch(/Sign up|Whose river|skip past|pressing|Skip to/)
  expect(file).toContain('[knew in March](https://www.sentinel.example/2)')
})

test('a page for telephones has its pictures and captions as figures too', () => {
  const { matter, file } = added('amp')
  expect(matter.figures).toEqual([
    { alt: 'Le pont', caption: 'Le pont, en février. ANA RUIZ / AFP', src: 'https://i.example/p.jpg' },
  ])
  expect(matter.notes).toEqual([
    'Lire aussi : Les bacs reviennent',
    'Abonnez-vous à notre newsletter du matin.',
  ])
  expect(bodyText(file)).toMatch(/^Le vieux pont .* a-t-il dit\.$/s)
})

test('a page made of tables in windows-1252 keeps its marks and letters', () => {
  const { matter, file } = added('table-layout')
  expect(matter).toMatchObject({
    title: 'Straßenbahn fährt wieder',
    published: '2004-07-01',
    author: 'Jörg Müller',
  })
  const text = bodyText(file)
  expect(text).toContain(
    '„Wir haben lange genug gewartet“, sagte Bürgermeisterin Käthe Böhm vor der ersten Fahrt.',
  )
  expect(text).toContain('4,3 Millionen €')
  expect(text).not.toMatch(/Archiv/)
})

test('a page written from right to left keeps its words', () => {
  const { slug, file } = added('right-to-left')
  expect(slug).toMatch(/^2026-03-02-article-[0-9a-hjkmnp-tv-z]{8}$/)
  expect(bodyText(file)).toContain('"הוא כבר לא בטוח," אמרה עדה נובק, יושבת ראש המועצה.')
})

describe('no article is made of a page that', () => {
  test.each([
    ['shows its beginning alone', 'paywall', /only the beginning .*save the whole page/],
    ['has no text', 'empty-shell', /holds no article .*\.txt/],
  ])('%s', (_, name, message) => {
    expect(() => added(name)).toThrow(ImportError)
    expect(() => added(name)).toThrow(message)
  })

  test('is nested too deeply', () => {
    const page = `<body>${'<div>'.repeat(20_000)}<p>${'word '.repeat(100)}</p>`
    expect(() => readPage(page)).toThrow(/nested too deeply/)
  })
})

describe('a page', () => {
  test('that is not free but whole is taken, with a remark', () => {
    const head =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    expect(readPage(pageWith('', { head })).remarks).toEqual([expect.stringMatching(/not free to all/)])
  })

  test('names a paragraph with a quotation that is left out', () => {
    const markup = '<div class="promo-box"><p>“Nobody asked us,” said Bo Lindt of the bridge.</p></div>'
    expect(readPage(pageWith(markup)).remarks).toEqual([
      expect.stringMatching(/“Nobody asked us,” said Bo Lindt/),
    ])
  })

  test('keeps who is quoted below a block quote', () => {
    const markup =
      '<blockquote><p>We will see what comes of it, and when it comes.</p><footer>— Ada Novak</footer></blockquote>'
    expect(readPage(pageWith(markup)).body).toContain('Ada Novak')
  })

  test('loses no words that stand in a figure', () => {
    const paragraph = `<p>“${'We will see what comes of it. '.repeat(20)}” said Ada Novak.</p>`
    const { body, matter } = readPage(
      pageWith(
        `<figure><img src="https://a.example/1.png">${paragraph}</figure><figure><img src="https://a.example/2.png"><p>The bridge at noon</p></figure>`,
      ),
    )
    expect(body).toContain('said Ada Novak.')
    expect(matter.figures).toEqual([
      { src: 'https://a.example/1.png' },
      { caption: 'The bridge at noon', src: 'https://a.example/2.png' },
    ])
  })

  test('keeps exponents apart', () => {
    const { body } = readPage(
      pageWith(
        '<p>It has 10<sup>6</sup> parts and much H<sub>2</sub>O, which is more than the others have.</p>',
      ),
    )
    expect(body).toContain('10<sup>6</sup> parts and much H<sub>2</sub>O')
  })

  test('keeps what looks like Markdown or HTML as words', () => {
    const { body } = readPage(
      pageWith(
        '<p>They wrote &lt;b&gt; and *this* and &amp;amp; on the wall, and 1. nobody 2. could say why.</p>',
      ),
    )
    expect(body).toContain('\\<b> and \\*this\\* and \\&amp; on the wall')
  })

  test('counts JSON-LD before its other tags, and reads it though it is not quite JSON', () => {
    const head =
      '<meta property="og:title" content="Other"><script type="application/ld+json"><!-- {"@type":"NewsArticle","headline":"The\n&quot;real&quot; one","datePublished":"2026-01-02"}; --></script>'
    expect(readPage(pageWith('', { head })).matter).toMatchObject({
      title: 'The "real" one',
      published: '2026-01-02',
    })
  })

  test('whose address is a front page’s has the address that it was fetched from', () => {
    const head = '<link rel="canonical" href="https://news.example/">'
    const { matter } = readPage(
      pageWith('', { head }),
      'https://news.example/2026/01/02/bridge?utm_medium=x#top',
    )
    expect(matter).toMatchObject({
      source: 'https://news.example/2026/01/02/bridge',
      published: '2026-01-02',
    })
  })
})

describe('a page that is no article', () => {
  const linked = (json: string) => `<script type="application/ld+json">${json}</script>`
  test.each([
    ['of a shop', linked('{"@type":"Product","name":"Bridge"}'), /it says that it holds a product/],
    ['of a forum', linked('[{"@graph":[{"@type":"QAPage"}]}]'), /it holds questions and answers/],
    ['about a film', '<meta property="og:type" content="video.movie">', /of type “video.movie”/],
    ['of a wiki', '<meta name="generator" content="MediaWiki 1.45">', /it is a page of a wiki/],
  ])('%s is refused, with what to do', (_, head, message) => {
    expect(() => readPage(pageWith('', { head }))).toThrow(ImportError)
    expect(() => readPage(pageWith('', { head }))).toThrow(message)
    expect(readPage(pageWith('', { head }), undefined, 'T', true).body).toContain('Harbour news')
  })

  test('but a list of others, or a front page, is refused', () => {
    const link = '<a href="/1">The bridge over the old harbour closes for the summer</a>'
    const list = (words: string) =>
      `<title>T</title><article>${`<p>${link} ${words}</p>`.repeat(20)}</article>`
    expect(() => readPage(list('See.'))).toThrow(/most of it are links/)
    const teasers = list(
      'The council said on Monday that it could not be helped, and that ferries would sail.',
    )
    expect(() => readPage(teasers, 'https://news.example/')).toThrow(/front page/)
    expect(readPage(teasers, 'https://news.example/2026/bridge').body).toContain('ferries')
    expect(readPage(pageWith(''), 'https://news.example/').body).toContain('Harbour news')
  })

  test('is none that holds an article beside other things, or comes from a wiki of news', () => {
    const both = linked('[{"@type":"NewsArticle","headline":"T"},{"@type":"Product"}]')
    expect(readPage(pageWith('', { head: both })).matter.title).toBe('T')
    const news =
      '<meta name="generator" content="MediaWiki 1.45"><link rel="canonical" href="https://en.wikinews.org/wiki/T">'
    expect(readPage(pageWith('', { head: news })).matter.title).toBe('T')
  })
})

describe('what a page says of its article', () => {
  const linked = (json: string) => `<script type="application/ld+json">${json}</script>`
  const page = (head: string, body: string) =>
    readPage(
      `<html><head><title>Old Bridge - Lexicon</title>${head}</head><body>${body}<article><p>${'Harbour news, as ever. '.repeat(20)}</p></article></body></html>`,
    ).matter

  test('has the name for its title where the page shows that and not the headline', () => {
    const head = linked('{"@type":"Article","name":"Old Bridge","headline":"bridge over a harbour"}')
    expect(page(head, '<h1>Old Bridge</h1>').title).toBe('Old Bridge')
    expect(page(head, '<h1>bridge over a harbour</h1>').title).toBe('bridge over a harbour')
    const other = linked('{"@type":"Article","name":"article 7","headline":"Bridge closes for the summer"}')
    expect(page(other, '<h1>Bridge closes</h1>').title).toBe('Bridge closes for the summer')
  })

  test('may stand in Dublin Core alone', () => {
    const head = [
      ['DC.title', 'Bridge closes'],
      ['dc:creator', 'Berg, Ann'],
      ['DCTERMS.issued', '2026-03-02'],
      ['DC.publisher', 'Harbour Post'],
      ['dc.language', 'en-GB'],
      ['dcterms.rights', 'CC BY 4.0'],
    ]
      .map(([name, content]) => `<meta name="${name}" content="${content}">`)
      .join('')
    expect(page(head, '<h1>Bridge closes</h1>')).toMatchObject({
      title: 'Bridge closes',
      author: 'Ann Berg',
      published: '2026-03-02',
      publisher: 'Harbour Post',
      language: 'en-GB',
      rights: 'CC BY 4.0',
    })
  })
})

describe('a caption that a page shows twice', () => {
  const figure = (caption: string) =>
    `<figure><img src="https://a.example/1.png"><figcaption>${caption}</figcaption></figure>`

  test('stands with its picture and not in the text', () => {
    const caption = 'The bridge at noon, with a ferry below it'
    const { body, matter } = readPage(pageWith(`${figure(caption)}<p>${caption}</p>`))
    expect(matter.figures).toEqual([{ caption, src: 'https://a.example/1.png' }])
    expect(body).not.toContain('at noon')
  })

  test('stays in the text where it quotes somebody', () => {
    const caption = '“It is not safe any more,” Ada Novak said of the bridge.'
    const { body, matter } = readPage(pageWith(`${figure(caption)}<p>${caption}</p>`))
    expect(matter.figures).toEqual([{ src: 'https://a.example/1.png' }])
    expect(body).toContain('Ada Novak said of the bridge.')
  })
})

test('a base element within a text leads no link astray', () => {
  const html = `<!doctype html><title>T</title><article>${'<p>The bridge will close in June, <base href="//[x"><a href="/more">the council</a> said on Monday, and it said so twice.</p>'.repeat(4)}</article>`
  expect(readPage(html, 'https://news.example/a').body).toContain('[the council](https://news.example/more)')
})

test('a page of more elements than an article has is refused at once, with what to do', () => {
  const many = pageWith(`<div>${'<time>2026-01-01</time> '.repeat(20_001)}</div>`)
  expect(() => readPage(many)).toThrow(
    /made of 20,\d+ elements, and may be of 20,000 elements; copy its text into a \.txt file/,
  )
}, 60_000)
