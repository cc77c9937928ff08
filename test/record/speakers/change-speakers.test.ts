import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ContentError } from '../../../src/content/problem.ts'
import { mergeSpeakers, renameSpeaker } from '../../../src/record/speakers/change-speakers.ts'
import { listSpeakers } from '../../../src/record/speakers/list-speakers.ts'
import { splitSpeaker } from '../../../src/record/speakers/split-speaker.ts'
import { ARTICLE, BRIDGE, ContentFolder } from '../../content/content-folder.ts'

const SPEAKERS = `# Who is quoted
- id: ada-novak  # the mayor
  name: Ada Novak
  kind: person
  partOf: city-council
- id: city-council
  name: City Council
  kind: organization
  aliases: [the council]

# Not sure whether she is the same
- id: a-m-novak
  name: Ada M. Novak
  kind: person
  aliases: [Novak]
- {id: clerk, name: Clerk of the Council, kind: organization, partOf: a-m-novak}
`
const SECOND = `      - id: q-see
        exact: We will see
        suffix: ',” she'
`
const OTHER = '2026-03-03-second'
const record = (speaker: string, quote = '') => `statements:
  # checked by phone
  - id: s-${speaker}
    speaker: ${speaker}   # as printed
    title: The bridge is not safe
    sentences:
      - “It is not safe any more,” Ada Novak said. “We will see,” she added.
    quotes:
      - id: q-${speaker}
        exact: It is not safe any more
        cue: said
${quote}`

function folder(): ContentFolder {
  const made = new ContentFolder().writeSite().writeSpeakers(SPEAKERS)
  made.writeArticle(BRIDGE, ARTICLE, record('ada-novak', `${SECOND}        speaker: a-m-novak\n`))
  made.writeArticle(OTHER, ARTICLE, record('a-m-novak'))
  return made
}

