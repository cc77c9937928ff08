import { Resvg } from '@resvg/resvg-js'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { itemsOf } from '../../src/channels/item.ts'
import { makePicturePack } from '../../src/compile/units/picture-pack.ts'
import { loadContent } from '../../src/content/load-content.ts'
import type { Article, Site } from '../../src/model.ts'
import { renderItemPages } from '../../src/pages/item-page.ts'
import { itemPageShell } from '../../src/pages/item-page-shell.ts'
import { layOut } from '../../src/pictures/layout.ts'
import { paint } from '../../src/pictures/paint.ts'
import { picturesOf } from '../../src/pictures/pictures-of.ts'

const { content } = loadContent({ directory: 'content' })
const { site, speakers } = content
const article = content.articles[0]!
const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]))
const pictures = (of: Article = article, on: Site = site) => picturesOf(itemsOf(of, on, byId).items, of, on)
const WORDS = { words: '“Wait.”', isQuoted: true, published: '2 March 2026', siteTitle: 'Harbour Record' }

/** The words of an SVG, line by line. */
const linesOf = (svg = '') =>
  [...parseHTML(svg).document.querySelectorAll('text')].map((line) => line.textContent ?? '')

test('each item of an article has a picture from the day on that the site says, and none before it', () => {
  const { items } = itemsOf(article, site, byId)
  expect(pictures()?.size).toBe(items.length)
  expect(pictures(article, { ...site, picturesSince: '2019-10-31' })).toBeUndefined()
  const { picturesSince: _, ...without } = site
  expect(pictures(article, without)).toBeUndefined()
  expect(pictures({ ...article, withdrawn: { at: article.published, reason: 'Wrong' } })).toBeUndefined()
})

test('a picture says the words, who said them, the day and the site', () => {
  for (const [item, { svg, alt }] of pictures()!) {
    const text = linesOf(svg).join(' ')
    expect(text).toContain(site.title)
    expect(text).toContain('30 October 2019')
    if (item.kind === 'article') continue
    expect(text).toContain(item.speaker.name)
    expect(alt).toContain(item.speaker.name)
    const words = item.kind === 'quote' ? item.quote.exact : item.statement.title
    if (!text.includes('…')) expect(text).toContain(words)
  }
})

test('a picture of what nobody has checked says so', () => {
  const optional = { ...site, review: 'optional', leastConfidence: 0 } as const
  const unread = {
    ...article,
    statements: article.statements.map((statement) => ({
      ...statement,
      reviewed: false,
      confidence: 0.95,
      quotes: statement.quotes.map((quote) => ({ ...quote, reviewed: false, confidence: 0.95 })),
    })),
  }
  for (const [{ kind }, { svg, alt }] of pictures(unread, optional)!) {
    const isSaid = `${linesOf(svg).join(' ')} ${alt}`.match(/Found automatically, not yet checked/g) ?? []
    expect(isSaid).toHaveLength(kind === 'article' ? 0 : 2)
  }
})

test('a quote that was withdrawn is in no picture', () => {
  const [statement] = article.statements
  const [quote] = statement!.quotes
  const gone = { ...quote!, withdrawn: { at: article.published, reason: 'Misheard' } }
  const of = {
    ...article,
    statements: article.statements.map((each) =>
      each === statement ? { ...each, quotes: [gone, ...each.quotes.slice(1)] } : each,
    ),
  }
  const all = [...pictures(of)!.values()]
  expect(all.map(({ path }) => path).filter((path) => path.endsWith(`/quote-${gone.id}.png`))).toEqual([])
  expect(all.filter(({ svg }) => linesOf(svg).join(' ').includes(gone.exact))).toEqual([])
})

test('long words end early within their lines, and one that is longer than a line breaks', () => {
  const long = linesOf(layOut({ ...WORDS, words: `“${'Patience and honesty. '.repeat(60).trim()}”` }))
  expect(long.some((line) => line.endsWith('…”'))).toBe(true)
  const address = `https://record.example/${'a'.repeat(90)}`
  expect(
    linesOf(layOut({ ...WORDS, words: address }))
      .slice(0, -2)
      .join(''),
  ).toBe(address)
})

test.each(['السلام', '和平', 'שלום', '🎉', 'a\u202eb', 'a\u0008b'])(
  '“%s” is not drawn, since it could not be read',
  (words) => {
    expect(layOut({ ...WORDS, words })).toBeUndefined()
  },
)

test('letters of Europe are drawn', () => {
  expect(layOut({ ...WORDS, words: 'Łódź, Αθήνα, Київ, Đà Nẵng & <b>' })).toBeDefined()
})

test('whatever words say, they are painted or have no picture', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(']]>', '<![CDATA[x', '&#0;', '</svg>', '&amp;amp;', '\ud800', '\uffff', '\u0085 \t\n'),
  )
  fc.assert(
    fc.property(words, words, words, (said, by, about) => {
      const svg = layOut({ ...WORDS, words: said, by, about, siteTitle: about, note: by })
      if (svg !== undefined) expect(paint(svg).length).toBeGreaterThan(0)
    }),
    { numRuns: 60, examples: [[']]>', ']]>', ']]>']] },
  )
})

test('a picture is a PNG of 1200 by 630 that others can read, in the colours that were asked for', () => {
  const png = paint(layOut(WORDS)!)
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
  const read = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><image href="${href}" width="1200" height="630"/></svg>`,
  ).render()
  const pixel = (x: number, y: number) => [
    ...read.pixels.subarray((y * 1200 + x) * 4, (y * 1200 + x) * 4 + 4),
  ]
  expect(pixel(600, 5)).toEqual([0x9c, 0x1c, 0x22, 255])
  expect(pixel(20, 600)).toEqual([0xfc, 0xfb, 0xf8, 255])
  expect(pixel(600, 529)).toEqual([0x19, 0x17, 0x14, 255])
  expect(png.length).toBeLessThan(40_000)
})

test('a picture whose words are as they were is not painted again', () => {
  const [one, other] = [...pictures()!.values()]
  const asked: string[] = []
  const known = (tag: string) => {
    asked.push(tag)
    return new Uint8Array([asked.length])
  }
  makePicturePack([one!, other!], 0, known)
  makePicturePack([one!, { ...other!, svg: one!.svg }], 1, known)
  expect(asked[2]).toBe(asked[0])
  expect(asked[3]).toBe(asked[0])
  expect(asked[1]).not.toBe(asked[0])
})

test('the page of a quote names its picture, or the site’s where it has none', () => {
  const all = pictures()!
  const quote = [...all.keys()].find((item) => item.kind === 'quote')!
  const imageOf = (named: typeof all) => {
    const { head, tail } = itemPageShell(site, true)
    const [page] = renderItemPages([{ item: quote, shown: '' }], site, named)
    const { document } = parseHTML(head + page!.text + tail)
    const metas = [...document.querySelectorAll('meta[property="og:image"]')]
    return metas.map((meta) => meta.getAttribute('content'))
  }
  expect(imageOf(all)).toEqual([`${site.url}${all.get(quote)!.path}`])
  expect(imageOf(new Map())).toEqual([`${site.url}preview.png`])
})
