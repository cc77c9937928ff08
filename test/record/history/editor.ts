import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type ArticleWithoutRecord, loadArticle } from '../../../src/content/load-article.ts'
import { loadSite } from '../../../src/content/load-site.ts'
import { Problems } from '../../../src/content/problem.ts'
import { recordTimes } from '../../../src/content/record-times.ts'
import { deriveFolder } from '../../../src/record/derive-folder.ts'
import { notedItems, seenHash } from '../../../src/record/derived-notes.ts'
import { HOUSE_STYLE } from '../../../src/record/house-style.ts'
import { moveInFolder } from '../../../src/record/move/move-in-folder.ts'
import { type Decisions, UNDECIDED } from '../../../src/record/re-anchor/decisions.ts'
import type { Finding } from '../../../src/record/re-anchor/finding.ts'
import { type RecordFile, readRecord } from '../../../src/record/re-anchor/record-file.ts'
import { mergeSpeakers } from '../../../src/record/speakers/change-speakers.ts'
import { YamlEdits } from '../../../src/yaml/edits.ts'
import { ContentFolder } from '../../content/content-folder.ts'

/** The people who speak in the article, and who may turn out to have spoken. */
export const PEOPLE = ['Ada Novak', 'Bo Lindt', 'Cora Mills'] as const
const SPEAKERS = PEOPLE.map((name) => `- {id: ${idOf(name)}, name: ${name}, kind: person}\n`).join('')
const SLUG = '2026-03-02-bridge'
const PATH = `articles/${SLUG}`
const HEAD =
  '---\ntitle: A bridge\npublished: 2026-03-02\nsyndicate: summary\n---\n\nThe council met on the quay.\n\n'
const START = Date.UTC(2026, 2, 2, 15)
const MINUTE = 60_000

/** The id of one of those people. */
export function idOf(name: string): string {
  return name.toLowerCase().replace(' ', '-')
}

/** What is known of an item from when it was last looked at. */
interface Known {
  readonly published: number
  readonly updated: number
  seen: string
}

/** An editor of one article, who does as the README says and looks at what comes of it after each act. */
export class Editor {
  readonly folder = new ContentFolder().writeSite('leastConfidence: 0.9\n').writeSpeakers(SPEAKERS)
  /** The speakers that the editor has decided on, by the quote's id. */
  readonly decided = new Map<string, string>()
  readonly withdrawn = new Set<string>()
  now = START
  paragraphs: string[]
  findings: readonly Finding[] = []
  readonly #known = new Map<string, Known>()
  readonly #ids = new Map(PEOPLE.map((name) => [idOf(name), idOf(name)]))

  constructor(paragraphs: readonly string[]) {
    this.paragraphs = [...paragraphs]
    this.edit((list) => [...list])
  }

