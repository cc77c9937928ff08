import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { Compiler } from '../../src/compile/compiler.ts'
import { notePublished } from '../../src/compile/note-published.ts'
import { parseAsOf } from '../../src/content/moment.ts'
import { ARTICLE, type ContentFolder, goodContent, SITE } from '../content/content-folder.ts'
import { hashesIn, newOutput } from './compiled-folder.ts'

const AHEAD = '2999-01-01-tunnel'
const UNTIL = Date.parse('2999-01-01T00:00:00Z')
const TODAY = Date.parse('2026-11-24T06:00:00Z')
const DAY = 24 * 60 * 60 * 1000

const RECORD = `statements:
  - id: s-tunnel
    speaker: late-comer
    title: The tunnel is deep
    reviewed: true
    sentences:
      - “It is not safe any more,” Ada Novak said.
    quotes:
      - id: q-tunnel
        exact: It is not safe any more
`

/** Good content, and an article in it that is dated ahead, with a topic and a speaker of its own. */
function withOneAhead(published = '2999-01-01', record?: string): ContentFolder {
  const folder = withNobodyHeard()
  const article = ARTICLE.replace('2026-03-02', published).replace('Transport', 'Tunnels')
  return folder.writeArticle(AHEAD, article.replace('/bridge', '/tunnel'), record)
}

function withNobodyHeard(): ContentFolder {
  const folder = goodContent().write('site.yaml', `${SITE}picturesSince: 2026-03-02\n`)
  const speakers = readFileSync(join(folder.directory, 'speakers.yaml'), 'utf8')
  return folder.writeSpeakers(`${speakers}- id: late-comer\n  name: Late Comer\n  kind: person\n`)
}

async function compiled(folder: ContentFolder, asOf?: number, out = newOutput()) {
  const made = await compile({
    content: folder.directory,
    out,
    ...(asOf === undefined ? {} : { asOf }),
  })
  return { ...made, out, hashes: hashesIn(out) }
}

test('an article that is dated ahead waits: every byte is as if it were not there, and it is named', async () => {
  const { hashes, ahead, articles } = await compiled(withOneAhead('2999-01-01', RECORD), TODAY)
  expect({ ahead, articles }).toEqual({ ahead: [{ slug: AHEAD, until: UNTIL }], articles: 1 })
  const without = await compiled(withNobodyHeard(), TODAY)
  expect(hashes).toEqual(without.hashes)
  expect(without.ahead).toEqual([])
})

test('one that has no record waits likewise', async () => {
  const { hashes } = await compiled(withOneAhead(), TODAY)
  expect(hashes).toEqual((await compiled(withNobodyHeard(), TODAY)).hashes)
})

test('it is published when its day begins, by UTC, or at its time', async () => {
  const published = async (date: string, asOf: string) =>
    (await compiled(withOneAhead(date, RECORD), Date.parse(asOf))).articles === 2
  expect(await published('2999-01-01', '2998-12-31T23:59:59Z')).toBe(false)
  expect(await published('2999-01-01', '2999-01-01T00:00:00Z')).toBe(true)
  expect(await published('2999-01-01T18:00:00+02:00', '2999-01-01T15:59:59Z')).toBe(false)
  expect(await published('2999-01-01T18:00:00+02:00', '2999-01-01T16:00:00Z')).toBe(true)
})

test('without a day, all is published: the same content gives the same bytes on any day', async () => {
  const { hashes, ahead } = await compiled(withOneAhead('2999-01-01', RECORD))
  expect(ahead).toEqual([])
  expect(hashes).toEqual((await compiled(withOneAhead('2999-01-01', RECORD), UNTIL)).hashes)
})

test('one compile after the other gives the bytes of a whole one, forth and back in time', async () => {
  const folder = withOneAhead('2999-01-01', RECORD)
  const [kept, again] = [newOutput(), newOutput()]
  const compiler = new Compiler({ content: folder.directory, out: kept, isFollowing: true })
  for (const asOf of [TODAY, UNTIL, TODAY, TODAY + DAY, UNTIL + DAY, TODAY]) {
    await compiler.compile(asOf)
    const { hashes } = await compiled(folder, asOf)
    expect(hashesIn(kept)).toEqual(hashes)
    expect((await compiled(folder, asOf, again)).hashes).toEqual(hashes)
  }
})

test('what is wrong with it is said all the same', async () => {
  const folder = withOneAhead('2999-01-01', RECORD.replace('late-comer', 'no-one'))
  await expect(compiled(folder, TODAY)).rejects.toThrow(/no-one/)
})

test('what is out already never waits, whatever date it gets, and that is said', async () => {
  const folder = withOneAhead('2026-03-04', RECORD)
  const { out } = await compiled(folder, TODAY)
  notePublished(folder.directory, out)
  folder.edit(`articles/${AHEAD}/article.md`, 'published: 2026-03-04', 'published: 2999-01-01')
  const { articles, ahead, warnings } = await compiled(folder, TODAY)
  expect({ articles, ahead }).toEqual({ articles: 2, ahead: [] })
  expect(warnings).toMatchObject([
    { file: expect.stringContaining(AHEAD), what: expect.stringMatching(/2999-01-01.*ahead.*is out/) },
  ])
})

test('a quote that is dated ahead of its article is out, and that is said', async () => {
  const folder = withOneAhead(
    '2026-03-04',
    RECORD.replace('- id: q', '- published: 2999-01-01\n        id: q'),
  )
  const { ahead, warnings } = await compiled(folder, TODAY)
  expect(ahead).toEqual([])
  expect(warnings).toMatchObject([
    {
      file: expect.stringContaining(`${AHEAD}/record.yaml`),
      what: expect.stringMatching(/^the quote “q-tunnel” is dated 2999-01-01.*ahead/),
    },
  ])
})

test('the ledger has nothing of what waits, even where all was compiled without a day', async () => {
  const folder = withOneAhead('2999-01-01', RECORD)
  for (const asOf of [TODAY, undefined]) {
    const { out } = await compiled(folder, asOf)
    notePublished(folder.directory, out, TODAY)
    expect(existsSync(join(folder.directory, `published/${AHEAD}.txt`))).toBe(false)
  }
})

test('a day that is asked for is meant to its end, and a time to its second', () => {
  expect(parseAsOf('2026-11-24')).toBe(Date.parse('2026-11-24T23:59:59.999Z'))
  expect(parseAsOf('2026-11-24T06:00:00Z')).toBe(TODAY)
  expect(parseAsOf('tomorrow')).toBe(undefined)
})
