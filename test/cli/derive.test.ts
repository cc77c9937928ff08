import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BRIDGE, type ContentFolder, goodContent } from '../content/content-folder.ts'
import { DerivedFolder, HARBOUR } from '../record/re-anchor/harbour.ts'
import { runCommand } from './run-command.ts'

const derive = (folder: ContentFolder, ...args: string[]) =>
  runCommand('derive', ['--content', folder.directory, ...args])
const recordOf = (folder: ContentFolder) =>
  readFileSync(join(folder.directory, `articles/${BRIDGE}/record.yaml`), 'utf8')
const newArticle = () =>
  goodContent()
    .writeArticle(BRIDGE, HARBOUR.replace('the plan “a disgrace”', 'it “a disgrace”'))
    .remove(`articles/${BRIDGE}/record.yaml`)

describe('derive', () => {
  test.each(['--help', '-h'])('%s says how it is used, on stdout, with status 0', async (option) => {
    const { status, stdout, stderr } = await runCommand('derive', [option])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const word of ['SLUG', '--content', '--all', '--accept', '--keep', '--json', '--explain', '--jsonl'])
      expect(stdout).toContain(word)
  })

  test('says what it wrote, who is new and what to look at, on stdout alone, with status 0', async () => {
    const folder = newArticle()
    const { status, stdout, stderr } = await derive(folder)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/record\.yaml: written, 4 statements, 5 quotes\n/)
    expect(stdout).toMatch(/\n {2}new speaker: residents-\w+ \(Residents, group\)\n/)
    expect(stdout).toMatch(/\n1 article: 1 record written, 0 changed, 0 kept\n/)
  })

  test('points at the lines that a person should look at, least sure first, each with its sentence', async () => {
    const folder = newArticle()
    const { stdout } = await derive(folder)
    const shown = [...stdout.matchAll(/record\.yaml:(\d+): (0\.\d\d) (\S+): (.+)\n/g)]
    expect(shown.length).toBeGreaterThan(0)
    const sureness = shown.map(([, , confidence]) => Number(confidence))
    expect(sureness).toEqual(sureness.toSorted((a, b) => a - b))
    const lines = recordOf(folder).split('\n')
    for (const [, line] of shown) expect(lines[Number(line) - 1]).toMatch(/^ +- id: /)
  })

  test('run twice changes nothing', async () => {
    const folder = newArticle()
    await derive(folder)
    const before = recordOf(folder)
    const { status, stdout } = await derive(folder)
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '1 article: 0 records written, 0 changed, 1 kept\n',
    })
    expect(recordOf(folder)).toBe(before)
  })

  test('names on stderr what it could not find, with its nearest candidate, and ends with status 1', async () => {
    const folder = goodContent().edit(
      `articles/${BRIDGE}/article.md`,
      'six weeks at least',
      'ten weeks at least',
    )
    const before = recordOf(folder)
    const { status, stderr } = await derive(folder)
    expect(status).toBe(1)
    expect(stderr).toMatch(
      /record\.yaml:21: the quote “The work takes six weeks at least” is not in the article any more; nearest is “The work takes ten weeks at least,”/,
    )
    expect(recordOf(folder)).toBe(before)
  })

  test('--accept ID takes the article’s words, with which the content is right again', async () => {
    const folder = goodContent().edit(
      `articles/${BRIDGE}/article.md`,
      'six weeks at least',
      'ten weeks at least',
    )
    expect((await derive(folder, '--accept', 's-lindt,q-weeks')).status).toBe(0)
    expect(folder.problems()).toEqual([])
    expect(recordOf(folder)).toContain('id: q-weeks')
  })

  test('--json prints what was done, for programs to read', async () => {
    const { status, stdout, stderr } = await derive(newArticle(), '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout).articles).toEqual([
      expect.objectContaining({
        slug: BRIDGE,
        done: 'written',
        statements: 4,
        quotes: 5,
        findings: [],
        toRead: expect.any(Array),
        speakers: [expect.objectContaining({ id: 'residents-w7wm2m', kind: 'group' })],
      }),
    ])
  })

  test('of wrong content says what is wrong, with file and line, writes nothing and ends with status 1', async () => {
    const folder = newArticle().edit(`articles/${BRIDGE}/article.md`, 'published:', 'publised:')
    const { status, stdout, stderr } = await derive(folder)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/article\.md:3: .*publised.*\n/)
    expect(() => recordOf(folder)).toThrow('ENOENT')
  })

  test('of a slug that no article has says so, with status 1', async () => {
    const { status, stderr } = await derive(goodContent(), 'no-such')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^no article has the slug “no-such”; the slugs are the folders in .*articles\n$/)
  })

  test('of a decision on an item that no record has says so, with status 1', async () => {
    const folder = goodContent()
    const before = recordOf(folder)
    const { status, stderr } = await derive(folder, '--keep', 'q-none')
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('no record has an item with the id “q-none”'),
    })
    expect(recordOf(folder)).toBe(before)
  })

  test.each([
    ['--alll'],
    ['--explain'],
    ['--jsonl', 'a-slug'],
    ['--accept', 'a', '--keep', 'a'],
    ['--accept'],
    ['--explain', 'a', '--json'],
  ])('refuses %s as wrong use, with status 2', async (...args) => {
    const { status, stdout, stderr } = await derive(goodContent(), ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('Usage: npm run derive -- ')
  })
})

describe('derive --explain', () => {
  test('shows what every stage saw, and writes nothing', async () => {
    const folder = newArticle()
    const { status, stdout } = await derive(folder, '--explain', BRIDGE)
    expect(status).toBe(0)
    for (const part of ['language: en', 'sentence 0', 'attributions', 'quotes', 'statements'])
      expect(stdout.split('\n')).toContain(part)
    expect(stdout).toMatch(/Ada Novak \("Ada Novak.*"\): "It is not safe any more,"/)
    expect(() => recordOf(folder)).toThrow('ENOENT')
  })

  test('of a slug that no article has says so, with status 1', async () => {
    const { status, stderr } = await derive(goodContent(), '--explain', '../x')
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('no article has the slug “../x”'),
    })
  })
})

test('a derived folder of the tests is like one that the command makes', async () => {
  const folder = newArticle().writeSpeakers('# Who is quoted\n').writeArticle(BRIDGE, HARBOUR)
  await derive(folder)
  expect(recordOf(folder)).toBe(DerivedFolder.ofHarbour().recordText)
})
