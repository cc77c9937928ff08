import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import { type LoadedContent, loadContent } from '../../src/content/load-content.ts'
import { ContentError, type Problem } from '../../src/content/problem.ts'

/** The slug of the article in the good content. */
export const BRIDGE = '2026-03-02-swing-bridge'

/** A site that keeps every rule. */
export const SITE = `title: Harbour Record
description: Who said what about the harbour
url: https://record.example/
language: en
authority: record.example,2026
author: The Harbour Desk
`

/** Speakers that keep every rule. */
export const SPEAKERS = `- id: ada-novak
  name: Ada Novak
  kind: person
  partOf: city-council
- id: city-council
  name: City Council
  kind: organization
  aliases: [the council]
- id: bo-lindt
  name: Bo Lindt
  kind: person
`

/** An article that keeps every rule. “We will see” stands in it twice. */
export const ARTICLE = `---
title: Swing bridge to close for the summer
published: 2026-03-02
source: https://news.example/harbour/bridge
topics: [Transport]
---

The swing bridge will close in June, the city council said on Monday.

“It is not safe any more,” Ada Novak said. “We will see,” she added.

“The work takes six weeks at least,” Bo Lindt said. “We will see,” he warned.
`

/** The record of that article. */
export const RECORD = `statements:
  - id: s-novak
    speaker: ada-novak
    title: The bridge is not safe
    reviewed: true
    sentences:
      - “It is not safe any more,” Ada Novak said.
    quotes:
      - id: q-safe
        exact: It is not safe any more
        cue: said
      - id: q-see
        exact: We will see
        suffix: ',” she'
  - id: s-lindt
    speaker: bo-lindt
    title: The work takes six weeks
    sentences:
      - “The work takes six weeks at least,” Bo Lindt said.
    quotes:
      - id: q-weeks
        exact: The work takes six weeks at least
`

/** A content folder made for a test and removed after it. */
export class ContentFolder {
  readonly directory: string

  /** Makes an empty folder; only within a test. */
  constructor() {
    this.directory = mkdtempSync(join(tmpdir(), 'on-record-content-'))
    onTestFinished(() => rmSync(this.directory, { recursive: true, force: true }))
  }

  /** Writes a file at a path of the folder. */
  write(file: string, content: string | Uint8Array): this {
    const path = join(this.directory, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return this
  }

  /** Writes `site.yaml`: the good site, which publishes what is 0.7 sure unread, with more lines below it. */
  writeSite(more = ''): this {
    const review = /^review:/m.test(more) ? '' : 'review: optional\n'
    const least = /^leastConfidence:/m.test(more) ? '' : 'leastConfidence: 0.7\n'
    return this.write('site.yaml', `${SITE}${more}${review}${least}`)
  }

  /** Writes `speakers.yaml`. */
  writeSpeakers(yaml: string): this {
    return this.write('speakers.yaml', yaml)
  }

  /** Writes an article, and its record if there is one. */
  writeArticle(slug: string, article: string, record?: string): this {
    this.write(`articles/${slug}/article.md`, article)
    return record === undefined ? this : this.write(`articles/${slug}/record.yaml`, record)
  }

  /** Puts words in the place of others, which must stand in the file once. */
  edit(file: string, from: string, to: string): this {
    const parts = readFileSync(join(this.directory, file), 'utf8').split(from)
    if (parts.length !== 2) throw new Error(`${file} has “${from}” ${parts.length - 1} times`)
    return this.write(file, parts.join(to))
  }

  /** Removes a file or folder. */
  remove(file: string): this {
    rmSync(join(this.directory, file), { recursive: true })
    return this
  }

  /** Loads the folder; throws where it breaks a rule. */
  load(): LoadedContent {
    return loadContent({ directory: this.directory })
  }

  /** Every problem of the folder, warnings included; files are named from the folder. */
  problems(): Problem[] {
    return problemsOf(() => this.load().warnings).map((problem) => ({
      ...problem,
      file: relative(this.directory, problem.file),
    }))
  }
}

/** A content folder that keeps every rule: a site, three speakers, an article with its record. */
export function goodContent(): ContentFolder {
  return new ContentFolder().writeSite().writeSpeakers(SPEAKERS).writeArticle(BRIDGE, ARTICLE, RECORD)
}

function problemsOf(load: () => readonly Problem[]): readonly Problem[] {
  try {
    return load()
  } catch (error) {
    if (error instanceof ContentError) return error.problems
    throw error
  }
}
