import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseOpml } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { readBack } from '../feeds/read-back.ts'
import { RunningSite } from '../running-site.ts'

let site: RunningSite

beforeAll(async () => {
  site = await RunningSite.start(({ directory }) => {
    rmSync(join(directory, 'content'), { recursive: true })
    const answers = ['--title', 'Empty', '--url', 'https://quotes.example.org/', '--author', 'Me']
    const args = ['src/cli/new.ts', 'content', ...answers, '--authority', 'example.org,2026']
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: directory, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  })
}, 120_000)
afterAll(() => site.stop())

describe('a site without articles', () => {
  test.each(['', 'statements/', 'quotes/', 'everything/'])(
    'has feeds of /%s that readers take',
    async (channel) => {
      for (const [file, format] of Object.entries({
        'rss.xml': 'rss',
        'atom.xml': 'atom',
        'feed.json': 'json',
      })) {
        const response = await fetch(new URL(channel + file, site.url))
        expect(response.status).toBe(200)
        const text = await response.text()
        if (format !== 'json') fromXml(text)
        expect(readBack(text)).toMatchObject({ format, entries: [], title: expect.stringContaining('Empty') })
        expect(text).not.toMatch(/undefined|NaN|Invalid Date|1970/)
        const again = await fetch(new URL(channel + file, site.url), {
          headers: { 'If-None-Match': response.headers.get('ETag')! },
        })
        expect(again.status).toBe(304)
      }
    },
  )

  test.each(['', 'statements/', 'quotes/', 'everything/', 'speakers/', 'topics/', 'about/'])(
    'has a page at /%s that says where it is empty and leads nowhere that is not',
    async (page) => {
      const response = await fetch(new URL(page, site.url))
      expect(response.status).toBe(200)
      const html = await response.text()
      expect(html).toMatch(/^<!doctype html>/i)
      expect(html).not.toMatch(/undefined|NaN|Invalid Date|1970/)
      const paths = new Set([...html.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, path]) => path!))
      for (const path of paths) expect((await fetch(new URL(path, site.url))).status, path).toBe(200)
    },
  )

  test('has an OPML, a sitemap and validators that are well-formed', async () => {
    expect(parseOpml(await site.text('/opml.xml')).body?.outlines?.length).toBeGreaterThan(0)
    fromXml(await site.text('/sitemap.xml'))
    expect(Object.keys(JSON.parse(await site.text('/feeds/validators.json'))).length).toBeGreaterThan(0)
  })
})