const read = (made: ContentFolder, file: string) => readFileSync(join(made.directory, file), 'utf8')
const recordOf = (made: ContentFolder, slug: string) => read(made, `articles/${slug}/record.yaml`)
const filesOf = (made: ContentFolder) =>
  readdirSync(made.directory, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter((file) => /\.\w+$/.test(file))
    .map((file) => `${file}\n${readFileSync(join(made.directory, file), 'utf8')}`)

describe('merging a speaker into another', () => {
  test('changes speakers.yaml and the records, and nothing else in them', () => {
    const made = folder()
    expect(mergeSpeakers(made.directory, 'ada-novak', 'a-m-novak').records).toHaveLength(2)
    expect(recordOf(made, OTHER)).toBe(
      record('a-m-novak').replace('speaker: a-m-novak', 'speaker: ada-novak'),
    )
    expect(recordOf(made, BRIDGE)).toBe(record('ada-novak', SECOND))
    expect(read(made, 'speakers.yaml')).toContain('- id: ada-novak  # the mayor\n')
    const [ada, , clerk] = made.load().content.speakers
    expect(ada).toMatchObject({ aliases: ['Ada M. Novak'], merged: ['a-m-novak'] })
    expect(clerk).toMatchObject({ id: 'clerk', partOf: 'ada-novak' })
    expect(made.problems()).toEqual([])
  })

  test('keeps the ids of an id that was merged before', () => {
    const made = folder()
    mergeSpeakers(made.directory, 'a-m-novak', 'ada-novak')
    mergeSpeakers(made.directory, 'city-council', 'clerk')
    renameSpeaker(made.directory, 'a-m-novak', { id: 'novak', name: 'Ada Maria Novak' })
    const speakers = made.load().content.speakers
    expect(speakers.find(({ id }) => id === 'novak')?.merged?.toSorted()).toEqual(['a-m-novak', 'ada-novak'])
  })

  test.each([
    ['ada-novak', 'nobody'],
    ['nobody', 'ada-novak'],
    ['ada-novak', 'ada-novak'],
  ])('changes nothing where it cannot be done: %s, %s', (kept, gone) => {
    const made = folder()
    const before = filesOf(made)
    expect(() => mergeSpeakers(made.directory, kept, gone)).toThrow(/speaker|itself/)
    expect(filesOf(made)).toEqual(before)
  })

  test('changes nothing where a record breaks a rule', () => {
    const made = folder().write(
      `articles/${OTHER}/record.yaml`,
      record('a-m-novak').replace('exact: It is', 'exact: It was'),
    )
    const before = filesOf(made)
    expect(() => mergeSpeakers(made.directory, 'ada-novak', 'a-m-novak')).toThrow(ContentError)
    expect(filesOf(made)).toEqual(before)
  })

  test('takes back that something moved from one of the two to the other', () => {
    const moved = '    moved: [{at: 2026-03-04T10:00:00Z, from: ada-novak}]\n'
    const made = folder().write(
      `articles/${OTHER}/record.yaml`,
      record('a-m-novak').replace('    title:', `${moved}    title:`),
    )
    mergeSpeakers(made.directory, 'ada-novak', 'a-m-novak')
    expect(recordOf(made, OTHER)).not.toContain('moved')
    expect(made.problems()).toEqual([])
  })
})

describe('renaming a speaker', () => {
  test('gives the name and the id, and leads from the first id', () => {
    const made = folder()
    renameSpeaker(made.directory, 'a-m-novak', { id: 'ada-maria-novak', name: 'Ada Maria Novak' })
    const { speakers, articles } = made.load().content
    expect(speakers.find(({ id }) => id === 'ada-maria-novak')).toMatchObject({
      name: 'Ada Maria Novak',
      aliases: ['Novak'],
      merged: ['a-m-novak'],
    })
    expect(articles.flatMap(({ statements }) => statements.map(({ id }) => id))).toContain('s-a-m-novak')
    expect(read(made, 'speakers.yaml')).toContain('# Not sure whether she is the same\n')
  })

  test('does not take another’s id', () => {
    const made = folder()
    expect(() => renameSpeaker(made.directory, 'a-m-novak', { id: 'ada-novak' })).toThrow(
      /merge ada-novak a-m-novak/,
    )
  })

  test('and back again leaves what was there', () => {
    const made = folder()
    renameSpeaker(made.directory, 'a-m-novak', { id: 'novak' })
    renameSpeaker(made.directory, 'novak', { id: 'a-m-novak' })
    expect(recordOf(made, OTHER)).toBe(record('a-m-novak'))
    expect(made.load().content.speakers.find(({ id }) => id === 'a-m-novak')?.merged).toEqual(['novak'])
  })
})

test('splitting a speaker gives what one article has of them to another, ids as they were', () => {
  const made = folder().write(
    `articles/${BRIDGE}/record.yaml`,
    record('a-m-novak').replaceAll('-a-m-novak', '-bridge').replace('speaker: -bridge', 'speaker: a-m-novak'),
  )
  splitSpeaker({
    ...{ directory: made.directory, speaker: 'a-m-novak', article: OTHER },
    ...{ to: 'anna-novak', name: 'Anna Novak', now: Date.UTC(2026, 2, 5) },
  })
  const byArticle = made
    .load()
    .content.articles.map(({ statements }) => statements.map(({ id, speaker }) => [id, speaker]))
  expect(byArticle).toEqual([[['s-bridge', 'a-m-novak']], [['s-a-m-novak', 'anna-novak']]])
})

test('the list counts what each said, and tells who may be the same', () => {
  const made = folder()
  expect(listSpeakers(made.directory)).toMatchObject([
    { id: 'a-m-novak', statements: 1, quotes: 2, last: OTHER, mayBe: ['ada-novak'] },
    { id: 'ada-novak', statements: 1, quotes: 1, last: BRIDGE, mayBe: ['a-m-novak'] },
    { id: 'city-council', quotes: 0, last: null, mayBe: [] },
    { id: 'clerk' },
  ])
})
