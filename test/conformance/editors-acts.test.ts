import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { parseJsonFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInstalled } from '../installed.ts'
import { RunningSite } from '../running-site.ts'
import { Feedparser, PYTHON } from './feedparser.ts'
import { Newsboat } from './newsboat.ts'
import { R2e } from './r2e.ts'
import { Sfeed } from './sfeed.ts'

const has = [
  isInstalled('newsboat', '--version'),
  isInstalled('sh', '-c', 'command -v sfeed_update && command -v curl'),
  isInstalled(PYTHON, '-c', 'import feedparser'),
  isInstalled('r2e', '--version'),
].every(Boolean)

const SITE = `title: Harbour Record
description: Who said what about the harbour
url: https://record.example/
language: en
authority: record.example,2026
author: The Harbour Desk
review: optional
`
const SPEAKERS = `- { id: ana-ruiz, name: Ana Ruiz, kind: person }
- { id: bo-lindt, name: Bo Lindt, kind: person }
`

/** An article of two quotes of Ana Ruiz’s, each in a statement of its own, in a record that a person has read. */
const article = (title: string, day: string, first: string, second: string, id: string) => ({
  slug: `2026-03-0${day}-${id}`,
  article: `---\ntitle: ${title}\npublished: 2026-03-0${day}T09:00:00Z\n---\n\n“${first},” Ana Ruiz said on Monday.\n\n“${second},” she added.\n`,
  record: `statements:
  - id: ${id}-s
    speaker: ana-ruiz
    title: Ana Ruiz on ${id}, first
    reviewed: true
    sentences: ['“${first},” Ana Ruiz said on Monday.']
    quotes:
      - { id: ${id}-a, exact: '${first}' }
  - id: ${id}-t
    speaker: ana-ruiz
    title: Ana Ruiz on ${id}, second
    reviewed: true
    sentences: ['“${second},” she added.']
    quotes:
      - { id: ${id}-b, exact: '${second}' }
`,
})

const COURT = article('The court hears the case', '2', 'The door was open', 'Nobody was there', 'court')
const MATCH = article('The match ends in a draw', '3', 'We played well', 'The referee slept', 'match')
const COUNCIL = {
  slug: '2026-03-04-council',
  article: `---\ntitle: The council closes the bridge\npublished: 2026-03-04T09:00:00Z\n---\n\nBo Lindt, the harbour master, spoke on Monday.\n\n“The work takes six weeks at least and nobody can cross,” Bo Lindt said.\n`,
}

const FEEDS = [
  'everything/rss.xml',
  'everything/atom.xml',
  'quotes/rss.xml',
  'speakers/ana-ruiz/rss.xml',
  'speakers/ana-ruiz/atom.xml',
]

