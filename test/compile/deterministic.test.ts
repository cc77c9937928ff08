import { cpSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { runCommand } from '../cli/run-command.ts'
import { ARTICLE_FILE } from '../content/broken-rule.ts'
import { ARTICLE, type ContentFolder, goodContent } from '../content/content-folder.ts'
import { hashesIn, newOutput } from './compiled-folder.ts'

const compiled = async (folder: ContentFolder, out = newOutput()) => {
  await compile({ content: folder.directory, out })
  return hashesIn(out)
}

describe('the same content gives the same bytes', () => {
  test('compiled twice into new folders', async () => {
    const folder = goodContent()
    const first = await compiled(folder)
    expect(first!.size).toBeGreaterThan(10)
    expect(await compiled(folder)).toEqual(first)
  })

  test('compiled again over the first output', async () => {
    const folder = goodContent()
    const out = newOutput()
    const first = await compiled(folder, out)
    expect(await compiled(folder, out)).toEqual(first)
  })

  test('compiled over the output of other content', async () => {
    const folder = goodContent()
    const first = await compiled(folder)
    const out = newOutput()
    await compiled(goodContent().writeArticle('another', ARTICLE), out)
    expect(await compiled(folder, out)).toEqual(first)
  })

  test('from another place', async () => {
    const folder = goodContent()
    const copy = goodContent()
    cpSync(folder.directory, copy.directory, { recursive: true })
    expect(await compiled(copy)).toEqual(await compiled(folder))
  })

  test('with line ends of Windows', async () => {
    const folder = goodContent().write(ARTICLE_FILE, ARTICLE.replaceAll('\n', '\r\n'))
    const [windows, unix] = [await compiled(folder), await compiled(goodContent())]
    // The index of units knows each by the very bytes that it was made from.
    const others = (files: typeof unix) => [...files!].filter(([file]) => !file.startsWith('units/'))
    expect(others(windows)).toEqual(others(unix))
  })

  test.each([
    { TZ: 'Asia/Tokyo', LC_ALL: 'ja_JP.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'C', LANG: 'de_DE.UTF-8' },
  ])('on a machine with $TZ and $LC_ALL', async (env) => {
    const folder = goodContent()
    const out = newOutput()
    const { status, stderr } = await runCommand('compile', ['--content', folder.directory, '--out', out], {
      env,
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(hashesIn(out)).toEqual(await compiled(folder))
  })

  test('on another day', async () => {
    const folder = goodContent()
    const out = newOutput()
    const env = { NODE_OPTIONS: `--import=${new URL('another-day.ts', import.meta.url).href}` }
    expect((await runCommand('compile', ['--content', folder.directory, '--out', out], { env })).status).toBe(
      0,
    )
    expect(hashesIn(out)).toEqual(await compiled(folder))
  })
})

describe('what differs', () => {
  test('by a word in an article changes the folders that carry the article, and no other', async () => {
    const before = await compiled(goodContent())
    const after = await compiled(goodContent().edit(ARTICLE_FILE, 'on Monday.', 'on Sunday.'))
    expect([...after!.keys()]).toEqual([...before!.keys()])
    const changed = [...after!].filter(([file, hash]) => before!.get(file) !== hash).map(([file]) => file)
    expect(changed).toContain('bundle/polled-root.pack')
    expect(changed).toContain('assets/site/articles/2026-03-02-swing-bridge.pack')
    expect(changed).toContain('assets/site/topics/transport.pack')
    expect(changed).not.toContain('bundle/polled-quotes.pack')
    expect(changed).not.toContain('assets/site/about.pack')
    expect(changed).not.toContain('assets/site/speakers/bo-lindt.pack')
  })
})
