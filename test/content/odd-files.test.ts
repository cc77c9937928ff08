import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { deriveFolder } from '../../src/record/derive-folder.ts'
import { newOutput } from '../compile/compiled-folder.ts'
import { LATER } from '../record/re-anchor/harbour.ts'
import { ARTICLE, BRIDGE, ContentFolder, goodContent, SPEAKERS } from './content-folder.ts'

const RECORD_FILE = `articles/${BRIDGE}/record.yaml`
const ARTICLE_FILE = `articles/${BRIDGE}/article.md`
const errors = (folder: ContentFolder) =>
  folder
    .problems()
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, what }) => `${file}:${line}: ${what}`)
const within = ({ directory }: ContentFolder, file: string) => join(directory, file)

describe('what stands where a file or a folder should', () => {
  test('articles that is a file, or a link that leads nowhere', () => {
    expect(errors(new ContentFolder().writeSite().writeSpeakers('').write('articles', 'text'))).toEqual([
      'articles:1: is no folder',
    ])
    const linked = new ContentFolder().writeSite().writeSpeakers('')
    symlinkSync('nowhere', within(linked, 'articles'))
    expect(errors(linked)).toEqual(['articles:1: is no folder'])
  })

  test('a folder called record.yaml, which is no missing record', () => {
    const folder = goodContent().remove(RECORD_FILE)
    mkdirSync(within(folder, RECORD_FILE))
    expect(errors(folder)).toEqual([`${RECORD_FILE}:1: is no file`])
  })

  test('a link called record.yaml that leads nowhere, which is no missing record', () => {
    const folder = goodContent().remove(RECORD_FILE)
    symlinkSync('nowhere', within(folder, RECORD_FILE))
    expect(errors(folder)).toEqual([`${RECORD_FILE}:1: is a link that leads nowhere`])
    expect(() => deriveFolder({ directory: folder.directory, now: LATER })).toThrow(/leads nowhere/)
  })

  test('a link out of the content, whose words are nobody’s to publish', () => {
    const outside = new ContentFolder().write('article.md', ARTICLE)
    for (const [link, target] of [
      [ARTICLE_FILE, within(outside, 'article.md')],
      [`articles/${BRIDGE}`, outside.directory],
    ] as const) {
      const folder = goodContent().remove(link)
      symlinkSync(target, within(folder, link))
      const [error] = errors(folder)
      expect(error).toBe(`${link}:1: is a link that leads out of the content folder`)
    }
  })

  test('a link within the content, which is as good as a file', () => {
    const folder = goodContent().write('shared/article.md', ARTICLE).remove(ARTICLE_FILE)
    symlinkSync('../../shared/article.md', within(folder, ARTICLE_FILE))
    expect(errors(folder)).toEqual([])
  })

  test('a name that is not UTF-8, or has control characters', () => {
    const folder = goodContent()
    const articles = `${within(folder, 'articles')}/`
    mkdirSync(Buffer.concat([Buffer.from(articles), Buffer.from([0xe9, 0x74])]))
    mkdirSync(`${articles}a\u001b[2Jb`)
    const found = errors(folder).join('\n')
    expect(found).toContain('has a name that is not UTF-8')
    expect(found).toContain('must be lower-case letters')
  })

  test('two articles that differ by case alone, of which one is refused', () => {
    const folder = goodContent()
    mkdirSync(within(folder, `articles/${BRIDGE.toUpperCase()}`), { recursive: true })
    expect(errors(folder).join()).toContain('must be lower-case letters')
  })
})

