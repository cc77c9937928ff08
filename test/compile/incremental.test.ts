import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { Compiler } from '../../src/compile/compiler.ts'
import { ContentError } from '../../src/content/problem.ts'
import { RECORD_FILE } from '../content/broken-rule.ts'
import { BRIDGE, type ContentFolder, goodContent, SITE } from '../content/content-folder.ts'
import { EditedContent } from '../worker/edited-content.ts'
import { hashesIn, newOutput } from './compiled-folder.ts'

const EDITS = 14

test('a compile after an edit gives the bytes of a whole one, in the same process and in a new one, with stamps or without', {
  timeout: 120_000,
}, async () => {
  const content = new EditedContent(20261124)
  onTestFinished(() => content.remove())
  const [kept, fresh, stamps] = [newOutput(), newOutput(), newOutput()]
  // Stamps are trusted of what has been as it is for a while.
  const { now } = Date
  const later = vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000)
  onTestFinished(() => later.mockRestore())
  const compiler = new Compiler({ content: content.directory, out: kept, isFollowing: true })
  for (let edits = 0; edits <= EDITS; edits++) {
    const { kind } = edits === 0 ? { kind: 'begin' } : content.edit()
    // Feeds of few items, so that speakers who share an article have archives that refer to it; now and then others.
    const feedSize = edits % 5 === 4 ? 8 + edits : 2
    if (edits % 5 !== 0) appendFileSync(join(content.directory, 'site.yaml'), `feedSize: ${feedSize}\n`)
    const whole = newOutput()
    await compile({ content: content.directory, out: whole })
    await compiler.compile()
    // Now and then without stamps, so that those that are kept are of an earlier time.
    await compile({ content: content.directory, out: fresh, ...(edits % 4 === 2 ? {} : { stamps }) })
    const expected = hashesIn(whole)
    expect(hashesIn(kept), `after edit ${edits}, ${kind}`).toEqual(expected)
    expect(hashesIn(fresh), `after edit ${edits}, ${kind}`).toEqual(expected)
  }
})

test('a compile on every core gives the bytes of one on one core', async () => {
  const [many, few] = [goodContent(), goodContent()]
  const text = readFileSync(join(many.directory, 'articles', '2026-03-02-swing-bridge', 'article.md'), 'utf8')
  const slugs = Array.from({ length: 130 }, (_, at) => `2026-04-01-article-${at}`)
  const [threads, one] = [newOutput(), newOutput()]
  // Few at a time stay on one core.
  const compiler = new Compiler({ content: few.directory, out: one })
  for (let at = 0; at < slugs.length; at += 40) {
    for (const slug of slugs.slice(at, at + 40))
      few.writeArticle(slug, text).write(`articles/${slug}/record.yaml`, 'statements: []\n')
    await compiler.compile()
  }
  for (const slug of slugs)
    many.writeArticle(slug, text).write(`articles/${slug}/record.yaml`, 'statements: []\n')
  await compile({ content: many.directory, out: threads })
  expect(hashesIn(threads)).toEqual(hashesIn(one))
})

test.each(['units', 'packs'])('a damaged index of %s costs time and no more', async (index) => {
  const folder = goodContent()
  const out = newOutput()
  await compile({ content: folder.directory, out })
  const good = hashesIn(out)
  const [file] = [...(good?.keys() ?? [])].filter((path) => path.startsWith(index))
  const path = join(out, file ?? '')
  for (const damage of [
    (bytes: Uint8Array) => bytes.with(bytes.length >> 1, (bytes.at(bytes.length >> 1) ?? 0) ^ 1),
    (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2),
    () => gzipSync('{"article":{}}'),
    () => gzipSync('not JSON'),
    () => new Uint8Array(),
  ]) {
    // Written beside it, since the file may be linked.
    const bytes = readFileSync(path)
    rmSync(path)
    writeFileSync(path, damage(bytes))
    await compile({ content: folder.directory, out })
    expect(hashesIn(out)).toEqual(good)
  }
})

test('a pack that lost a byte without a trace in the file system is made anew', async () => {
  const folder = goodContent()
  const out = newOutput()
  await compile({ content: folder.directory, out })
  const good = hashesIn(out)
  for (const file of readdirSync(join(out, 'assets/site/articles'))) {
    const path = join(out, 'assets/site/articles', file)
    const bytes = readFileSync(path)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    writeFileSync(path, bytes)
  }
  await compile({ content: folder.directory, out })
  expect(hashesIn(out)).toEqual(good)
})

test.each([
  ['a title', (folder: ContentFolder) => folder.edit(RECORD_FILE, 'bridge is not safe', 'bridge is unsafe')],
  [
    'the title of the site',
    (folder: ContentFolder) => folder.edit('site.yaml', 'Harbour Record', 'The Harbour'),
  ],
  ['pictures', (folder: ContentFolder) => folder.edit('site.yaml', 'picturesSince', '# picturesSince')],
  ['nothing', (folder: ContentFolder) => folder],
] as const)('pictures after an edit of %s are those of a whole compile', async (_, edit) => {
  const folder = goodContent().write('site.yaml', `${SITE}picturesSince: 2026-03-02\n`)
  const out = newOutput()
  await compile({ content: folder.directory, out })
  const pack = join(out, 'assets/site/pictures', `${BRIDGE}.pack`)
  const bytes = readFileSync(pack)
  // Damage within a picture, that nobody sees but who undoes it.
  bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1
  writeFileSync(pack, bytes)
  edit(folder)
  await compile({ content: folder.directory, out })
  const whole = newOutput()
  await compile({ content: folder.directory, out: whole })
  expect(hashesIn(out)).toEqual(hashesIn(whole))
})

test('a mistake is said after each edit until it is mended, and warnings of what is unchanged stay', async () => {
  const folder = goodContent().edit(
    'articles/2026-03-02-swing-bridge/article.md',
    'on Monday',
    'on \u0007Monday',
  )
  const out = newOutput()
  const compiler = new Compiler({ content: folder.directory, out })
  const { warnings } = await compiler.compile()
  expect(warnings).toHaveLength(1)
  expect((await compiler.compile()).warnings).toEqual(warnings)
  folder.edit(RECORD_FILE, 'exact: The work takes', 'exact: The job takes')
  await expect(compiler.compile()).rejects.toThrow(ContentError)
  await expect(compiler.compile()).rejects.toThrow(ContentError)
  folder.edit(RECORD_FILE, 'exact: The job takes', 'exact: The work takes')
  expect((await compiler.compile()).warnings).toEqual(warnings)
})
