import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'

const VALIDATORS = '/feeds/validators.json'
const listed = async () => ((await (await ask(VALIDATORS)).json()) as { feeds: Record<string, string> }).feeds

describe('the validators of all feeds', () => {
  test('are JSON, with validators of their own', async () => {
    const response = await ask(VALIDATORS)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    const entityTag = response.headers.get('ETag') ?? ''
    await response.body?.cancel()
    expect((await ask(VALIDATORS, { 'If-None-Match': entityTag })).status).toBe(304)
  })

  test('are the beginnings of the feeds’ entity tags', async () => {
    const feeds = Object.entries(await listed())
    expect(feeds.length).toBeGreaterThan(50)
    for (const [path, validator] of feeds) {
      const response = await ask(`/${path}`, {}, 'HEAD')
      expect(response.status, path).toBe(200)
      expect(/^"([\w-]+)[."]/.exec(response.headers.get('ETag') ?? '')?.[1], path).toBe(validator)
    }
  })

  test('are those of what can be subscribed to: every channel, no archive document, nothing withdrawn', async () => {
    const paths = Object.keys(await listed())
    for (const channel of [
      '',
      'quotes/',
      'everything/',
      'speakers/geng-shuang/',
      'topics/harbour/',
      'articles/made-1/',
    ]) {
      for (const file of ['rss.xml', 'atom.xml', 'feed.json']) expect(paths).toContain(`${channel}${file}`)
    }
    expect(paths.filter((path) => /archive\/\d|made-5\//.test(path))).toEqual([])
  })
})
