import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { arrange } from '../../src/channels/arrange.ts'
import { loadContent } from '../../src/content/load-content.ts'
import { readBack, readWithRssParser } from './read-back.ts'
import { renderAll } from './render-channel.ts'

interface RecordFile {
  statements: {
    id: string
    title: string
    speaker: string
    quotes?: { id: string; exact: string; speaker?: string }[]
  }[]
}

const slug = '2019-10-30-un-members-split-over-xinjiang'
const record = parse(readFileSync(`content/articles/${slug}/record.yaml`, 'utf8')) as RecordFile
const speakers = new Map(
  (parse(readFileSync('content/speakers.yaml', 'utf8')) as { id: string; name: string }[]).map(
    ({ id, name }) => [id, name],
  ),
)
const { content } = loadContent({ directory: 'content' })
const { site } = content
const { fixed, articles, speakers: speakerChannels } = arrange(content)
const [articlesChannel, statements, quotes, everything] = fixed
if (!articlesChannel || !statements || !quotes || !everything) throw new Error('a fixed channel is missing')

const recordQuotes = record.statements.flatMap((statement) =>
  (statement.quotes ?? []).map((quote) => ({
    ...quote,
    speaker: quote.speaker ?? statement.speaker,
    statement: statement.id,
  })),
)
const plain = (html: string | undefined) =>
  (html ?? '')
    .replace(/<[^>]+>/g, '')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&')

describe.each(renderAll(quotes, site))('the quotes in $format.label', ({ format, text }) => {
  const feed = readBack(text)

  test('are those of the record, in its order, verbatim, each with its speaker', () => {
    expect(recordQuotes).toHaveLength(10)
    expect(feed.entries.map(({ id }) => id)).toEqual(
      recordQuotes.map(({ id }) => `tag:${site.authority}:quote/${id}`),
    )
    feed.entries.forEach(({ html, authors }, at) => {
      const quote = recordQuotes[at]
      const words = /<blockquote[^>]*>(.*?)<\/blockquote>/s.exec(html ?? '')?.[1]
      expect(plain(words)).toBe(quote?.exact)
      expect(authors).toEqual([speakers.get(quote?.speaker ?? '')])
    })
  })

  test('lead to their place on the site and to the very words at the publisher', () => {
    feed.entries.forEach(({ url, via, inReplyTo }, at) => {
      const quote = recordQuotes[at]
      expect(url).toBe(`${site.url}articles/${slug}/#quote-${quote?.id}`)
      expect(via).toMatch(/^https:\/\/hongkongfp\.com\/2019\/10\/30\/.*#:~:text=./)
      if (format.name !== 'json')
        expect(inReplyTo).toBe(`tag:${site.authority}:statement/${quote?.statement}`)
    })
  })

  test('are in the feed that says so of itself', () => {
    expect(feed.format).toBe(format.name)
    expect(feed.self).toBe(`${site.url}quotes/${format.file}`)
  })
})

describe.each(renderAll(statements, site))('the statements in $format.label', ({ text }) => {
  test('are the five of the record', () => {
    expect(readBack(text).entries.map(({ title }) => title)).toEqual(
      record.statements.map(({ title }) => title),
    )
  })
})

describe.each(renderAll(articlesChannel, site))('the article in $format.label', ({ text }) => {
  const [entry] = readBack(text).entries

  test('has the body word for word, no-break spaces included', () => {
    const body = readFileSync(`content/articles/${slug}/article.md`, 'utf8').split('\n---\n')[1]
    expect(plain(entry?.html).replace(/\n/g, '\n\n').trim()).toBe(body?.trim())
    expect(entry?.html).toContain('\u00a0')
  })

  test('has neither captions nor boilerplate', () => {
    for (const words of ['Photo:', 'File photo', 'direct reader support', 'fundraise', 'AFP is a global']) {
      expect(text).not.toContain(words)
    }
  })
})

test('a speaker’s channel has what that speaker said', () => {
  const channel = speakerChannels.get('geng-shuang')
  expect(channel?.items.map(({ kind }) => kind)).toEqual(['quote', 'quote'])
})

test('the article’s own channel has everything of it, the article first', () => {
  const channel = articles.get(slug)
  expect(channel?.items).toHaveLength(16)
  expect(channel?.items[0]?.kind).toBe('article')
  expect(everything.items).toEqual(channel?.items)
})

test('a second reader sees the same ten quotes', async () => {
  for (const { format, text } of renderAll(quotes, site)) {
    if (format.name === 'json') continue
    const feed = await readWithRssParser(text)
    expect(feed.items.map(({ title }) => title)).toEqual(readBack(text).entries.map(({ title }) => title))
    expect(feed.items.map((item) => item.creator ?? (item as { author?: string }).author)).toEqual(
      recordQuotes.map(({ speaker }) => speakers.get(speaker)),
    )
  }
})
