import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { hashesIn, newOutput } from '../compile/compiled-folder.ts'
import { RECORD_FILE } from '../content/broken-rule.ts'
import { ARTICLE, BRIDGE, type ContentFolder, goodContent } from '../content/content-folder.ts'
import { type RunOptions, runCommand } from './run-command.ts'

const compile = (folder: ContentFolder, out: string, args: string[] = [], options: RunOptions = {}) =>
  runCommand('compile', ['--content', folder.directory, '--out', out, ...args], options)
const broken = () => goodContent().edit(RECORD_FILE, 'exact: The work takes', 'exact: The job takes')
const beside = (out: string) => readdirSync(dirname(out))

describe('compile', () => {
  test.each(['--help', '-h'])('%s says how it is used, on stdout, with status 0', async (option) => {
    const { status, stdout, stderr } = await runCommand('compile', [option])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: npm run compile -- /)
    for (const word of ['--content', '--out', '--url', '--keep-last', '--json'])
      expect(stdout).toContain(word)
  })

  test('says what it made, on stdout alone, with status 0', async () => {
    const out = newOutput()
    const { status, stdout, stderr } = await compile(goodContent(), out)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(
      /^1 article, 2 statements, 3 quotes in \d+ documents for https:\/\/record\.example\/\n$/,
    )
    expect(hashesIn(out)!.has('bundle.js')).toBe(true)
    expect(beside(out)).toEqual(['dist'])
  })

  test('--json says it as JSON', async () => {
    const { status, stdout } = await compile(goodContent(), newOutput(), ['--json'])
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 1,
      statements: 2,
      quotes: 3,
      documents: expect.any(Number),
      url: 'https://record.example/',
      warnings: [],
      derived: [],
      waiting: 0,
      withoutRecord: [],
    })
  })

  test('says which articles wait for their day, and until when', async () => {
    const folder = goodContent()
    const day = ARTICLE.replace('2026-03-02', '2999-01-01')
    const time = ARTICLE.replace('2026-03-02', '2999-01-02T09:30:00+01:00')
    for (const [slug, article] of Object.entries({ 'a-day': day, 'a-time': time }))
      folder.writeArticle(slug, article.replace('/bridge', `/${slug}`), 'statements: []\n')
    const { status, stdout, stderr } = await compile(folder, newOutput(), ['--as-of', '2026-11-24'])
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: '2 articles wait: a-day until 2999-01-01, a-time until 2999-01-02T08:30Z\n',
    })
    expect(stdout).toMatch(/^1 article, /)
    const env = { ON_RECORD_AS_OF: '2999-01-01T23:00:00Z' }
    const asJson = await compile(folder, newOutput(), ['--json'], { env })
    expect(asJson.stderr).toBe('1 article waits: a-time until 2999-01-02T08:30Z\n')
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      articles: 2,
      ahead: [{ slug: 'a-time', until: Date.parse('2999-01-02T08:30:00Z') }],
    })
  })

  test.each(['tomorrow', '2026-02-30'])('--as-of %s is wrong use', async (day) => {
    const { status, stderr } = await compile(goodContent(), newOutput(), ['--as-of', day])
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining(`--as-of ${day}: must be a day`),
    })
  })

  test('derives an article that has no record, and says so on stderr', async () => {
    const { status, stdout, stderr } = await compile(goodContent().remove(RECORD_FILE), newOutput())
    expect(status).toBe(0)
    expect(stdout).toMatch(/^1 article, [1-9]\d* statements?, [1-9]\d* quotes? in /)
    expect(stderr).toMatch(
      new RegExp(
        `^${BRIDGE}: has no record\\.yaml, so it was derived: .* npm run derive -- ${BRIDGE} .*\\n$`,
      ),
    )
  })

  test('does not derive where the site publishes what is reviewed only, and says so', async () => {
    const folder = goodContent().remove(RECORD_FILE).writeSite('review: required\n')
    const { status, stdout, stderr } = await compile(folder, newOutput())
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^1 article, 0 statements/),
    })
    expect(stderr).toMatch(new RegExp(`^${BRIDGE}: has no record\\.yaml, and this site publishes .*\\n$`))
  })

  test('of wrong content says what is wrong on stderr, writes nothing and ends with status 1', async () => {
    const out = newOutput()
    const { status, stdout, stderr } = await compile(broken(), out)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/record\.yaml:22: the quote “The job takes .*\n1 error; nothing was written\.\n$/)
    expect(beside(out)).toEqual([])
  })

  test('--json of wrong content leaves stdout empty, so that no reader takes it for a result', async () => {
    const { status, stdout } = await compile(broken(), newOutput(), ['--json'])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  })

  test.each([['--ot', 'x'], ['--out'], ['--json=yes'], ['stray']])(
    'refuses %s as wrong use: it says so on stderr, with the usage and status 2, and writes nothing',
    async (...args) => {
      const out = newOutput()
      const { status, stdout, stderr } = await compile(goodContent(), out, args)
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(/^\S.*\n\nUsage: npm run compile -- .*\n$/s)
      expect(beside(out)).toEqual([])
    },
  )

  test('works from another directory, on paths as seen from there', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'on-record-elsewhere-'))
    onTestFinished(() => rmSync(elsewhere, { recursive: true }))
    const { status } = await compile(goodContent(), 'made', [], { cwd: elsewhere })
    expect(status).toBe(0)
    expect(readdirSync(elsewhere)).toEqual(['made'])
  })
})

describe('compile for an address', () => {
  test('--url takes the place of the one in site.yaml, and of the environment’s', async () => {
    const env = { ON_RECORD_URL: 'https://other.example/' }
    const { stdout } = await compile(goodContent(), newOutput(), ['--url', 'http://127.0.0.1:8787'], { env })
    expect(stdout).toMatch(/ for http:\/\/127\.0\.0\.1:8787\/\n$/)
  })

  test('ON_RECORD_URL takes the place of the one in site.yaml', async () => {
    const env = { ON_RECORD_URL: 'https://other.example/' }
    expect((await compile(goodContent(), newOutput(), [], { env })).stdout).toMatch(
      / for https:\/\/other\.example\/\n$/,
    )
  })

  test.each([
    'other.example',
    'ftp://other.example/',
    'https://other.example/feeds/',
    'https://other.example/?a',
  ])('refuses %s, writes nothing and does not end with status 0', async (url) => {
    const out = newOutput()
    const { status, stderr } = await compile(goodContent(), out, ['--url', url])
    expect(status).toBeGreaterThan(0)
    expect(stderr).toContain(url)
    expect(stderr).toContain('https://example.org/')
    expect(beside(out)).toEqual([])
  })
})

describe('compile --keep-last', () => {
  test('of wrong content says so, leaves the last good output to the byte and ends with status 0', async () => {
    const out = newOutput()
    await compile(goodContent(), out)
    const good = hashesIn(out)
    const { status, stderr } = await compile(broken(), out, ['--keep-last'])
    expect(status).toBe(0)
    expect(stderr).toMatch(/record\.yaml:22: .*What was right before is served on/s)
    expect(hashesIn(out)).toEqual(good)
  })

  test('ends with status 1 where there is no last good output', async () => {
    const { status } = await compile(broken(), newOutput(), ['--keep-last'])
    expect(status).toBe(1)
  })

  test('may come from the environment', async () => {
    const out = newOutput()
    await compile(goodContent(), out)
    const { status } = await compile(broken(), out, [], { env: { ON_RECORD_KEEP_LAST: '1' } })
    expect(status).toBe(0)
  })
})
