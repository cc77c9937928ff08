import { existsSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { compiledFeeds } from '../../src/ping/compiled-feeds.ts'
import { newOutput } from '../compile/compiled-folder.ts'
import { ARTICLE, BRIDGE, goodContent } from '../content/content-folder.ts'
import { compiledSite } from './compiled-site.ts'

const WITHDRAWN = 'withdrawn: {at: 2026-03-04, reason: It was a hoax.}'
const SITE = 'https://record.example/'

describe('the compiled feeds', () => {
  test('are those of fixed channels, in the bundle, and all others, among the assets', async () => {
    const out = await compiledSite(
      { 'speakers/ada/atom.xml': 'ada', '': 'home' },
      { 'rss.xml': 'articles', 'quotes/feed.json': 'quotes' },
    )
    expect(compiledFeeds(out, SITE)).toEqual([
      { url: 'https://record.example/quotes/feed.json', tag: 'quotes' },
      { url: 'https://record.example/rss.xml', tag: 'articles' },
      { url: 'https://record.example/speakers/ada/atom.xml', tag: 'ada' },
    ])
  })

  test('are neither pages nor lists of feeds', async () => {
    const out = await compiledSite({ 'quotes/': 'a', 'opml.xml': 'b', 'sitemap.xml': 'c', 'feed.css': 'd' })
    expect(compiledFeeds(out, SITE)).toEqual([])
  })

  test('are not archive documents, but are the feeds of a topic that is called archive', async () => {
    const out = await compiledSite({
      'archive/1/atom.xml': 'a',
      'quotes/archive/12/rss.xml': 'b',
      'topics/archive/archive/1/rss.xml': 'c',
      'topics/archive/rss.xml': 'd',
    })
    expect(compiledFeeds(out, SITE)).toEqual([
      { url: 'https://record.example/topics/archive/rss.xml', tag: 'd' },
    ])
  })

  test('have addresses in which letters that a URL cannot hold are encoded', async () => {
    const out = await compiledSite({ 'topics/%E6%9C%88/rss.xml': 'moon' })
    expect(compiledFeeds(out, SITE)[0]?.url).toBe('https://record.example/topics/%E6%9C%88/rss.xml')
  })

  test('of content as it is compiled are three for every channel', async () => {
    const out = newOutput()
    await compile({ content: goodContent().directory, out })
    const feeds = compiledFeeds(out, SITE)
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) {
      for (const channel of ['', 'quotes/', 'statements/', 'everything/', 'speakers/ada-novak/'])
        expect(feeds.map(({ url }) => url)).toContain(`${SITE}${channel}${file}`)
    }
    expect(new Set(feeds.map(({ tag }) => tag)).size).toBe(feeds.length)
    expect(feeds.length % 3).toBe(0)
  })

  test('of content with archives and an article that was withdrawn are none of those', async () => {
    const out = newOutput()
    const folder = goodContent().edit('site.yaml', 'language: en', 'language: en\nfeedSize: 2')
    const later = ARTICLE.replace('2026-03-02', '2026-03-03')
    folder.writeArticle('2026-03-03-withdrawn', later.replace(/^---/, `---\n${WITHDRAWN}`))
    await compile({ content: folder.directory, out })
    expect(existsSync(join(out, 'assets/archives/quotes-1.pack'))).toBe(true)
    expect(existsSync(join(out, 'assets/site/articles/2026-03-03-withdrawn.pack'))).toBe(true)
    const urls = compiledFeeds(out, SITE).map(({ url }) => url)
    expect(urls.filter((url) => /archive|withdrawn/.test(url))).toEqual([])
    expect(urls).toContain(`${SITE}articles/${BRIDGE}/rss.xml`)
  })

  test('are not to be had where nothing was compiled, which is said with what to do', async () => {
    const out = await compiledSite({})
    rmSync(join(out, 'bundle.js'))
    expect(() => compiledFeeds(out, SITE)).toThrow(`${out}: holds no compiled site; run npm run compile`)
  })

  test.each([2, 40])(
    'are not taken from a pack that is cut off after %i bytes, which is named',
    async (bytes) => {
      const out = await compiledSite({ 'quotes/rss.xml': 'a' })
      const file = join(out, 'assets/polled-quotes.pack')
      truncateSync(file, bytes)
      expect(() => compiledFeeds(out, SITE)).toThrow(`${file}: is damaged; run npm run compile`)
    },
  )
})