  /** The record as it stands. */
  get record(): RecordFile {
    return readRecord(this.#read('record.yaml'), 'record.yaml', new Problems())!
  }

  /** Every quote that is not withdrawn. */
  get quotes() {
    return this.record.record.statements.flatMap((statement, s) =>
      statement.quotes.flatMap((quote, q) =>
        this.withdrawn.has(quote.id) ? [] : [{ ...quote, path: ['statements', s, 'quotes', q] }],
      ),
    )
  }

  /** Edits the article and derives. */
  edit(change: (paragraphs: readonly string[]) => string[]): void {
    this.paragraphs = change(this.paragraphs)
    this.folder.write(`${PATH}/article.md`, `${HEAD}${this.paragraphs.join('\n\n')}\n`)
    this.derive()
  }

  /** Derives, with decisions on items. */
  derive(decisions: Partial<Decisions> = {}): void {
    this.now += MINUTE
    const { directory } = this.folder
    const [derived] = deriveFolder({
      directory,
      now: this.now,
      decisions: { ...UNDECIDED, ...decisions },
    }).articles
    this.findings = derived!.findings
    this.#look()
  }

  /** Moves a quote to a speaker, where the record fits its article. */
  move(id: string, to: string, note?: string): void {
    if (!this.#fits) return
    this.now += MINUTE
    const more = note === undefined ? {} : { note }
    const moved = moveInFolder({ directory: this.folder.directory, ids: [id], to, now: this.now, ...more })
    // What is theirs already is left as it is, and decides nothing.
    if (moved.articles.length > 0) this.decided.set(id, this.speakerOf(to))
    this.#look()
  }

  /** Makes one speaker of two. */
  merge(kept: string, gone: string): void {
    if (!this.#fits || this.speakerOf(kept) === this.speakerOf(gone)) return
    mergeSpeakers(this.folder.directory, this.speakerOf(kept), this.speakerOf(gone))
    const [from, to] = [this.speakerOf(gone), this.speakerOf(kept)]
    for (const [id, speaker] of this.#ids) if (speaker === from) this.#ids.set(id, to)
    for (const [id, speaker] of this.decided) if (speaker === from) this.decided.set(id, to)
    // For readers nothing moved: no date is owed.
    for (const item of notedItems(this.record.record)) this.#known.get(item.key)!.seen = seenHash(item)
    this.#look()
  }

  /** The id under which somebody is known now. */
  speakerOf(id: string): string {
    return this.#ids.get(id) ?? id
  }

  /** Changes the record by hand, and derives. */
  write(change: (edits: YamlEdits) => void): void {
    const edits = new YamlEdits(this.#read('record.yaml'), HOUSE_STYLE)
    change(edits)
    this.folder.write(`${PATH}/record.yaml`, edits.toString())
    this.derive()
  }

  /** Takes items back by hand, and derives. */
  withdraw(ids: Iterable<string>): void {
    let text = this.#read('record.yaml')
    for (const id of ids) {
      const line = new RegExp(`^( *)- id: ${id}$`, 'm')
      text = text.replace(
        line,
        (dash, indent) => `${dash}\n${indent}  withdrawn: {at: 2026-03-02, reason: Misheard.}`,
      )
    }
    this.folder.write(`${PATH}/record.yaml`, text)
    this.derive()
  }

  /** Looks at the record: ids stay, dates move forward and never ahead, and what was decided stays decided. */
  #look(): void {
    const { record } = this.record
    const times = recordTimes(record, this.#article().published)
    const items = notedItems(record)
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
    for (const item of items) {
      const { published, updated } = times(item.stated)
      const seen = seenHash(item)
      expect(updated).toBeLessThanOrEqual(this.now)
      const known = this.#known.get(item.key)
      if (known) {
        expect(published).toBe(known.published)
        expect(updated).toBeGreaterThanOrEqual(known.updated)
        const isTakenBack = item.stated.withdrawn !== undefined
        if (seen !== known.seen && !isTakenBack) expect(updated).toBeGreaterThan(known.updated)
      }
      this.#known.set(item.key, { published, updated, seen })
    }
    expect([...this.#known.keys()].toSorted()).toEqual(items.map(({ key }) => key).toSorted())
    const quotes = new Map(items.map((item) => [item.stated.id, item]))
    for (const [id, speaker] of this.decided) expect(quotes.get(id)!.speaker).toBe(speaker)
    for (const id of this.withdrawn) expect(quotes.get(id)!.stated.withdrawn).toBeDefined()
  }

  /** Whether the record fits its article: commands that rewrite records ask for that. */
  get #fits(): boolean {
    const errors = this.folder.problems().filter(({ severity }) => severity === 'error')
    return errors.every(({ what }) => what.startsWith('the statement is'))
  }

  #article(): ArticleWithoutRecord {
    const site = loadSite(
      readFileSync(join(this.folder.directory, 'site.yaml'), 'utf8'),
      'site.yaml',
      new Problems(),
    )!
    return loadArticle(this.#read('article.md'), SLUG, site, 'article.md', new Problems())!
  }

  #read(file: string): string {
    return readFileSync(join(this.folder.directory, PATH, file), 'utf8')
  }
}
