import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { hashesIn } from '../compile/compiled-folder.ts'
import { BRIDGE, type ContentFolder, goodContent } from '../content/content-folder.ts'
import { deadAddress, listen } from '../ping/listening-server.ts'
import { runCommand } from './run-command.ts'

const TEXT = `Ministers meet in Lima

The ministers met on Monday. “We agree on most of it,” said Ana Ruiz, who chaired.

ministers lima table
The ministers at the table. Photo: City Press.

Sign up for our newsletter about ministers.
`
const SLUG = '2026-11-23-ministers-meet-in-lima'
const WORDS = 'The ministers met on Monday. “We agree on most of it,” said Ana Ruiz, who chaired.'
const PAGE = fileURLToPath(new URL('../import/pages/wordpress.html', import.meta.url))

/** A file made for a test and removed after it. */
function fileWith(content: string | Uint8Array, name = 'article.txt'): string {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-add-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const add = (folder: ContentFolder, ...args: string[]) =>
  runCommand('add', ['--content', folder.directory, ...args])
const articleFile = (folder: ContentFolder, slug = SLUG) =>
  readFileSync(join(folder.directory, 'articles', slug, 'article.md'), 'utf8')
const slugs = (folder: ContentFolder) => readdirSync(join(folder.directory, 'articles')).toSorted()

describe('add', () => {
  test.each(['--help', '-h'])('%s says how it is used, on stdout, with status 0', async (option) => {
    const { status, stdout, stderr } = await runCommand('add', [option])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^Usage: npm run add -- /)
    for (const word of ['--title', '--published', '--source', '--slug', '--json', 'stdin'])
      expect(stdout).toContain(word)
  })

  test('makes an article of a text, says what it took out and what to do next, and content stays right', async () => {
    const folder = goodContent()
    const { status, stdout, stderr } = await add(
      folder,
      fileWith(TEXT),
      '--published',
      '2026-11-23',
      '--topics',
      'Trade, Peru',
      '--topics',
      'Lima',
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(articleFile(folder)).toBe(`---
title: Ministers meet in Lima
published: 2026-11-23
topics: [Trade, Peru, Lima]
figures:
  - alt: ministers lima table
    caption: >-
      The ministers at the table. Photo: City Press.
notes:
  - >-
    Sign up for our newsletter about ministers.
---

${WORDS}
`)
    expect(stdout).toContain('  figure: The ministers at the table. Photo: City Press.\n')
    expect(stdout).toContain('  note: Sign up for our newsletter about ministers.\n')
    expect(stdout).toMatch(/record\.yaml: written, 1 statement, 1 quote\n {2}new speaker: ana-ruiz /)
    expect(stdout).toMatch(/\nNext: read article\.md and record\.yaml in .*\n$/)
    expect(slugs(folder)).toEqual([BRIDGE, SLUG])
    expect(folder.load().content.articles).toHaveLength(2)
  })

  test('makes an article of a page without being told anything', async () => {
    const folder = goodContent()
    const { status } = await add(folder, PAGE)
    expect(status).toBe(0)
    const [, slug] = slugs(folder)
    expect(slug).toBe('2026-03-02-swing-bridge-to-close-for-the-summer-council-regrets')
    expect(folder.load().warnings).toEqual([])
  })

  test('counts its options before what the page says', async () => {
    const folder = goodContent()
    await add(
      folder,
      PAGE,
      '--title',
      'Mine\n own',
      '--published',
      '2026-03-03',
      '--author',
      'Ana',
      '--language',
      'en',
      '--slug',
      'mine',
    )
    expect(articleFile(folder, 'mine')).toMatch(
      /^---\ntitle: Mine own\npublished: 2026-03-03\nsource: .*\npublisher: .*\nauthor: Ana\nlanguage: en\n/,
    )
  })

  test('--json says what was made as JSON, on stdout alone', async () => {
    const folder = goodContent()
    const { stdout } = await add(folder, fileWith(TEXT), '--published', '2026-11-23', '--json')
    expect(JSON.parse(stdout)).toMatchObject({
      slug: SLUG,
      folder: join(folder.directory, 'articles', SLUG),
      title: 'Ministers meet in Lima',
      published: '2026-11-23',
      source: null,
      figures: [{ alt: 'ministers lima table', caption: 'The ministers at the table. Photo: City Press.' }],
      notes: ['Sign up for our newsletter about ministers.'],
      remarks: [],
      derived: { slug: SLUG, done: 'written', statements: 1, quotes: 1 },
    })
  })

  test('derives the article, with the speakers that are known', async () => {
    const folder = goodContent()
    await add(folder, fileWith(TEXT.replace('Ana Ruiz', 'Ada Novak')), '--published', '2026-11-23')
    const [statement] = folder.load().content.articles[1]!.statements
    expect(statement).toMatchObject({ speaker: 'ada-novak', quotes: [{ exact: 'We agree on most of it,' }] })
  })

  test('keeps the article where it cannot be derived, and says what to do, with status 1', async () => {
    const folder = goodContent().edit('speakers.yaml', 'kind: organization', 'kind: cabal')
    const { status, stderr } = await add(folder, fileWith(TEXT), '--published', '2026-11-23')
    expect(status).toBe(1)
    expect(stderr).toMatch(
      new RegExp(`^The article is in its place, .*npm run derive -- ${SLUG} .*\\n.*speakers\\.yaml:7: `),
    )
    expect(articleFile(folder)).toContain(WORDS)
  })

  test.each([
    ['text', TEXT],
    ['Markdown', `---\ntitle: Ministers meet in Lima\n---\n\n${WORDS}\n`],
    [
      'a page',
      `<!doctype html><title>Ministers meet in Lima</title><article>${`<p>${WORDS}</p>`.repeat(9)}</article>`,
    ],
  ])('reads %s from stdin', (_, input) => {
    const folder = goodContent()
    const command = fileURLToPath(new URL('../../src/cli/add.ts', import.meta.url))
    execFileSync(
      process.execPath,
      [command, '-', '--content', folder.directory, '--published', '2026-11-23'],
      { input },
    )
    expect(articleFile(folder)).toContain(WORDS)
  })

  test('says of front matter what it did not take', async () => {
    const folder = goodContent()
    const file = fileWith(`---\ntitle: T\nlayout: post\n---\n\n${WORDS}\n`, 'article.md')
    const { status, stderr } = await add(folder, file, '--published', '2026-11-23')
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: expect.stringMatching(/^Note: .*“layout” was not taken/),
    })
  })
})

