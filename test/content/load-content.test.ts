import { describe, expect, test } from 'vitest'
import { loadContent } from '../../src/content/load-content.ts'
import { ContentError } from '../../src/content/problem.ts'
import { ARTICLE_FILE, type BrokenRule, expectError, RECORD_FILE } from './broken-rule.ts'
import { ARTICLE, BRIDGE, ContentFolder, goodContent } from './content-folder.ts'

const places = (folder: ContentFolder) =>
  folder.problems().map(({ file, line, severity }) => `${severity} ${file}:${line}`)
const SLUG_RULE = 'the folder’s name must be lower-case letters, digits and single hyphens'

const badNames: BrokenRule[] = [
  'Bridge',
  '2026..bridge',
  'the bridge',
  'the_bridge',
  '-bridge',
  'bridge--closed',
  'brücke',
].map((name) => ({
  wrong: name,
  breakIt: (folder) => folder.writeArticle(name, ARTICLE),
  at: `articles/${name}:1`,
  what: SLUG_RULE,
}))

describe('a content folder', () => {
  test('that keeps every rule has no problem', () => {
    expect(goodContent().problems()).toEqual([])
  })

  test('may be without articles', () => {
    expect(goodContent().remove('articles').load().content.articles).toEqual([])
  })

  test('without anything lacks a site and speakers', () => {
    expect(places(new ContentFolder())).toEqual(['error site.yaml:1', 'error speakers.yaml:1'])
  })

  test.each(badNames)('is refused with an article in a folder named $wrong', expectError)

  test('is refused with an article’s folder of more than 120 characters', () => {
    const name = 'a'.repeat(121)
    const folder = goodContent().writeArticle(name, ARTICLE)
    expect(places(folder)).toEqual([`error articles/${name}:1`])
  })

  test('has its articles in the order of their slugs', () => {
    const folder = goodContent()
      .writeArticle('b', ARTICLE)
      .writeArticle('a-2', ARTICLE)
      .writeArticle('a', ARTICLE)
    expect(folder.load().content.articles.map(({ slug }) => slug)).toEqual([BRIDGE, 'a', 'a-2', 'b'])
  })

  test('may hold hidden files', () => {
    expect(goodContent().write('articles/.DS_Store', 'x').write('.gitignore', 'x').problems()).toEqual([])
  })

  test('tells how many articles are checked', () => {
    const folder = goodContent().writeArticle('b', ARTICLE)
    const told: string[] = []
    loadContent({ directory: folder.directory, onArticle: (done, of) => told.push(`${done}/${of}`) })
    expect(told).toEqual(['1/2', '2/2'])
  })

  test('can be served at another address', () => {
    const { content } = loadContent({ directory: goodContent().directory, url: 'http://127.0.0.1:8787/' })
    expect(content.site.url).toBe('http://127.0.0.1:8787/')
  })
})

describe('a run over content with several errors', () => {
  const broken = () =>
    goodContent()
      .edit('site.yaml', 'language: en\n', '')
      .edit('speakers.yaml', 'partOf: city-council', 'partOf: nobody')
      .edit(RECORD_FILE, 'exact: The work takes', 'exact: The job takes')
      .edit(RECORD_FILE, 'exact: It is not safe', 'exact: It was not safe')
      .writeArticle('2026-03-01-earlier', '---\ntitle: Earlier\npublished: soon\n---\nText.\n')

  test('reports all of them, by file and line', () => {
    expect(places(broken())).toEqual([
      'error articles/2026-03-01-earlier/article.md:3',
      `error ${RECORD_FILE}:10`,
      `error ${RECORD_FILE}:22`,
      'error site.yaml:1',
      'error speakers.yaml:4',
    ])
  })

  test('throws them as one message, a line each, with files named as the folder was given', () => {
    const folder = broken()
    const error = (() => {
      try {
        folder.load()
      } catch (thrown) {
        return thrown
      }
    })() as ContentError
    expect(error).toBeInstanceOf(ContentError)
    const lines = error.message.split('\n')
    expect(lines).toHaveLength(5)
    expect(lines[4]).toBe(
      `${folder.directory}/speakers.yaml:4: no speaker has the id “nobody”; add the speaker or correct the id`,
    )
  })

  test('reports warnings with them', () => {
    const folder = broken().write('articles/notes.txt', 'x')
    expect(places(folder)).toContain('warning articles/notes.txt:1')
  })
})

describe('a warning', () => {
  test('names a stray file among the articles, and the articles are loaded', () => {
    const folder = goodContent().write('articles/notes.txt', 'x')
    expect(places(folder)).toEqual(['warning articles/notes.txt:1'])
    expect(folder.load().content.articles).toHaveLength(1)
  })

  test('names the line of a control character in a body, which is taken out', () => {
    const folder = goodContent().edit(ARTICLE_FILE, 'six weeks at', 'six\u0008 weeks at')
    expect(folder.problems()).toMatchObject([
      {
        file: ARTICLE_FILE,
        line: 12,
        severity: 'warning',
        what: 'U+0008 cannot stand in a feed and is left out',
        remedy: 'remove the character',
      },
    ])
    expect(folder.load().content.articles[0]?.text).toContain('six weeks at least')
  })

  test.each([
    ['\\u0008', 'U+0008'],
    ['\\uFFFE', 'U+FFFE'],
    ['\\uD800', 'U+D800'],
    ['\\0', 'U+0000'],
  ])('names the line of a control character that YAML escapes as %s, which is taken out', (escaped, name) => {
    const folder = goodContent().edit(
      RECORD_FILE,
      'title: The work takes six weeks',
      `title: "The work${escaped} takes"`,
    )
    expect(folder.problems()).toMatchObject([
      {
        file: RECORD_FILE,
        line: 17,
        severity: 'warning',
        what: `${name} cannot stand in a feed and is left out`,
      },
    ])
    expect(folder.load().content.articles[0]?.statements[1]?.title).toBe('The work takes')
  })
})