describe.skipIf(!has)(
  'readers from Debian, subscribed to six feeds in three formats',
  { timeout: 300_000 },
  () => {
    let site: RunningSite

    const write = (directory: string, file: string, text: string) => {
      mkdirSync(join(directory, 'content', file, '..'), { recursive: true })
      writeFileSync(join(directory, 'content', file), text)
    }
    const command = (directory: string, ...args: string[]) =>
      promisify(execFile)(resolve('node_modules/.bin/node'), args, { cwd: directory })

    beforeAll(async () => {
      site = await RunningSite.start(({ directory }) => {
        rmSync(join(directory, 'content'), { recursive: true })
        write(directory, 'site.yaml', SITE)
        write(directory, 'speakers.yaml', SPEAKERS)
        for (const { slug, article, record } of [COURT, MATCH]) {
          write(directory, `articles/${slug}/article.md`, article)
          write(directory, `articles/${slug}/record.yaml`, record)
        }
        write(directory, `articles/${COUNCIL.slug}/article.md`, COUNCIL.article)
      })
      await command(site.directory, 'src/cli/derive.ts', COUNCIL.slug)
    }, 120_000)

    afterAll(() => site?.stop())

    test('end with what the content says after a move, a correction, a withdrawal, and an edit with derive', async () => {
      const urls = FEEDS.map((feed) => site.url + feed)
      const newsboats = urls.map((url) => new Newsboat(url))
      const sfeed = new Sfeed(urls)
      const feedparsers = urls.map((url) => new Feedparser(url))
      const r2e = new R2e(urls)
      const json = async () => parseJsonFeed(await site.text('quotes/feed.json'))
      const poll = async () => {
        for (const newsboat of newsboats) await newsboat.reload()
        await sfeed.update()
        const polls = []
        for (const feedparser of feedparsers) polls.push(await feedparser.poll())
        return { polls, mails: await r2e.run() }
      }
      const first = await poll()
      expect(first.mails.length).toBeGreaterThan(0)
      for (const { status, complaint } of first.polls) expect([status, complaint]).toEqual([200, ''])
      const quiet = await poll()
      expect(quiet.mails).toEqual([])
      const ids = sfeed.ids()

      const now = new Date().toISOString()
      const record = ({ slug }: { slug: string }) => `articles/${slug}/record.yaml`
      await site.edit(
        record(MATCH),
        (text) =>
          text
            .replace(
              "{ id: match-a, exact: 'We played well' }",
              `{ id: match-a, exact: 'We played well', context: On the draw., corrections: [{ at: ${now}, note: It was on Monday. }] }`,
            )
            .replace(
              "{ id: match-b, exact: 'The referee slept' }",
              `{ id: match-b, exact: 'The referee slept', withdrawn: { at: ${now}, reason: She was misheard. } }`,
            ),
        'quotes/rss.xml',
      )
      const before = await site.text('quotes/rss.xml')
      await command(
        site.directory,
        'src/cli/move.ts',
        'court-b',
        '--to',
        'bo-lindt',
        '--note',
        'Bo Lindt said it.',
      )
      const prose = join(site.directory, 'content/articles', COUNCIL.slug, 'article.md')
      writeFileSync(prose, readFileSync(prose, 'utf8').replace('six weeks', 'seven weeks'))
      await command(site.directory, 'src/cli/derive.ts', COUNCIL.slug)
      await expect
        .poll(() => site.text('quotes/rss.xml'), { timeout: 60_000, interval: 500 })
        .toMatch(/(?=[\s\S]*seven weeks)(?=[\s\S]*Bo Lindt: “Nobody was there”)/)
      expect(before).not.toContain('seven weeks')

      const told = await poll()
      const [, , quotes, ana, anaAtom] = told.polls
      const entry = (of: typeof quotes, id: string) => of?.entries.find((each) => each.id?.endsWith(`/${id}`))
      expect(entry(quotes, 'court-b')).toMatchObject({ author: 'Bo Lindt' })
      expect(entry(quotes, 'match-a')?.content).toContain('It was on Monday.')
      expect(entry(quotes, 'match-b')?.title).toBe('Withdrawn: She was misheard.')
      for (const of of [ana, anaAtom]) {
        expect(entry(of, 'court-b')?.title).toBe('Withdrawn: Bo Lindt said it, not Ana Ruiz.')
      }
      for (const newsboat of newsboats) {
        for (const { guid, title, author, content } of newsboat.items()) {
          const all = `${title} ${content}`
          if (!guid.includes(':article/')) expect(all).not.toContain('The referee slept')
          if (author.includes('Ana Ruiz') && !guid.includes(':article/'))
            expect(all).not.toContain('Nobody was there')
          expect(all).not.toContain('six weeks')
        }
      }
      const kept = new Set(sfeed.ids())
      for (const id of ids) expect(kept).toContain(id)
      const subjects = told.mails.map(({ subject }) => subject)
      const timesTold = (subject: string) => subjects.filter((each) => each === subject).length
      // Once in each feed that it stood in.
      expect(timesTold('Withdrawn: She was misheard.')).toBe(5)
      // The quote and its statement, in each feed of hers.
      expect(timesTold('Withdrawn: Bo Lindt said it, not Ana Ruiz.')).toBe(4)
      expect(subjects.some((subject) => subject.includes('seven weeks'))).toBe(true)
      for (const { body } of told.mails) expect(body).not.toContain('six weeks')

      const items = (await json()).items ?? []
      for (const { date_published, date_modified } of items) {
        for (const date of [date_published, date_modified])
          expect(Date.parse(String(date))).toBeLessThanOrEqual(Date.now())
      }
      expect(items.find(({ id }) => id?.endsWith('quote/match-b'))?.title).toBe(
        'Withdrawn: She was misheard.',
      )

      const after = await poll()
      expect(after.mails).toEqual([])
      expect(after.polls.map(({ status }) => status)).toEqual(FEEDS.map(() => 304))
    })
  },
)