describe('nothing is written', () => {
  /** Adds what cannot be added; gives what was said, and checks that nothing changed. */
  async function refused(folder: ContentFolder, ...args: string[]) {
    const before = hashesIn(folder.directory)
    const { status, stdout, stderr } = await add(folder, ...args)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(hashesIn(folder.directory)).toEqual(before)
    expect(slugs(folder).filter((slug) => slug.startsWith('.'))).toEqual([])
    return stderr
  }

  test('over an article that is there', async () => {
    const folder = goodContent()
    const stderr = await refused(folder, fileWith(TEXT), '--published', '2026-03-02', '--slug', BRIDGE)
    expect(stderr).toMatch(
      /swing-bridge is there already, and is left as it is; give another name with --slug\n$/,
    )
  })

  test.each([
    'https://news.example/harbour/bridge',
    'http://www.news.example/harbour/bridge/?utm_source=x#top',
  ])('where another article has the source %s', async (source) => {
    const stderr = await refused(
      goodContent(),
      fileWith(TEXT),
      '--published',
      '2026-11-23',
      '--source',
      source,
    )
    expect(stderr).toMatch(/articles\/2026-03-02-swing-bridge has the same source/)
  })

  test('of a text that has no title and no date, and the options to give are named', async () => {
    const stderr = await refused(goodContent(), fileWith(WORDS))
    expect(stderr).toMatch(
      /article\.txt: does not say its title and its date; give --title "…" and --published 2026-11-23\n$/,
    )
  })

  test.each([
    ['of an empty file', '', /is empty/],
    ['of a binary file', Buffer.from([0x89, 0x50, 0, 1, 2, 3, 0xff]), /no text file/],
    [
      'of a file that is not UTF-8',
      Buffer.from('caf\u00e9', 'latin1'),
      /not UTF-8 text \(line 1\); save it as UTF-8/,
    ],
    ['of a file that is too large', Buffer.alloc(11 * 1024 * 1024, 'x'), /larger than 10 MB/],
    ['of a text that is too long', 'Words and words. '.repeat(80_000), /holds \d+ characters/],
    ['of boilerplate alone', 'Sign up for our newsletter.\n\nAdvertisement\n', /has no text besides/],
  ])('%s', async (_, content, message) => {
    const stderr = await refused(
      goodContent(),
      fileWith(content),
      '--title',
      'T',
      '--published',
      '2026-11-23',
    )
    expect(stderr).toMatch(message)
  })

  test.each([
    ['of a file that is not there', 'none.txt', /none\.txt: there is no such file/],
    ['of a folder', tmpdir(), /is a folder/],
  ])('%s', async (_, name, message) => {
    expect(await refused(goodContent(), name)).toMatch(message)
  })

  test('where a topic cannot be one', async () => {
    const stderr = await refused(goodContent(), fileWith(TEXT), '--published', '2026-11-23', '--topics', '!!')
    expect(stderr).toMatch(/the topic “!!” has no letter or digit.*\n1 error; nothing was written/)
  })

  test('where the site is not right or missing, and why is said', async () => {
    const args = [fileWith(TEXT), '--published', '2026-11-23']
    const wrong = goodContent().edit('site.yaml', 'language: en', 'hub: nowhere')
    expect(await refused(wrong, ...args)).toMatch(/site\.yaml:4: “hub” must be/)
    expect(await refused(goodContent().remove('site.yaml'), ...args)).toMatch(
      /site\.yaml is missing: name a content folder/,
    )
  })
})

