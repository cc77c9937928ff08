import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '../../src/compile/compile.ts'
import { compileTimeline } from './compile-timeline.ts'

const COMPILED = 'node_modules/.cache/on-record/test-dist'

/** How many articles are made besides the project's own; number 3 has a withdrawn quote, number 5 is withdrawn. */
const MADE = 12

// The project's own content, and articles of the year before it.
const directory = mkdtempSync(join(tmpdir(), 'on-record-worker-'))
try {
  cpSync('content', directory, { recursive: true })
  const site = join(directory, 'site.yaml')
  const text = readFileSync(site, 'utf8')
    .replace('feedSize: 50', 'feedSize: 20')
    .replace('review: required', 'review: optional')
  writeFileSync(site, `${text}hub: https://hub.example/\npolling: { maxAge: 600 }\n`)
  const speakers = join(directory, 'speakers.yaml')
  const renamed = readFileSync(speakers, 'utf8').replace('name: Geng Shuang', '$&\n  merged: [mr-geng, geng]')
  writeFileSync(speakers, renamed)
  for (let number = 1; number <= MADE; number++) writeArticle(directory, number)
  await compile({ content: directory, out: COMPILED, url: 'https://on-record.example/' })
  await compileTimeline(join(COMPILED, 'assets'))
} finally {
  rmSync(directory, { recursive: true })
}

function writeArticle(directory: string, number: number): void {
  const day = `2018-03-${String(number).padStart(2, '0')}`
  const folder = join(directory, 'articles', `made-${number}`)
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'article.md'),
    `---
title: Harbour news ${number}
published: ${day}T10:00:00Z
topics: [Harbour]
${number === 5 ? 'withdrawn: { at: 2018-04-05, reason: It was a rumour. }\n' : ''}---

“The harbour opens at ${number},” Geng said. “It closes at ${number} and a half,” he said.
`,
  )
  writeFileSync(
    join(folder, 'record.yaml'),
    `statements:
  - id: made-${number}
    speaker: geng-shuang
    title: The harbour opens at ${number}
    sentences: ['“The harbour opens at ${number},” Geng said.']
    quotes:
      - { id: made-${number}-a, exact: 'The harbour opens at ${number},' }
      - { id: made-${number}-b, exact: 'It closes at ${number} and a half,'${
        number === 3 ? ', withdrawn: { at: 2018-04-03, reason: He was misheard. }' : ''
      } }
`,
  )
}