describe('YAML', () => {
  test.each([
    ['a list in itself', 'statements: &s\n  - *s\n', 2],
    ['a mapping in itself', '&s\nstatements: []\nderived: *s\n', 3],
  ])('with %s is refused, with the line', (_, record, line) => {
    const folder = goodContent().write(RECORD_FILE, record)
    expect(errors(folder)).toEqual([`${RECORD_FILE}:${line}: is in what it stands for`])
  })

  test.each([
    ['a mapping', `${'? '.repeat(40)}statements: []\n`],
    ['an alias', '? &a [x]\n: y\n*a : z\n'],
  ])('with %s for a key is refused at once', (_, record) => {
    const folder = goodContent().write(RECORD_FILE, record)
    expect(errors(folder)).toEqual([`${RECORD_FILE}:1: has a list or a mapping for a key`])
  })

  test('nested a hundred thousand deep is refused', () => {
    const folder = goodContent().write(RECORD_FILE, `statements: ${'['.repeat(100_000)}`)
    expect(errors(folder)).toEqual([`${RECORD_FILE}:1: is nested too deeply`])
  })

  test('whose aliases would make billions of one is refused', () => {
    const levels = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`)
    const folder = goodContent().write('site.yaml', `a0: &a0 x\n${levels.join('\n')}\n`)
    expect(errors(folder).join()).toContain('Excessive alias count')
  })
})

test('a record with line ends of old Macintoshes is checked and derived', () => {
  const folder = goodContent()
  const text =
    'statements:\n  - id: s1\n    speaker: bo-lindt\n    title: It takes weeks\n    sentences: [“We will see,” he warned.]\n'
  folder.write(RECORD_FILE, text.replaceAll('\n', '\r'))
  expect(errors(folder)).toEqual([])
  expect(deriveFolder({ directory: folder.directory, now: LATER }).articles[0]!.done).toBe('kept')
})

describe('topics that would have one address', () => {
  const withTopics = (topics: string) => goodContent().edit(ARTICLE_FILE, '[Transport]', topics)

  test('are refused where they are others, with the line', () => {
    expect(errors(withTopics('[R&D, R*D]'))).toEqual([
      `${ARTICLE_FILE}:5: the topics “R&D” and “R*D” would have one address, topics/r-d/`,
    ])
  })

  test('are named where two articles have them, by check and compile alike', async () => {
    const folder = withTopics('[R&D, São Paulo]')
    const other = (topics: string, slug: string) =>
      folder.writeArticle(
        slug,
        ARTICLE.replace('[Transport]', topics).replace('/bridge', `/${slug}`),
        'statements: []\n',
      )
    other('[R*D]', '2026-03-03-other')
    other('[SAO PAULO, sao-paulo]', '2026-03-04-same')
    const warned = { severity: 'warning', file: 'articles/2026-03-03-other/article.md' }
    const what = `the topic “R*D” has one address with “R&D” of ${BRIDGE}, topics/r-d/, and stands under that name`
    expect(folder.problems()).toMatchObject([{ ...warned, what }])
    const { warnings } = await compile({ content: folder.directory, out: newOutput() })
    expect(warnings.map((warning) => warning.what)).toEqual([what])
  })

  test('are one where they differ in case, accents or hyphens alone', () => {
    expect(errors(withTopics('[Human rights, human-rights, Café, cafe]'))).toEqual([])
  })
})

describe('speakers', () => {
  test('that are part of each other are refused', () => {
    const circle = SPEAKERS.replace('kind: organization', 'kind: organization\n  partOf: ada-novak')
    expect(errors(goodContent().writeSpeakers(circle)).join()).toMatch(
      /“ada-novak” is part of what is part of it.*“city-council” is part of what is part of it/,
    )
  })

  test('whose name only looks like another’s are warned of', () => {
    const folder = goodContent().writeSpeakers(`${SPEAKERS}- {id: ada-2, name: Аda Novak, kind: person}\n`)
    expect(folder.problems().map(({ what }) => what)).toEqual([
      '“Аda Novak” has letters of two scripts in one word',
    ])
  })
})

test('an article of 50 MB is refused at once, with what to do', () => {
  const folder = goodContent()
  writeFileSync(within(folder, ARTICLE_FILE), `${ARTICLE}${'So it goes on and on. '.repeat(2_400_000)}\n`)
  const begun = performance.now()
  const [problem] = folder.problems()
  expect(problem!.what).toMatch(/characters/)
  expect(problem!.remedy.length).toBeGreaterThan(10)
  expect(performance.now() - begun).toBeLessThan(30_000)
})
