import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { nextArticle, putArticle, writeCorpus } from '../../bench/corpus/write-corpus.ts'
import { loadContent } from '../../src/content/load-content.ts'

const folders: string[] = []
const made = (articles: number, speakers: number) => {
  const out = mkdtempSync(join(tmpdir(), 'on-record-corpus-'))
  folders.push(out)
  return { out, written: writeCorpus({ articles, speakers, out }) }
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('a corpus breaks no rule of content, and has the articles, statements and quotes that it says', () => {
  const { out, written } = made(40, 20)
  const { content, warnings, withoutRecord } = loadContent({ directory: out })
  const statements = content.articles.flatMap((article) => article.statements)
  expect(warnings).toEqual([])
  expect(withoutRecord).toEqual([])
  expect(written).toMatchObject({
    articles: content.articles.length,
    speakers: content.speakers.length,
    statements: statements.length,
    quotes: statements.flatMap(({ quotes }) => quotes).length,
  })
})

test('its articles have some 500 words and a dozen quotes, and its quotes dates over years', () => {
  const { out, written } = made(40, 20)
  const quotes = loadContent({ directory: out }).content.articles.flatMap(({ statements }) =>
    statements.flatMap((statement) => statement.quotes),
  )
  expect(written.words / 40).toBeGreaterThan(450)
  expect(written.words / 40).toBeLessThan(600)
  expect(quotes.length / 40).toBeGreaterThan(10)
  expect(quotes.length / 40).toBeLessThan(14)
  expect(new Set(quotes.map(({ published }) => new Date(published).getUTCFullYear())).size).toBe(4)
})

test('a few speakers are quoted often, most of them seldom', () => {
  const { out } = made(100, 100)
  const counts = new Map<string, number>()
  for (const { statements } of loadContent({ directory: out }).content.articles) {
    for (const { speaker } of statements) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  const sorted = [...counts.values()].toSorted((a, b) => b - a)
  const sum = (list: readonly number[]) => list.reduce((all, count) => all + count, 0)
  expect(sum(sorted.slice(0, 10))).toBeGreaterThan(sum(sorted.slice(-50)))
})

test('the same numbers give the same bytes', () => {
  const [one, other] = [made(5, 10), made(5, 10)]
  const files = readdirSync(one.out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(one.out.length))
  expect(files.length).toBe(12)
  for (const file of files) {
    expect(readFileSync(join(other.out, file), 'utf8')).toBe(readFileSync(join(one.out, file), 'utf8'))
  }
})

test('the next article of a corpus fits in, and is newer than all of it', () => {
  const { out } = made(5, 10)
  const next = nextArticle(5, 10)
  putArticle(out, next)
  const { articles } = loadContent({ directory: out }).content
  const newest = articles.toSorted((a, b) => b.published - a.published)[0]
  expect(newest?.slug).toBe(next.slug)
})

test('a folder that holds anything is left alone', () => {
  const { out } = made(1, 1)
  expect(() => writeCorpus({ articles: 1, speakers: 1, out })).toThrow('is not empty')
})
