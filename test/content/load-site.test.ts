import { describe, expect, test } from 'vitest'
import { loadSite } from '../../src/content/load-site.ts'
import { Problems } from '../../src/content/problem.ts'
import { type BrokenRule, expectError } from './broken-rule.ts'
import { goodContent, SITE } from './content-folder.ts'

const edit = (from: string, to: string) => (folder: ReturnType<typeof goodContent>) =>
  folder.edit('site.yaml', from, to)

const rules: BrokenRule[] = [
  {
    wrong: 'no site.yaml',
    breakIt: (folder) => folder.remove('site.yaml'),
    at: 'site.yaml:1',
    what: 'is missing',
  },
  {
    wrong: 'bytes that are not UTF-8',
    breakIt: (folder) => folder.write('site.yaml', Buffer.from(`${SITE}# caf\xe9\n`, 'latin1')),
    at: 'site.yaml:7',
    what: 'is not UTF-8 text',
  },
  {
    wrong: 'YAML that does not parse',
    breakIt: edit('language: en', 'language: [en'),
    at: 'site.yaml:5',
    what: /^site\.yaml:5: is not valid YAML: Flow sequence .* must be .*$/,
  },
  {
    wrong: 'a key given twice',
    breakIt: (folder) => folder.writeSite('title: Another\n'),
    at: 'site.yaml:7',
    what: 'is not valid YAML: Map keys must be unique',
  },
  {
    wrong: 'a list in place of keys',
    breakIt: (folder) => folder.write('site.yaml', '- title\n'),
    at: 'site.yaml:1',
    what: 'the file must be a mapping of keys to values',
  },
  {
    wrong: 'an unknown key',
    breakIt: (folder) => folder.writeSite('feedsize: 20\n'),
    at: 'site.yaml:7',
    what: '“feedsize” is not a key that On Record knows',
  },
  {
    wrong: 'no title',
    breakIt: edit('title: Harbour Record\n', ''),
    at: 'site.yaml:1',
    what: '“title” is missing',
  },
  {
    wrong: 'a blank title',
    breakIt: edit('Harbour Record', '" "'),
    at: 'site.yaml:1',
    what: '“title” must not be empty',
  },
  {
    wrong: 'a title that is a number',
    breakIt: edit('Harbour Record', '2026'),
    at: 'site.yaml:1',
    what: '“title” must be text (put it between quotation marks)',
  },
  {
    wrong: 'an address of another scheme',
    breakIt: edit('https://record', 'ftp://record'),
    at: 'site.yaml:3',
    what: '“url” must be an absolute http:// or https:// address',
  },
  {
    wrong: 'an address with a password, which every feed would show',
    breakIt: edit('https://record.example/', 'https://me:secret@record.example/'),
    at: 'site.yaml:3',
    what: '“url” must have no user name and no password: everybody would read them',
  },
  {
    wrong: 'an address with a path',
    breakIt: edit('https://record.example/', 'https://record.example/feeds/'),
    at: 'site.yaml:3',
    what: '“url” must have no path: the site is served from /',
  },
  {
    wrong: 'an address with a query',
    breakIt: edit('https://record.example/', 'https://record.example/?a'),
    at: 'site.yaml:3',
    what: '“url” must have no ? and no #',
  },
  {
    wrong: 'a language that is none',
    breakIt: edit('language: en', 'language: in English'),
    at: 'site.yaml:4',
    what: '“language” must be a language tag, such as en or pt-BR (BCP 47)',
  },
  ...['record.example', 'record.example,26', 'Record.example,2026', 'record.example,2026-13', 'a b,2026'].map(
    (authority): BrokenRule => ({
      wrong: `the authority ${authority}`,
      breakIt: edit('record.example,2026', `"${authority}"`),
      at: 'site.yaml:5',
      what: '“authority” must be a domain that you own and a date on which you owned it, such as example.org,2026 (RFC 4151)',
    }),
  ),
  {
    wrong: 'a hub that is no address',
    breakIt: (folder) => folder.writeSite('hub: /hub\n'),
    at: 'site.yaml:7',
    what: '“hub” must be an absolute http:// or https:// address',
  },
  {
    wrong: 'feedSize 0',
    breakIt: (folder) => folder.writeSite('feedSize: 0\n'),
    at: 'site.yaml:7',
    what: '“feedSize” must be at least 1',
  },
  {
    wrong: 'feedSize 501',
    breakIt: (folder) => folder.writeSite('feedSize: 501\n'),
    at: 'site.yaml:7',
    what: '“feedSize” must be at most 500',
  },
  {
    wrong: 'feedSize 2.5',
    breakIt: (folder) => folder.writeSite('feedSize: 2.5\n'),
    at: 'site.yaml:7',
    what: '“feedSize” must be a whole number',
  },
  {
    wrong: 'a way of review that there is not',
    breakIt: (folder) => folder.writeSite('review: maybe\n'),
    at: 'site.yaml:7',
    what: '“review” must be one of optional, required',
  },
  {
    wrong: 'a least confidence of more than 1',
    breakIt: (folder) => folder.writeSite('leastConfidence: 90\n'),
    at: 'site.yaml:7',
    what: '“leastConfidence” must be at most 1',
  },
]

describe('site.yaml', () => {
  test.each(rules)('is refused with $wrong', expectError)

  test('needs no more than title, description, url, language, authority and author', () => {
    expect(goodContent().write('site.yaml', SITE).load().content.site).toEqual({
      title: 'Harbour Record',
      description: 'Who said what about the harbour',
      url: 'https://record.example/',
      language: 'en',
      authority: 'record.example,2026',
      author: { name: 'The Harbour Desk' },
      feedSize: 50,
      withdrawnFor: 30,
      polling: { maxAge: 300, staleWhileRevalidate: 3600, staleIfError: 86400 },
      review: 'required',
      leastConfidence: 0.9,
    })
  })

  test('takes an author with an address', () => {
    const folder = goodContent().edit(
      'site.yaml',
      'author: The Harbour Desk',
      'author: {name: The Desk, url: "https://desk.example/"}',
    )
    expect(folder.load().content.site.author).toEqual({ name: 'The Desk', url: 'https://desk.example/' })
  })

  test('has an address that ends in a slash, whether written so or not', () => {
    const folder = goodContent().edit('site.yaml', 'https://record.example/', 'https://record.example')
    expect(folder.load().content.site.url).toBe('https://record.example/')
  })

  test('gives way to the address that the site is to be served at', () => {
    const site = loadSite(SITE, 'site.yaml', new Problems(), 'http://127.0.0.1:8787')
    expect(site?.url).toBe('http://127.0.0.1:8787/')
  })
})
