import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ContentError } from '../../src/content/problem.ts'
import { deriveFolder } from '../../src/record/derive-folder.ts'
import { arrangedFolder, names } from '../channels/arrangement.ts'
import { BRIDGE, ContentFolder, goodContent } from '../content/content-folder.ts'
import { DerivedFolder, HARBOUR, LATER } from './re-anchor/harbour.ts'

const derive = (folder: ContentFolder, slugs?: string[]) =>
  deriveFolder({ directory: folder.directory, now: LATER, ...(slugs ? { slugs } : {}) })

const filesOf = (folder: ContentFolder) =>
  readdirSync(folder.directory, { recursive: true, encoding: 'utf8' }).toSorted()

describe('deriving a folder', () => {
  test('writes records that the site then loads, and the speakers that they name', () => {
    const folder = DerivedFolder.ofHarbour()
    expect(folder.problems()).toEqual([])
    expect([...folder.quotes().values()].map(({ speaker, exact }) => `${speaker}: ${exact}`)).toEqual([
      'ada-novak: It is not safe any more,',
      'ada-novak: We will see what the engineers find,',
      'bo-lindt: I have crossed this bridge every day for forty years,',
      'bo-lindt: I will miss it.',
      'residents-w7wm2m: a disgrace',
    ])
    expect(folder.read('speakers.yaml')).toMatch(/^# Who is quoted\n- id: city-council\n/)
  })

  test('spaces the instants of an article’s items, below the article’s own', () => {
    const { published, statements } = DerivedFolder.ofHarbour().load().content.articles[0]!
    const instants = statements
      .flatMap((statement) => [statement, ...statement.quotes])
      .map((item) => item.published)
    expect(instants).toEqual(instants.map((_, index) => published - 10_000 * (index + 1)))
  })

  test('gives the same ids to the same article elsewhere', () => {
    expect(DerivedFolder.ofHarbour().recordText).toBe(DerivedFolder.ofHarbour().recordText)
  })

  test('knows in one article whom it found in another before', () => {
    const folder = new ContentFolder().writeSite().writeSpeakers('')
    folder.writeArticle('2026-03-02-a', HARBOUR).writeArticle('2026-03-03-b', HARBOUR)
    const added = derive(folder).articles.map(({ speakers }) => speakers.map(({ name }) => name))
    expect(added[0]).toContain('Ada Novak')
    // Residents are others in each article.
    expect(added[1]).toEqual(['Residents'])
    expect(folder.problems()).toEqual([])
  })

  test('names a speaker that is known by name or alias, and adds none for them', () => {
    const folder = new ContentFolder().writeSite().writeArticle(BRIDGE, HARBOUR)
    folder.writeSpeakers('- {id: chair, name: Ada M. Novak, kind: person, aliases: [Ada Novak]}\n')
    const [derived] = derive(folder).articles
    expect(derived!.speakers.map(({ name }) => name)).not.toContain('Ada Novak')
    const statements = folder.load().content.articles[0]!.statements
    expect(statements.map(({ speaker }) => speaker)).toContain('chair')
  })

  test('derives the articles that are named and no others', () => {
    const folder = new ContentFolder().writeSite().writeSpeakers('')
    folder.writeArticle('2026-03-02-a', HARBOUR).writeArticle('2026-03-03-b', HARBOUR)
    derive(folder, ['2026-03-03-b'])
    expect(existsSync(join(folder.directory, 'articles/2026-03-02-a/record.yaml'))).toBe(false)
    expect(existsSync(join(folder.directory, 'articles/2026-03-03-b/record.yaml'))).toBe(true)
  })

  test('leaves nothing beside what it writes', () => {
    expect(filesOf(DerivedFolder.ofHarbour())).toEqual([
      'articles',
      `articles/${BRIDGE}`,
      `articles/${BRIDGE}/article.md`,
      `articles/${BRIDGE}/record.yaml`,
      'site.yaml',
      'speakers.yaml',
    ])
  })

  test('keeps line ends of Windows and a byte order mark', () => {
    const folder = DerivedFolder.ofHarbour()
    const windows = `\ufeff${folder.recordText.replaceAll('\n', '\r\n')}`
    folder.write(`articles/${BRIDGE}/record.yaml`, windows)
    expect(folder.derive().done).toBe('kept')
    folder.editArticle('takes six weeks', 'will take six weeks')
    expect(folder.derive().done).toBe('changed')
    expect(folder.recordText.startsWith('\ufeff#')).toBe(true)
    expect(folder.recordText.replaceAll('\r\n', '')).not.toContain('\n')
    expect(folder.problems()).toEqual([])
  })
})

test('a subscriber of an article that is edited and derived again gets what is new, once, and loses nothing', () => {
  const folder = DerivedFolder.ofHarbour()
  const inFeed = () => names(arrangedFolder(folder).fixed[3])
  const before = inFeed()
  folder
    .editArticle('takes six weeks', 'will take ten weeks')
    .editArticle('It is not safe', 'It is no longer safe')
  folder.editArticle(
    'Residents called',
    '“We were never asked,” said Cora Mills, a ferrywoman.\n\nResidents called',
  )
  folder.derive()
  const after = inFeed()
  expect(after.filter((id) => before.includes(id)).toSorted()).toEqual(before.toSorted())
  expect(after.length).toBe(before.length + 2)
  expect(new Set(after).size).toBe(after.length)
  // What is new stands first in readers that sort by date.
  expect(after.slice(0, 2).filter((id) => before.includes(id))).toEqual([])
})

/** A few minutes, in which an article’s items go out. */
const MINUTES = 5 * 60_000

describe('an article of today', () => {
  const MORNING = Date.UTC(2026, 2, 2, 6, 30)
  const derivedAt = (now: number, article = HARBOUR) => {
    const folder = new DerivedFolder().writeSite().writeSpeakers('').writeArticle(BRIDGE, article)
    const [derived] = deriveFolder({ directory: folder.directory, now }).articles
    return { folder, derived: derived!, article: folder.load().content.articles[0]! }
  }

  test('whose day’s instant lies ahead is dated now, with all that is in it', () => {
    const { folder, derived, article } = derivedAt(
      MORNING,
      HARBOUR.replace('published: 2026-03-02', 'published: 2026-03-02 # today'),
    )
    expect(readFileSync(join(folder.directory, `articles/${BRIDGE}/article.md`), 'utf8')).toContain(
      'published: 2026-03-02T06:30:00Z # today\n---\n\nThe swing bridge',
    )
    const items = article.statements.flatMap((statement) => [statement, ...statement.quotes])
    for (const { published, updated } of [article, ...items])
      expect(Math.max(published, updated)).toBeLessThanOrEqual(MORNING)
    expect(derived.notes.join()).toContain('lies ahead')
    expect(deriveFolder({ directory: folder.directory, now: MORNING + 1000 }).articles[0]!.done).toBe('kept')
  })

  test('keeps its day where that is not ahead', () => {
    expect(derivedAt(Date.UTC(2026, 2, 2, 15)).folder.load().content.articles[0]!.published).toBeLessThan(
      Date.UTC(2026, 2, 2, 12, 1),
    )
  })

  test('that a person dates ahead keeps its date, and its items go out with it, not weeks below it', () => {
    const { folder, article, derived } = derivedAt(Date.UTC(2026, 1, 20))
    expect(article.day).toBe('2026-03-02')
    expect(derived.notes).toEqual([])
    const go = (of: typeof article) =>
      of.statements.flatMap((statement) => [statement, ...statement.quotes]).map((item) => item.published)
    for (const published of go(article)) {
      expect(published).toBeLessThan(article.published)
      expect(published).toBeGreaterThan(article.published - MINUTES)
    }
    const more = '“The tram will run all summer,” Ada Novak said.'
    appendFileSync(join(folder.directory, `articles/${BRIDGE}/article.md`), `\n${more}\n`)
    deriveFolder({ directory: folder.directory, now: Date.UTC(2026, 1, 21) })
    const later = folder.load().content.articles[0]!
    expect(go(later).length).toBeGreaterThan(go(article).length)
    for (const published of go(later)) {
      expect(published).toBeLessThanOrEqual(later.published)
      expect(published).toBeGreaterThan(later.published - MINUTES)
    }
  })

  test('keeps its day, and the days that are counted from it, where it is that day in the east alone', () => {
    const late = HARBOUR.replace('the city council said on Monday', 'the city council said on Tuesday')
    const evening = Date.UTC(2026, 2, 1, 22)
    const { article } = derivedAt(evening, late)
    expect(article).toMatchObject({ day: '2026-03-02', published: evening })
    expect(article.statements.map(({ said }) => said).filter((day) => day !== undefined)).toEqual(
      derivedAt(Date.UTC(2026, 2, 2, 15), late)
        .article.statements.map(({ said }) => said)
        .filter((day) => day !== undefined),
    )
  })
})

describe('quotes that the text names nobody for', () => {
  const german = HARBOUR.replace('published', 'language: de\npublished').replace(
    /The swing[\s\S]*/,
    'Die Brücke schließt im Juni. „Sie ist nicht mehr sicher“, sagte Ada Novak.\n',
  )

  test('stand in the record without a speaker, and are not published', () => {
    const folder = DerivedFolder.ofHarbour(german)
    expect(folder.recordText).toContain('Sie ist nicht mehr sicher')
    expect(folder.load().content.articles[0]!.statements).toEqual([])
    expect(folder.problems().map(({ severity }) => severity)).toEqual(['note'])
  })

  test('are what a person is shown, with a note of why', () => {
    const folder = new ContentFolder().writeSite().writeSpeakers('').writeArticle(BRIDGE, german)
    const [derived] = derive(folder).articles
    expect(derived!.toRead.map(({ words, speaker }) => ({ words, speaker }))).toEqual([
      { words: 'Sie ist nicht mehr sicher', speaker: undefined },
    ])
    expect(derived!.notes.join()).toContain('not in English')
  })

  test('are published once a person has named somebody, with the id that they had', () => {
    const folder = DerivedFolder.ofHarbour(german).writeSpeakers(
      '- {id: ada-novak, name: Ada Novak, kind: person}\n',
    )
    const id = /quotes:\n +- id: (\w+)/.exec(folder.recordText)![1]
    folder.editRecord('    title:', '    speaker: ada-novak\n    title:')
    expect(folder.quotes().get('Sie ist nicht mehr sicher')!.id).toBe(id)
  })
})

describe('block quotes', () => {
  const quoted = HARBOUR.replace('Residents called', '> Nobody asked us.\n> Nobody will.\n\nResidents called')

  test('are quotes, whole, without their marks', () => {
    const folder = DerivedFolder.ofHarbour(quoted)
    expect(folder.recordText).toContain('Nobody asked us. Nobody will.')
    expect(folder.recordText).not.toContain('>  Nobody')
    expect(folder.problems().filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

describe('what is wrong', () => {
  const expectNothingWritten = (folder: ContentFolder, work: () => unknown, message: unknown) => {
    const before = filesOf(folder)
    expect(work).toThrow(message as Error)
    expect(filesOf(folder)).toEqual(before)
  }

  test.each(['no-such-article', '../../etc', ''])('a slug that no article has (%j) is named', (slug) => {
    const folder = goodContent().remove(`articles/${BRIDGE}/record.yaml`)
    expectNothingWritten(folder, () => derive(folder, [slug]), `no article has the slug “${slug}”`)
  })

  test('in one article or record stops the run before anything is written', () => {
    const folder = goodContent().writeArticle('2026-03-03-b', HARBOUR)
    folder.edit(`articles/${BRIDGE}/record.yaml`, 'cue: said', 'cuw: said')
    expectNothingWritten(folder, () => derive(folder), ContentError)
  })

  test('is not that a record does not fit its article: that is what deriving mends', () => {
    const folder = goodContent().edit(`articles/${BRIDGE}/article.md`, 'six weeks', 'ten weeks')
    expect(derive(folder).articles[0]!.findings.map(({ kind }) => kind)).toContain('missing')
  })
})

test.each([
  ['an empty paragraph and a heading', '# Heading\n\n&nbsp;\n'],
  ['a quote that never closes', '“It never ends, said Ada Novak.\n\nAnd on it goes.\n'],
  ['nothing but marks', '“”\n\n""\n'],
  ['what ends a CDATA section, and emoji', 'Ada Novak said: “]]> 🙂👩‍👩‍👧 &amp; <b>bold</b>”.\n'],
  ['right-to-left text', 'قالت آدا: «الجسر ليس آمنا».\n'],
  ['accents named apart from their letters', '“Le caf&#101;&#769; est ferm&#101;&#769;,” said Ada Novak.\n'],
  ['code with quotation marks', '`print("hello world again")`, said Ada Novak.\n\n    "use strict mode"\n'],
  [
    'a quote of four paragraphs',
    '“One is here.\n\n“Two is here.\n\n“Three is here.\n\n“Four,” said Ada Novak.\n',
  ],
  ['the same sentence twenty times', '“We will see,” said Ada Novak. '.repeat(20)],
])('a text with %s gets a record that loads', (_, body) => {
  const folder = DerivedFolder.ofHarbour(`---\ntitle: T\npublished: 2026-03-02\n---\n\nA text.\n\n${body}`)
  expect(folder.problems().filter(({ severity }) => severity === 'error')).toEqual([])
  expect(folder.derive().done).toBe('kept')
})
