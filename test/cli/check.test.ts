import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { hashesIn } from '../compile/compiled-folder.ts'
import { ARTICLE_FILE, RECORD_FILE } from '../content/broken-rule.ts'
import { BRIDGE, type ContentFolder, goodContent } from '../content/content-folder.ts'
import { DerivedFolder } from '../record/re-anchor/harbour.ts'
import { runCommand } from './run-command.ts'

const check = (folder: ContentFolder, ...args: string[]) =>
  runCommand('check', ['--content', folder.directory, ...args])
const broken = () =>
  goodContent()
    .edit(RECORD_FILE, 'exact: The work takes', 'exact: The job takes')
    .edit(ARTICLE_FILE, 'six weeks at', 'six\u0008 weeks at')
/** A path as the command names it: as the folder was given. */
const named = (folder: ContentFolder, file: string) => join(folder.directory, file)

describe('check', () => {
  test.each(['--help', '-h'])('%s says how it is used, on stdout, with status 0', async (option) => {
    const { status, stdout, stderr } = await runCommand('check', [option])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: npm run check -- /)
    for (const word of ['--content', '--review', '--json']) expect(stdout).toContain(word)
  })

  test('says of good content that all is well, with status 0', async () => {
    expect(await check(goodContent())).toEqual({
      status: 0,
      stdout: '1 article, 3 speakers: all is well\n',
      stderr: '',
    })
  })

  test('prints what is wrong on stderr, a line each, and ends with status 1', async () => {
    const folder = broken()
    const { status, stdout, stderr } = await check(folder)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      `${named(folder, ARTICLE_FILE)}:12: warning: U+0008 cannot stand in a feed and is left out; remove the character`,
      `${named(folder, RECORD_FILE)}:22: the quote “The job takes six weeks at least” does not stand in the article, ` +
        'which has only “The” of it; copy its words from article.md to the letter',
    ])
    expect(stderr).toMatch(/\n1 error; .*\n$/)
  })

  test('prints warnings alone on stderr, with status 0', async () => {
    const folder = goodContent().write('articles/notes.txt', 'x')
    const { status, stderr } = await check(folder)
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: `${named(folder, 'articles/notes.txt')}:1: warning: is not an article’s folder; move it elsewhere\n`,
    })
  })

  test('--json prints the problems as a list on stdout, and nothing on stderr', async () => {
    const folder = broken()
    const { status, stdout, stderr } = await check(folder, '--json')
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject([
      { file: named(folder, ARTICLE_FILE), line: 12, severity: 'warning' },
      { file: named(folder, RECORD_FILE), line: 22, severity: 'error', remedy: expect.any(String) },
    ])
  })

  test('says of an article that is dated ahead that it waits, and nothing of its items', async () => {
    const folder = goodContent().edit(ARTICLE_FILE, 'published: 2026-03-02', 'published: 2999-03-02')
    const { status, stderr } = await check(folder)
    expect(status).toBe(0)
    expect(stderr).toMatch(/^\S+article\.md:3: warning: is dated 2999-03-02.*; it waits until then; .*\n$/)
  })

  test('--json prints an empty list where all is well', async () => {
    const { status, stdout } = await check(goodContent(), '--json')
    expect({ status, problems: JSON.parse(stdout) }).toEqual({ status: 0, problems: [] })
  })

  test.each([['--conten', 'x'], ['--json=yes'], ['--content'], ['--json', '--markdown']])(
    'refuses %s as wrong use: it says so on stderr, with the usage and status 2',
    async (...args) => {
      const { status, stdout, stderr } = await runCommand('check', args)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(/^\S.*\n\nUsage: npm run check -- .*\n$/s)
    },
  )

  test('says of a content folder that is not there what is missing', async () => {
    const folder = goodContent()
    const { status, stderr } = await runCommand('check', ['--content', join(folder.directory, 'none')])
    expect(status).toBe(1)
    expect(stderr).toContain(`${named(folder, 'none/site.yaml')}:1: is missing; create it`)
    expect(stderr).toContain(`${named(folder, 'none/speakers.yaml')}:1: is missing; create it`)
  })

  test('tells notes of one record that say the same together, above what is wrong', async () => {
    const folder = broken()
      .edit(RECORD_FILE, '    speaker: ada-novak\n', '')
      .edit(RECORD_FILE, '    speaker: bo-lindt\n', '')
    const { stderr } = await check(folder)
    const file = named(folder, RECORD_FILE)
    expect(stderr.split('\n').filter((line) => line.includes('note: '))).toEqual([
      `${file}:2: note: nobody is named for the statement “The bridge is not safe”, so it is not published ` +
        '(so does line 14); add its speaker, an id of speakers.yaml',
    ])
    expect(stderr.indexOf('note: ')).toBeLessThan(stderr.indexOf('The job takes'))
  })

  test('says once of the words that are gone from an edited article that derive follows it', async () => {
    const folder = DerivedFolder.ofHarbour().editArticle('It is not safe any more', 'It is simply not safe')
    const { status, stderr } = await check(folder)
    expect(status).toBe(1)
    const [first, ...rest] = stderr
      .split('\n')
      .filter((line) => line.includes('does not stand in the article'))
    expect(first).toContain(`; npm run derive -- ${BRIDGE} follows an edited article; or copy`)
    expect(rest).not.toEqual([])
    expect(rest.join('\n')).not.toContain('npm run derive')
  })

  test('says what was changed by hand and waits for its date, and what waits for a decision', async () => {
    const folder = DerivedFolder.ofHarbour()
    const residents = folder.recordText.replace(/speaker: residents\S*/, 'speaker: bo-lindt')
    folder.write(`articles/${BRIDGE}/record.yaml`, residents)
    expect((await check(folder)).stderr).toMatch(
      /record\.yaml:\d+: note: it was changed by hand and is not dated.*\(so does line \d+\); npm run derive -- \S+ dates it/,
    )
    folder.editArticle('Residents called the plan', 'Ada Novak called the plan').derive()
    const { status, stderr } = await check(folder)
    expect(status).toBe(0)
    expect(stderr).toMatch(
      /record\.yaml:\d+: warning: it is bo-lindt’s in the record, but the article now reads as ada-novak’s; npm run derive -- \S+ --accept-speaker \w+, or --keep \w+ /,
    )
  })

  test('--review lists what is unsure as long as nobody has read it, least sure first, with line and sentence', async () => {
    const folder = DerivedFolder.ofHarbour()
    const text = folder.recordText
      .replace(/confidence: \S+/g, 'confidence: 0.99')
      .replace(/(exact: >-\n +(?:I will|We will)[\s\S]*?confidence: )\S+/g, '$10.6')
    folder.write(
      `articles/${BRIDGE}/record.yaml`,
      text.replace(/(exact: >-\n +I will[\s\S]*?confidence: )\S+/, '$10.5'),
    )
    const { status, stdout } = await check(folder, '--review')
    expect(status).toBe(0)
    const shown = [...stdout.matchAll(/record\.yaml:(\d+): (0\.\d\d) (\S+): (.+)\n +(\w+) in: (.+)\n/g)]
    expect(
      shown.slice(0, 2).map(([, , sureness, , words, , sentence]) => `${sureness} ${words} | ${sentence}`),
    ).toEqual([
      '0.50 I will miss it. | “I will miss it.”',
      '0.60 We will see what the engineers find, | “We will see what the engineers find,” she added.',
    ])
    for (const [, line, , , , id] of shown)
      expect(folder.recordText.split('\n')[Number(line) - 1]).toContain(`id: ${id}`)
    const { review } = JSON.parse((await check(folder, '--review', '--json')).stdout)
    expect(review.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual(
      shown.slice(0, 2).map(([, , , , , id]) => id),
    )
    folder.editRecord(`- id: ${shown[0]![5]}\n`, `- id: ${shown[0]![5]}\n        reviewed: true\n`)
    expect((await check(folder, '--review')).stdout).not.toContain('I will miss it')
  })

  test('--review lists all that is not reviewed where the site asks for that', async () => {
    const folder = goodContent().writeSite('review: required\n')
    const { review } = JSON.parse((await check(folder, '--review', '--json')).stdout)
    expect(review.map(({ id }: { id: string }) => id)).toEqual(['q-weeks'])
  })

  test('changes nothing', async () => {
    const folder = broken()
    const before = hashesIn(folder.directory)
    await check(folder)
    expect(hashesIn(folder.directory)).toEqual(before)
  })

  test('works from another directory and names files as seen from there', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'on-record-elsewhere-'))
    onTestFinished(() => rmSync(elsewhere, { recursive: true }))
    const folder = broken()
    const content = relative(elsewhere, folder.directory)
    const { status, stderr } = await runCommand('check', ['--content', content], { cwd: elsewhere })
    expect(status).toBe(1)
    expect(stderr).toContain(`\n${content}/${RECORD_FILE}:22: `)
  })

  test('reads the content folder from ON_RECORD_CONTENT where no option names one', async () => {
    const env = { ON_RECORD_CONTENT: goodContent().directory }
    expect((await runCommand('check', [], { env })).stdout).toBe('1 article, 3 speakers: all is well\n')
  })
})
