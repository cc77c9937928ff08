import { describe, expect, test } from 'vitest'
import { type BrokenRule, expectError, RECORD_FILE } from './broken-rule.ts'
import { ARTICLE, BRIDGE, type ContentFolder, goodContent, RECORD } from './content-folder.ts'

const edit = (from: string, to: string) => (folder: ContentFolder) => folder.edit(RECORD_FILE, from, to)
const at = (line: number) => `${RECORD_FILE}:${line}`
const SECOND = '2026-03-03-second'

const rules: BrokenRule[] = [
  {
    wrong: 'nothing in it',
    breakIt: (folder) => folder.write(RECORD_FILE, ''),
    at: at(1),
    what: 'the file must be a mapping of keys to values',
  },
  {
    wrong: 'YAML that does not parse',
    breakIt: edit('title: The bridge is not safe', 'title: @The'),
    at: at(4),
    what: /: is not valid YAML: /,
  },
  {
    wrong: 'an unknown key in a statement',
    breakIt: edit('reviewed: true', 'review: true'),
    at: at(5),
    what: '“statements.0.review” is not a key that On Record knows',
  },
  {
    wrong: 'an unknown key in a quote',
    breakIt: edit('cue: said', 'verb: said'),
    at: at(11),
    what: '“statements.0.quotes.0.verb” is not a key that On Record knows',
  },
  {
    wrong: 'a statement without a title',
    breakIt: edit('    title: The work takes six weeks\n', ''),
    at: at(15),
    what: '“statements.1.title” is missing',
  },
  {
    wrong: 'a statement without a sentence',
    breakIt: edit('sentences:\n      - “The work takes six weeks at least,” Bo Lindt said.', 'sentences: []'),
    at: at(18),
    what: '“statements.1.sentences” must have at least one sentence',
  },
  {
    wrong: 'an id with capitals',
    breakIt: edit('id: s-lindt', 'id: S-Lindt'),
    at: at(15),
    what: '“statements.1.id” must be lower-case letters, digits and single hyphens',
  },
  {
    wrong: 'a statement by nobody known',
    breakIt: edit('speaker: bo-lindt', 'speaker: bo-lind'),
    at: at(16),
    what: 'no speaker has the id “bo-lind”',
  },
  {
    wrong: 'a quote by nobody known',
    breakIt: edit('cue: said', 'speaker: the-mayor'),
    at: at(11),
    what: 'no speaker has the id “the-mayor”',
  },
  {
    wrong: 'a quote id given twice',
    breakIt: edit('id: q-weeks', 'id: q-safe'),
    at: at(21),
    what: /the quote id “q-safe” is taken by .*articles\/2026-03-02-swing-bridge\/record\.yaml:9$/,
  },
  {
    wrong: 'a statement id given twice',
    breakIt: edit('id: s-lindt', 'id: s-novak'),
    at: at(15),
    what: /the statement id “s-novak” is taken by .*record\.yaml:2$/,
  },
  {
    wrong: 'a quote id that another article has',
    breakIt: (folder) =>
      folder.writeArticle(
        SECOND,
        ARTICLE,
        RECORD.replaceAll('s-', 't-').replace('q-safe', 'r-safe').replace('q-see', 'r-see'),
      ),
    at: `articles/${SECOND}/record.yaml:21`,
    what: /the quote id “q-weeks” is taken by .*articles\/2026-03-02-swing-bridge\/record\.yaml:21$/,
  },
  {
    wrong: 'a quote whose words are not the article’s',
    breakIt: edit('exact: It is not safe any more', 'exact: It is not safe at all'),
    at: at(10),
    what: 'the quote “It is not safe at all” does not stand in the article, which has only “It is not safe” of it',
  },
  {
    wrong: 'a quote none of whose words begin in the article',
    breakIt: edit('exact: It is not safe any more', 'exact: Perfectly safe'),
    at: at(10),
    what: 'the quote “Perfectly safe” does not stand in the article',
  },
  {
    wrong: 'a quote in another case',
    breakIt: edit('exact: It is not safe any more', 'exact: it is not safe any more'),
    at: at(10),
    what: /: the quote “it is not safe any more” does not stand in the article/,
  },
  {
    wrong: 'a quote that stands twice and does not say which',
    breakIt: edit("        suffix: ',” she'\n", ''),
    at: at(13),
    what: 'the quote “We will see” stands more than once in the article',
  },
  {
    wrong: 'a suffix that fits nowhere',
    breakIt: edit("suffix: ',” she'", "suffix: ',” they'"),
    at: at(13),
    what: 'the quote “We will see” stands in the article, but not between this prefix and this suffix',
  },
  {
    wrong: 'a prefix that fits nowhere',
    breakIt: edit('cue: said', 'prefix: He said “'),
    at: at(10),
    what: 'the quote “It is not safe any more” stands in the article, but not between this prefix and this suffix',
  },
  {
    wrong: 'a sentence that is not the article’s',
    breakIt: edit('Ada Novak said.', 'Ada Novak told us.'),
    at: at(7),
    what: 'the sentence ““It is not safe any more,” Ada Novak told us.” does not stand in the article, which has only ““It is not safe any more,” Ada Novak” of it',
  },
  {
    wrong: 'a quote moved from nobody known',
    breakIt: edit('cue: said', 'moved: [{at: 2026-03-04, from: the-mayor}]'),
    at: at(11),
    what: 'no speaker has the id “the-mayor”',
  },
  {
    wrong: 'a quote that is a number',
    breakIt: edit('exact: It is not safe any more', 'exact: 1000'),
    at: at(10),
    what: '“statements.0.quotes.0.exact” must be text (put it between quotation marks)',
  },
  {
    wrong: 'a blank quote',
    breakIt: edit('exact: It is not safe any more', 'exact: " "'),
    at: at(10),
    what: '“statements.0.quotes.0.exact” must not be blank',
  },
  {
    wrong: 'a day said that the calendar lacks',
    breakIt: edit('reviewed: true', 'said: 2026-02-30'),
    at: at(5),
    what: '“statements.0.said” must be a date, such as 2026-11-23',
  },
  {
    wrong: 'a confidence above 1',
    breakIt: edit('cue: said', 'confidence: 1.5'),
    at: at(11),
    what: '“statements.0.quotes.0.confidence” must be at most 1',
  },
  {
    wrong: 'no backers at all counted',
    breakIt: edit('reviewed: true', 'backers: {count: 0}'),
    at: at(5),
    what: '“statements.0.backers.count” must be at least 1',
  },
]