describe('wrong use', () => {
  test.each([
    [],
    ['one.txt', 'two.txt'],
    ['one.txt', '--published', 'tomorrow'],
    ['one.txt', '--published', '2026-02-30'],
    ['one.txt', '--source', 'news.example'],
    ['one.txt', '--language', 'xx_'],
    ['one.txt', '--title', ' '],
    ['one.txt', '--slug', '../x'],
    ['one.txt', '--slug', 'A b'],
    ['one.txt', '--unknown'],
  ])('%j ends with status 2 and says why on stderr', async (...args) => {
    const { status, stdout, stderr } = await add(goodContent(), ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^\S/)
  })
})

describe('an address', () => {
  const page = readFileSync(PAGE)

  test('is fetched once, without cookies, and redirects are followed', async () => {
    const asked: (string | undefined)[][] = []
    const url = await listen(({ url, headers }, response) => {
      asked.push([url, headers.cookie, headers['user-agent']])
      if (url === '/old') response.writeHead(302, { location: '/new', 'set-cookie': 'a=b' }).end()
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    })
    const folder = goodContent()
    const { status } = await add(folder, `${url}old`)
    expect(status).toBe(0)
    expect(asked.map(([path, cookie]) => [path, cookie])).toEqual([
      ['/old', undefined],
      ['/new', undefined],
    ])
    expect(asked[0]?.[2]).toMatch(/^OnRecord\//)
  })

  test('of plain text gives an article from there', async () => {
    const url = await listen((_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(TEXT),
    )
    const folder = goodContent()
    await add(folder, `${url}a.txt?utm_source=x`, '--published', '2026-11-23')
    expect(articleFile(folder)).toContain(`\nsource: ${url}a.txt\n`)
  })

  test('shows what a stranger wrote for a terminal, and lets it obey nothing', async () => {
    const title = 'A \u202etitle\u202c'
    const url = await listen((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<title>\u001b]0;x\u0007${title}\u009b2J</title><article><p>${TEXT}</p></article>`),
    )
    const folder = goodContent()
    const { stdout } = await add(folder, url, '--published', '2026-11-23')
    for (const obeyed of ['\u001b', '\u0007', '\u009b', '\u202e']) expect(stdout).not.toContain(obeyed)
    expect(stdout).toContain('\\u202etitle\\u202c')
    const other = goodContent()
    const json = JSON.parse((await add(other, url, '--published', '2026-11-23', '--json')).stdout)
    expect(json.title).toContain(title)
    const file = articleFile(other, json.slug)
    for (const control of ['\u001b', '\u0007', '\u009b']) expect(file).not.toContain(control)
  })

  test.each([
    [
      'is not there',
      404,
      'text/html',
      'gone',
      /answers 404 Not Found: there is no such page; check the address/,
    ],
    [
      'is closed to commands',
      403,
      'text/html',
      'no',
      /answers 403 Forbidden: .* save the page from a browser/,
    ],
    ['has a fault', 503, 'text/html', 'no', /answers 503 .* try again later/],
    ['is no page', 200, 'application/pdf', '%PDF', /is application\/pdf and no page/],
    ['is a text that is too large', 200, 'text/plain', 'x'.repeat(11 * 1024 * 1024), /larger than 10 MB/],
  ])('that %s is refused, with what to do', async (_, code, type, body, message) => {
    const url = await listen((_, response) => response.writeHead(code, { 'content-type': type }).end(body))
    const folder = goodContent()
    const { status, stderr } = await add(folder, url)
    expect(status).toBe(1)
    expect(stderr).toMatch(message)
    expect(slugs(folder)).toEqual([BRIDGE])
  })

  test('that is larger than 10 MB is read that far, whatever letter it is cut in, with a remark', async () => {
    const page = `<title>Bridge closes</title><article>${'<p>The bridge closes in June, the council said.</p>'.repeat(9)}</article><script>`
    const url = await listen((_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`${page}${'é'.repeat(6 * 1024 * 1024)}</script>`),
    )
    const { status, stdout, stderr } = await add(goodContent(), url, '--published', '2026-11-23')
    expect({ status, stderr: stderr.match(/larger than 10 MB[^.]*/)?.[0] }).toEqual({
      status: 0,
      stderr: 'larger than 10 MB, and only that much of it was read: check that the article is whole',
    })
    expect(stdout).toContain('title: Bridge closes')
  })

  test('that is no article is refused, and taken with --anyway, without its references', async () => {
    const references = '<ol class="references"><li>“The Reluctant Bridge”. Harbour Post.</li></ol>'
    const page = `<meta name="generator" content="MediaWiki 1.45"><title>Bridge</title><article>${'<p>The bridge is a bridge over the old harbour.</p>'.repeat(9)}${references}</article>`
    const url = await listen((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end(page),
    )
    const folder = goodContent()
    const refused = await add(folder, url, '--published', '2026-11-23')
    expect({ status: refused.status, slugs: slugs(folder) }).toEqual({ status: 1, slugs: [BRIDGE] })
    expect(refused.stderr).toMatch(/no article: it is a page of a wiki\. .* add --anyway/)
    const taken = await add(folder, url, '--published', '2026-11-23', '--anyway')
    expect(taken.status).toBe(0)
    expect(articleFile(folder, '2026-11-23-bridge')).not.toContain('Reluctant')
  })

  test('that nobody answers is refused, with why', async () => {
    const { status, stderr } = await add(goodContent(), await deadAddress())
    expect(status).toBe(1)
    expect(stderr).toMatch(/cannot be reached \(.*ECONNREFUSED.*\); check the address/)
  })
})

test('a file is never fetched from elsewhere', async () => {
  const asked: string[] = []
  const url = await listen(({ url }, response) => {
    asked.push(url ?? '')
    response.end()
  })
  const html = `<!doctype html><title>T</title><link rel="canonical" href="${url}a"><article><img src="${url}i.png">${`<p>${WORDS}</p>`.repeat(9)}<iframe src="${url}f"></iframe></article>`
  const folder = goodContent()
  const { status } = await add(folder, fileWith(html, 'a.html'), '--published', '2026-11-23')
  expect({ status, asked }).toEqual({ status: 0, asked: [] })
  expect(existsSync(join(folder.directory, 'articles/2026-11-23-t/article.md'))).toBe(true)
})
