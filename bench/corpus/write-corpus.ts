import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appendSpeakers } from '../../src/record/append-speakers.ts'
import { type CorpusArticle, makeArticle } from './article.ts'
import { makeSpeakers } from './speakers.ts'

/** What a corpus is made of. */
export interface CorpusOptions {
  readonly articles: number
  /** How many speakers there are to quote; the last of them may have nothing to say. */
  readonly speakers: number
  /** The content folder to make. */
  readonly out: string
  readonly onProgress?: (done: number, of: number) => void
}

/** How much was written. */
export interface Written {
  readonly articles: number
  readonly speakers: number
  readonly statements: number
  readonly quotes: number
  readonly words: number
}

/** The time over which the articles of a corpus go out, each as long after the one before. */
const FIRST = Date.UTC(2022, 0, 3)
const LAST = Date.UTC(2025, 11, 30)
/** The day after. */
const NEXT = Date.UTC(2025, 11, 31)

const SITE = `# yaml-language-server: $schema=../schemas/site.schema.json
title: The Corpus Courier
description: Who said what in a world that does not exist
url: https://corpus.example/
language: en
authority: corpus.example,2022
review: optional
leastConfidence: 0
author: The Corpus Courier
`

/** How many speakers a corpus has: one for two articles up to 500, then one for twenty up to 5,000. */
export function usualSpeakers(articles: number): number {
  return Math.min(5000, Math.max(Math.min(500, Math.ceil(articles / 2)), Math.ceil(articles / 20)))
}

/**
 * Writes a corpus as a content folder: the same options give the same bytes.
 *
 * @throws Error if the folder holds anything already
 */
export function writeCorpus({ articles, speakers: count, out, onProgress }: CorpusOptions): Written {
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new Error(`${out}: is not empty; choose another --out`)
  }
  mkdirSync(join(out, 'articles'), { recursive: true })
  const speakers = makeSpeakers(count)
  writeFileSync(join(out, 'site.yaml'), SITE)
  writeFileSync(join(out, 'speakers.yaml'), appendSpeakers('', speakers))
  const written = { articles, speakers: count, statements: 0, quotes: 0, words: 0 }
  for (let number = 1; number <= articles; number++) {
    const published = FIRST + Math.floor(((LAST - FIRST) * number) / articles)
    const made = makeArticle(number, published, speakers)
    putArticle(out, made)
    written.statements += made.statements
    written.quotes += made.quotes
    written.words += made.words
    onProgress?.(number, articles)
  }
  return written
}

/** Puts an article into a content folder. */
export function putArticle(content: string, { slug, article, record }: CorpusArticle): void {
  const folder = join(content, 'articles', slug)
  mkdirSync(folder)
  writeFileSync(join(folder, 'article.md'), article)
  writeFileSync(join(folder, 'record.yaml'), record)
}

/** Makes the article that would come next in a corpus of so many articles: newer than all of them. */
export function nextArticle(articles: number, speakers: number): CorpusArticle {
  return makeArticle(articles + 1, NEXT, makeSpeakers(speakers))
}