describe('record.yaml', () => {
  test.each(rules)('is refused with $wrong', expectError)

  test('gives each quote the place at which its words stand', () => {
    const [article] = goodContent().load().content.articles
    const quotes = article!.statements.flatMap((statement) => statement.quotes)
    expect(quotes.map(({ span }) => article!.text.slice(span.start, span.end))).toEqual([
      'It is not safe any more',
      'We will see',
      'The work takes six weeks at least',
    ])
    expect(quotes[1]!.span.start).toBe(article!.text.indexOf('We will see'))
  })

  test('gives a quote the speaker and the review of its statement, unless it states its own', () => {
    const folder = goodContent()
    folder.edit(RECORD_FILE, 'cue: said', 'speaker: city-council\n        reviewed: false')
    const quotes = folder.load().content.articles[0]!.statements[0]!.quotes
    expect(quotes.map(({ speaker, reviewed }) => ({ speaker, reviewed }))).toEqual([
      { speaker: 'city-council', reviewed: false },
      { speaker: 'ada-novak', reviewed: true },
    ])
  })

  test('may report a statement by a sentence that stands twice', () => {
    const folder = goodContent().edit(
      `articles/${BRIDGE}/article.md`,
      'The swing bridge',
      '“It is not safe any more,” Ada Novak said.\n\nThe swing bridge',
    )
    folder.edit(RECORD_FILE, 'cue: said', 'suffix: ",” Ada Novak said. “We"')
    expect(folder.load().content.articles[0]!.statements[0]!.sentences[0]!.span.start).toBe(0)
  })

  test('may keep what was withdrawn after its words have left the article', () => {
    const folder = goodContent().edit(`articles/${BRIDGE}/article.md`, 'six weeks at least', 'ten weeks')
    const gone = 'withdrawn: {at: 2026-03-03, reason: Bo Lindt was misheard.}'
    folder.edit(RECORD_FILE, 'title: The work takes six weeks', `title: The work\n    ${gone}`)
    expect(folder.problems()).toEqual([])
    const withdrawn = folder.load().content.articles[0]!.statements[1]!
    expect(withdrawn.quotes[0]!.span).toEqual({ start: 0, end: 0 })
  })

  test('may keep a withdrawn quote alone after its words have left the article', () => {
    const folder = goodContent().edit(`articles/${BRIDGE}/article.md`, '“We will see,” she added.', '')
    folder.edit(
      RECORD_FILE,
      `suffix: ',” she'`,
      `suffix: ',” she'\n        withdrawn: {at: 2026-03-03, reason: Nobody said so.}`,
    )
    expect(folder.problems()).toEqual([])
  })

  test('tells from whom a quote was moved, and counts that as its last change', () => {
    const folder = goodContent()
    folder.edit(RECORD_FILE, 'cue: said', 'moved: [{at: 2026-03-04T10:00:00Z, from: bo-lindt}]')
    const [quote] = folder.load().content.articles[0]!.statements[0]!.quotes
    const at = Date.parse('2026-03-04T10:00:00Z')
    expect(quote).toMatchObject({ moved: [{ at, from: 'bo-lindt' }], updated: at })
  })

  test('lets a statement that nobody is named for wait, and says so', () => {
    const folder = goodContent().edit(RECORD_FILE, '    speaker: bo-lindt\n', '')
    const [article] = folder.load().content.articles
    expect(article!.statements.map(({ id }) => id)).toEqual(['s-novak'])
    expect(article!.unattributed.map(({ exact }) => exact)).toContain('The work takes six weeks at least')
    expect(folder.problems().map(({ line, severity, what }) => ({ line, severity, what }))).toEqual([
      {
        line: 15,
        severity: 'note',
        what: 'nobody is named for the statement “The work takes six weeks”, so it is not published',
      },
    ])
  })

  test('keeps the ids of statements that wait from being used again', () => {
    const folder = goodContent().edit(RECORD_FILE, '    speaker: bo-lindt\n', '')
    folder.edit(RECORD_FILE, 'id: q-weeks', 'id: q-see')
    expect(folder.problems().map(({ what }) => what)).toEqual([
      'nobody is named for the statement “The work takes six weeks”, so it is not published',
      expect.stringMatching(/^the quote id “q-see” is taken by .*record\.yaml:12$/),
    ])
  })

  test('may let a quote and a statement have the same id', () => {
    expect(goodContent().edit(RECORD_FILE, 'id: q-safe', 'id: s-novak').problems()).toEqual([])
  })

  test('is not needed: an article without one has no statements and is named', () => {
    const { content, withoutRecord } = goodContent().remove(RECORD_FILE).load()
    expect(withoutRecord).toEqual([BRIDGE])
    expect(content.articles[0]?.statements).toEqual([])
  })
})
