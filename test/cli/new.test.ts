import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadContent } from '../../src/content/load-content.ts'
import { newOutput } from '../compile/compiled-folder.ts'
import { hasTerminal, OnTerminal } from './on-terminal.ts'
import { runCommand } from './run-command.ts'

const ANSWERS: Readonly<Record<string, string>> = {
  title: 'The “Lima” Quotes: #1',
  url: 'https://quotes.example.org',
  author: 'The Lima Desk',
  authority: 'example.org,2026',
}
const options = (answers: Readonly<Record<string, string>>) =>
  Object.entries(answers).flatMap(([key, value]) => [`--${key}`, value])
const make = (folder: string, answers = ANSWERS) => runCommand('new', [folder, ...options(answers)])

/** The path of a folder that is not there yet. */
function freshFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'on-record-new-'))
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }))
  return join(parent, 'quotes')
}

describe('new', () => {
  test('makes a site that keeps every rule, has no article, and says what was answered', async () => {
    const folder = freshFolder()
    const { status, stdout, stderr } = await make(folder)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(`npm start -- --content ${folder}\n`)
    const { content, warnings } = loadContent({ directory: folder })
    expect({ articles: content.articles, speakers: content.speakers, warnings }).toEqual({
      articles: [],
      speakers: [],
      warnings: [],
    })
    const { title, url, author, authority, language, review, picturesSince } = content.site
    expect(picturesSince).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect({ title, url, authority, language, review }).toEqual({
      ...{ title: ANSWERS.title, url: 'https://quotes.example.org/', authority: ANSWERS.authority },
      ...{ language: 'en', review: 'required' },
    })
    expect(author).toMatchObject({ name: ANSWERS.author })
  })

  test('every file names a schema that is there, in the folder itself, records that are derived later too', async () => {
    const folder = freshFolder()
    await make(folder)
    const article = join(folder, '..', 'article.txt')
    writeFileSync(article, 'Harbour closes\n\n“The harbour will close,” Ana Ruiz said on Monday.\n')
    const added = await runCommand('add', [article, '--published', '2026-11-20', '--content', folder])
    expect(added.status).toBe(0)
    const yaml = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.yaml'),
    )
    expect(yaml).toHaveLength(3)
    for (const file of yaml) {
      const [, schema] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(
        readFileSync(join(folder, file), 'utf8'),
      )!
      const path = resolve(folder, dirname(file), schema!)
      expect(path.startsWith(folder), path).toBe(true)
      expect(JSON.parse(readFileSync(path, 'utf8'))).toHaveProperty('$schema')
    }
    expect((await runCommand('check', ['--content', folder])).status).toBe(0)
  })

  test('an empty site compiles', async () => {
    const folder = freshFolder()
    await make(folder)
    const { status, stdout } = await runCommand('compile', ['--content', folder, '--out', newOutput()])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^0 articles, 0 statements, 0 quotes in \d+ documents for https:\/\/quotes/)
  })

  test('takes a new Git repository, and no other folder that holds something', async () => {
    const repository = freshFolder()
    mkdirSync(join(repository, '.git'), { recursive: true })
    expect((await make(repository)).status).toBe(0)
    const before = readFileSync(join(repository, 'site.yaml'), 'utf8')
    const { status, stderr } = await make(repository, { ...ANSWERS, title: 'Another' })
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('holds') })
    expect(readFileSync(join(repository, 'site.yaml'), 'utf8')).toBe(before)
  })

  test.each([
    ['what is missing', { title: 'x' }, /^--url, --author, --authority: missing, and nobody can be asked/],
    ['an address that is none', { ...ANSWERS, url: 'quotes' }, /^--url quotes: must be an absolute/],
    [
      'an authority without a date',
      { ...ANSWERS, authority: 'example.org' },
      /^--authority example\.org: must be/,
    ],
    ['a language that is none', { ...ANSWERS, language: 'e' }, /^--language e: must be a language tag/],
    ['an empty title', { ...ANSWERS, title: ' ' }, /^--title {2}: must not be empty/],
  ])('%s ends it with status 2, and makes nothing', async (_, answers, message) => {
    const folder = freshFolder()
    const { status, stderr } = await make(folder, answers as Record<string, string>)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
    expect(readdirSync(dirname(folder))).toEqual([])
  })
})

describe.skipIf(!hasTerminal())('new on a terminal', { timeout: 60_000 }, () => {
  test('asks for what no option gives, says what is wrong with an answer, and takes the usual for an empty one', async () => {
    const folder = freshFolder()
    const terminal = new OnTerminal('new', [folder, '--author', 'The Lima Desk'])
    await terminal.answer('name:', 'The Lima Quotes\r')
    await terminal.answer('https://quotes.example.org/:', 'quotes\r')
    await terminal.answer('must be an absolute', '')
    await terminal.answer('https://quotes.example.org/:', 'https://quotes.example.org/\r')
    await terminal.answer(`(quotes.example.org,${new Date().getFullYear()}):`, '\r')
    await terminal.answer('(en):', 'es\r')
    await terminal.answer('(Who said what, to the single quote):', '\r')
    expect(await terminal.ended).toBe(0)
    const { site } = loadContent({ directory: folder }).content
    expect(site).toMatchObject({
      title: 'The Lima Quotes',
      url: 'https://quotes.example.org/',
      author: { name: 'The Lima Desk' },
      authority: `quotes.example.org,${new Date().getFullYear()}`,
      language: 'es',
      description: 'Who said what, to the single quote',
    })
  })

  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s ends it, and nothing is made', async (_, key) => {
    const folder = freshFolder()
    const terminal = new OnTerminal('new', [folder])
    await terminal.answer('name:', 'The Lima Quotes\r')
    await terminal.answer('https://quotes.example.org/:', key)
    expect(await terminal.ended).toBe(1)
    expect(terminal.shown).toContain('not all was answered; nothing was made')
    expect(readdirSync(dirname(folder))).toEqual([])
  })
})
