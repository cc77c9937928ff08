import { describe, expect, test } from 'vitest'
import { cleanByline } from '../../../src/import/page/page-authors.ts'
import { readPage } from '../../../src/import/read-page.ts'

const TEXT = `<p>${'The swing bridge over the old harbour will close in June, said the council. '.repeat(6)}</p>`
const author = (body: string, head = '') =>
  readPage(`<html><head><title>Bridge closes</title>${head}</head><body>${body}</body></html>`).matter.author
const below = (byline: string, rest = '') =>
  author(`<article><h1>Bridge closes</h1>${byline}${TEXT}${TEXT}</article>${rest}`)

describe('a byline that stands in the page only', () => {
  test.each([
    ['a link to the author', '<div>By <a rel="author" href="/ann">Ann Berg</a></div>'],
    [
      'microdata',
      '<p itemprop="author" itemscope>By <span itemprop="name">Ann Berg</span>, Harbour Post</p>',
    ],
    ['a class', '<div class="c-byline">Words by Ann Berg | 2 March 2026</div>'],
    [
      'a class within a class',
      '<div class="article-author"><span class="author">Ann Berg</span> @annb</div>',
    ],
    ['a line that begins with By', '<p>By Ann Berg</p>'],
    ['a name beside a date', '<span class="byline">by Ann Berg - Mar 2, 2026 8:02 pm UTC</span>'],
    ['an id in camel case', '<div id="articleByline">Ann Berg, Political Editor</div>'],
  ])('is found: %s', (_, byline) => {
    expect(below(byline)).toBe('Ann Berg')
  })

  test('has all its names', () => {
    expect(below('<p class="byline">By Ann Berg and Bo Lindt</p>')).toBe('Ann Berg and Bo Lindt')
    expect(
      below('<p>By <a rel="author" href="/a">Ann Berg</a> and <a rel="author" href="/b">Bo Lindt</a></p>'),
    ).toBe('Ann Berg, Bo Lindt')
  })

  test('stands in front matter and not in the text, unless it is a sentence of it', () => {
    const body = (line: string) =>
      readPage(
        `<html><head><title>Bridge closes</title></head><body><article><h1>Bridge closes</h1>${line}${TEXT}</article></body></html>`,
      ).body
    expect(body('<div><p>By <a rel="author" href="/a">Ann Berg</a>, Political Editor</p></div>')).toMatch(
      /^The swing/,
    )
    expect(body('<p class="byline">By Ann Berg and Bo Lindt | 2 March</p>')).toMatch(/^The swing/)
    expect(body('<p class="byline">By Ann Berg</p><p>Ann Berg</p><p>Ann Berg was there.</p>')).toMatch(
      /^Ann Berg was there\./,
    )
  })

  test('is found before the headline and below the text where it is marked, and the first there counts', () => {
    expect(
      author(`<span class="author">Ann Berg</span><article><h1>Bridge closes</h1>${TEXT}</article>`),
    ).toBe('Ann Berg')
    const after = '<p><a rel="author" href="/a">Ann Berg</a></p><p><a rel="author" href="/b">Cy Dahl</a></p>'
    expect(below('', after)).toBe('Ann Berg')
    const signed = `<h1>Bridge closes</h1>${TEXT}<div class="author-box">Ann Berg, staff writer</div>`
    expect(author(`<article>${signed}</article>`)).toBe('Ann Berg')
    expect(author(`<article>${signed}</article><article><h2>Ferries</h2></article>`)).toBeUndefined()
  })

  test('is no one’s who is named elsewhere: in comments, in the text, in other articles', () => {
    expect(
      below('', '<div class="entry"><span class="author">Cy Dahl</span> wrote back</div>'),
    ).toBeUndefined()
    expect(below('<p>By Monday the bridge had closed.</p>')).toBeUndefined()
    expect(below('<div class="byline">March 2, 2026</div>')).toBeUndefined()
    expect(below('<div class="byline">Follow Author</div>')).toBeUndefined()
  })
})

describe('the author that is named', () => {
  const linked = (json: string) => `<script type="application/ld+json">${json}</script>`
  const article = `<article><h1>Bridge closes</h1><p class="byline">By Ann Berg</p>${TEXT}</article>`

  test('in linked data or a meta tag counts before the byline', () => {
    expect(author(article, linked('{"@type":"NewsArticle","author":{"name":"Bo Lindt"}}'))).toBe('Bo Lindt')
    expect(author(article, '<meta name="author" content="By Bo Lindt">')).toBe('Bo Lindt')
  })

  test('gives way to the byline where it is the publisher, an address or nobody', () => {
    const publisher = '"publisher":{"name":"Harbour Post"}'
    const house = linked(`{"@type":"NewsArticle","author":{"name":"Harbour Post"},${publisher}}`)
    expect(author(article, house)).toBe('Ann Berg')
    expect(author(`<article><h1>Bridge closes</h1>${TEXT}</article>`, house)).toBe('Harbour Post')
    expect(author(article, '<meta property="article:author" content="https://social.example/ann">')).toBe(
      'Ann Berg',
    )
    expect(author(article, '<meta name="author" content="admin">')).toBe('Ann Berg')
    const both = '<meta property="article:author" content="https://social.example/bo">'
    expect(author(article, `${both}<meta name="article:author_name" content="Bo Lindt">`)).toBe('Bo Lindt')
  })

  test('in Dublin Core is everybody, given name first', () => {
    const head = '<meta name="DC.Creator" content="Berg, Ann"><meta name="DC.creator" content="Bo Lindt">'
    expect(author(article, head)).toBe('Ann Berg, Bo Lindt')
    expect(author(article, '<meta property="dcterms:creator" content="Bo Lindt">')).toBe('Bo Lindt')
  })
})

test.each([
  ['by Ann Berg - Apr 16, 2015 8:02 pm UTC', 'Ann Berg'],
  ['by Ann Berg22 Dec 2016651', 'Ann Berg'],
  ['By Ann Berg March 25, 2015', 'Ann Berg'],
  ['Ann Berg Monday, February 29, 2016 @ 11:10 PM UTC', 'Ann Berg'],
  ['Ann Berg 1 day ago', 'Ann Berg'],
  ['Ann Berg an hour ago', 'Ann Berg'],
  ['by: Ann Berg', 'Ann Berg'],
  ['Par Ann Berg', 'Ann Berg'],
  ['Von Ann Berg', 'Ann Berg'],
  ['Ann Berg, senior political correspondent', 'Ann Berg'],
  ['Ann Berg in Lima', 'Ann Berg'],
  ['ANN BERG', 'ANN BERG'],
  ['José María de la Cruz y Luna', 'José María de la Cruz y Luna'],
  ['Kim In-su, Hana An', 'Kim In-su, Hana An'],
  ['肖春芳', '肖春芳'],
  ['21.dez.2018 às 10h55', undefined],
  ['April 28, 2019 at 6:01 am Updated April 29, 2019 at 3:33 pm', undefined],
  ['Follow Author', undefined],
  ['https://social.example/ann', undefined],
  ['ann@post.example', undefined],
  ['', undefined],
])('the byline %j names %j', (byline, name) => {
  expect(cleanByline(byline)).toBe(name)
})
