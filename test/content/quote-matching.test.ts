import { describe, expect, test } from 'vitest'
import { ARTICLE_FILE, RECORD_FILE } from './broken-rule.ts'
import { ARTICLE, type ContentFolder, goodContent, RECORD } from './content-folder.ts'

const SAFE = 'It is not safe any more'

/** The good content with “It is not safe any more” written one way in the article, another in the record. */
function written(inArticle: string, inRecord: string): ContentFolder {
  const sentence = '      - “It is not safe any more,” Ada Novak said.'
  return goodContent()
    .write(ARTICLE_FILE, ARTICLE.replace(SAFE, inArticle))
    .write(
      RECORD_FILE,
      RECORD.replace(sentence, '      - We will see').replace(`exact: ${SAFE}`, `exact: ${inRecord}`),
    )
}

describe('a quote matches the article', () => {
  test.each([
    ['a no-break space in the article', 'It is not\u00a0safe any more', SAFE],
    ['a no-break space in the record', SAFE, 'It is not\u00a0safe any more'],
    ['a narrow no-break space in the article', 'It is not\u202fsafe any more', SAFE],
    ['a line end in the article', 'It is\nnot safe any more', SAFE],
    ['two spaces in the record', SAFE, 'It is not  safe any more'],
    ['a folded line in the record', SAFE, '>-\n          It is not\n          safe any more'],
    ['emphasis in the article', 'It is *not* safe any more', SAFE],
    ['a link in the article', 'It is [not safe](/why) any more', SAFE],
    ['a character reference in the article', 'It is not&nbsp;safe any more', SAFE],
    ['a letter and its accent apart in the article', 'It is not safe, cafe\u0301', 'It is not safe, café'],
    ['a letter and its accent apart in the record', 'It is not safe, café', 'It is not safe, cafe\u0301'],
    ['soft hyphens in both', 'It is not sa\u00adfe', 'It is not sa\u00adfe'],
  ])('with %s', (_, inArticle, inRecord) => {
    expect(written(inArticle, inRecord).problems()).toEqual([])
  })
})

describe('a quote does not match the article', () => {
  test.each([
    ['a part of a word for the word', 'It is unsafe, she said', 'safe'],
    ['the beginning of a word for the word', 'It is harmless, she said', 'It is harm'],
    ['a soft hyphen in the article alone', 'It is not sa\u00adfe', 'It is not safe'],
    ['a soft hyphen in the record alone', 'It is not safe', 'It is not sa\u00adfe'],
    ['a zero-width space in the article alone', 'It is not sa\u200bfe', 'It is not safe'],
    ['another apostrophe', 'It isn’t safe', "It isn't safe"],
    ['another dash', 'It is not – safe', 'It is not - safe'],
    ['another case', 'It is NOT safe', 'It is not safe'],
    ['an accent too few', 'It is not safe, café', 'It is not safe, cafe'],
    ['a space where the article has none', 'It is notsafe', 'It is not safe'],
  ])('with %s', (_, inArticle, inRecord) => {
    const problems = written(inArticle, inRecord).problems()
    expect(problems.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      expect.stringMatching(/record\.yaml: the quote “.*” does not stand in the article/),
    ])
  })
})

describe('an article’s file', () => {
  const text = (article: string) =>
    goodContent().remove(RECORD_FILE).write(ARTICLE_FILE, article).load().content.articles[0]?.text

  test('gives the same text with line ends of Windows or of old Macs', () => {
    expect(text(ARTICLE.replaceAll('\n', '\r\n'))).toBe(text(ARTICLE))
    expect(text(ARTICLE.replaceAll('\n', '\r'))).toBe(text(ARTICLE))
  })

  test('gives the same text with a byte order mark', () => {
    expect(text(`\ufeff${ARTICLE}`)).toBe(text(ARTICLE))
  })

  test('gives the same text whether accents stand apart from their letters or not', () => {
    const accented = ARTICLE.replace('summer', 'été').replace('June', 'août, à Besançon')
    expect(text(accented.normalize('NFD'))).toBe(text(accented.normalize('NFC')))
  })

  test('keeps a soft hyphen, a no-break space and a zero-width joiner as they are', () => {
    expect(text(ARTICLE.replace('six weeks', 'si\u00adx\u00a0we\u200deks'))).toContain(
      'si\u00adx\u00a0we\u200deks',
    )
  })
})
