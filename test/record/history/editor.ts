import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type ArticleWithoutRecord, loadArticle } from '../../../src/content/load-article.ts'
import { loadSite } from '../../../src/content/load-site.ts'
import { ContentError, Problems } from '../../../src/content/problem.ts'
import { deriveFolder } from '../../../src/record/derive-folder.ts'
import { HOUSE_STYLE } from '../../../src/record/house-style.ts'
import { moveInFolder } from '../../../src/record/move/move-in-folder.ts'
import { type Decisions, UNDECIDED } from '../../../src/record/re-anchor/decisions.ts'
import type { Finding } from '../../../src/record/re-anchor/finding.ts'
import { type RecordFile, readRecord } from '../../../src/record/re-anchor/record-file.ts'
import { mergeSpeakers, renameSpeaker } from '../../../src/record/speakers/change-speakers.ts'
import { splitSpeaker } from '../../../src/record/speakers/split-speaker.ts'
import type { Action } from '../../../src/review/action.ts'
import { Desk } from '../../../src/review/desk.ts'
import {
  type PlacedItem,
  placedItems,
  Refusal,
  type ReviewedRecord,
} from '../../../src/review/reviewed-record.ts'
import { YamlEdits } from '../../../src/yaml/edits.ts'
import { ContentFolder } from '../../content/content-folder.ts'
import { ARTICLE, articleOf, idOf, MINUTE, PEOPLE, RECORD, SLUG, SPEAKERS, START } from './bridge.ts'
import { Ledger } from './ledger.ts'
import { type Act, Promises } from './promises.ts'
import { AS_IT_IS, DERIVER, type Reading } from './readings.ts'

/** An editor of one article, who does as the README says and looks at what comes of it after each act. */
export class Editor {
  readonly folder = new ContentFolder().writeSite('leastConfidence: 0.9\n').writeSpeakers(SPEAKERS)
  paragraphs: readonly string[] = []
  findings: readonly Finding[] = []
  readonly promises = new Promises()
  readonly #ledger = new Ledger(this.folder)
  readonly #desk = new Desk(this.folder.directory, () => this.#now)
  readonly #ids = new Map(PEOPLE.map((name) => [idOf(name), idOf(name)]))
  /** What was known before each decision of a review that can still be undone. */
  #undoable: (() => void)[] = []
  #now = START
  #read: RecordFile | undefined

  constructor(paragraphs: readonly string[]) {
    DERIVER.reading = AS_IT_IS
    this.edit(paragraphs)
  }

  /** Removes what it wrote. */
  close(): void {
    rmSync(this.folder.directory, { recursive: true })
  }

  /** The record as it stands. */
  get file(): RecordFile {
    const text = this.read(RECORD)
    if (this.#read?.text !== text) this.#read = readRecord(text, RECORD, new Problems())!
    return this.#read
  }

  /** Every quote that is not withdrawn. */
  get quotes(): readonly PlacedItem[] {
    return placedItems(this.file).filter(({ key, isWithdrawn }) => key.startsWith('quote/') && !isWithdrawn)
  }

  /** What a decision on items is about: quotes with their statement, which may go with them, and statements with their quotes. */
  about(keys: readonly string[]): ReadonlySet<string> {
    const named = new Set(keys)
    const items = placedItems(this.file)
    const statements = new Set(items.filter(({ key }) => named.has(key)).map(({ statement }) => statement))
    const whole = items.filter(
      ({ key, statement }) => named.has(key) || named.has(`statement/${statement.id}`),
    )
    return new Set([...whole.map(({ key }) => key), ...[...statements].map(({ id }) => `statement/${id}`)])
  }

  /** Whether the record fits its article: commands that rewrite records ask for that. */
  get fits(): boolean {
    const errors = this.folder.problems().filter(({ severity }) => severity === 'error')
    return errors.every(({ what }) => what.startsWith('the statement is'))
  }

  get #isAsked(): boolean {
    return this.findings.some(({ kind }) => kind === 'missing' || kind === 'doubtful')
  }

  /** Edits the article and derives. */
  edit(paragraphs: readonly string[]): void {
    this.paragraphs = paragraphs
    this.folder.write(ARTICLE, articleOf(paragraphs))
    this.derive({}, { isEdited: true })
  }

  /** Another version of the deriver comes: it reads the same text otherwise. */
  upgrade(reading: Reading, addsAll: boolean): void {
    DERIVER.reading = reading
    this.derive({}, {}, addsAll)
  }

  /** Derives, with decisions on items. */
  derive(decisions: Partial<Decisions> = {}, act: Partial<Act> = {}, addsAll = false): void {
    const wasAsked = this.#isAsked
    this.#begin()
    const { directory } = this.folder
    const [derived] = deriveFolder({
      directory,
      now: this.#now,
      addsAll,
      decisions: { ...UNDECIDED, ...decisions },
    }).articles
    this.findings = derived!.findings
    this.#look({ wasAsked, ...act })
  }

  /** Changes the record by hand, and derives. */
  write(change: (edits: YamlEdits) => void, on: readonly string[]): void {
    const about = this.about(on)
    const edits = new YamlEdits(this.read(RECORD), HOUSE_STYLE)
    change(edits)
    this.folder.write(RECORD, edits.toString())
    this.derive({}, { on: about })
  }

  /** Takes items back by hand, and derives. */
  withdraw(ids: ReadonlySet<string>): void {
    const on = this.about([...ids].flatMap((id) => [`quote/${id}`, `statement/${id}`]))
    let text = this.read(RECORD)
    for (const id of ids) {
      const line = new RegExp(`^( *)- id: ${id}$`, 'm')
      text = text.replace(
        line,
        (dash, indent) => `${dash}\n${indent}  withdrawn: {at: 2026-03-02, reason: Misheard.}`,
      )
    }
    this.folder.write(RECORD, text)
    this.derive({}, { on })
    const taken = placedItems(this.file).filter(({ stated }) => ids.has(stated.id))
    for (const { stated } of taken) expect(stated.withdrawn).toBeDefined()
  }

  /** Takes an item out of the record by hand, as nobody should; puts it back where the next compile refuses that. */
  erase(item: PlacedItem): void {
    const before = this.read(RECORD)
    const gone = placedItems(this.file).filter(
      ({ key, statement }) =>
        key === item.key || (item.key.startsWith('statement/') && statement === item.statement),
    )
    const edits = new YamlEdits(before, HOUSE_STYLE)
    edits.takeItems(item.path.slice(0, -2), String(item.path.at(-2)), [Number(item.path.at(-1))])
    this.folder.write(RECORD, edits.toString())
    const out = gone.filter(({ key }) => this.#ledger.has(key))
    if (out.length > 0) {
      const problems = this.folder.problems()
      if (!this.fits || problems.some(({ what }) => what.startsWith('the statement is'))) {
        // Other errors come first.
      } else {
        const said = problems.filter(({ what }) => what.endsWith('was published, and is in no record'))
        expect(said.map(({ what }) => what.split('”')[0]).toSorted()).toEqual(
          out.map(({ key }) => `the ${key.replace('/', ' “')}`).toSorted(),
        )
        for (const { remedy } of said) expect(remedy).toContain('put it back into')
      }
      this.folder.write(RECORD, before)
      return
    }
    this.promises.erase(gone.map(({ key }) => key))
    this.derive()
  }

  /** Moves quotes to a speaker, where the record fits its article. */
  move(ids: readonly string[], to: string, note?: string): void {
    if (!this.fits) return
    const keys = ids.map((id) => `quote/${id}`)
    const on = this.about(keys)
    this.#begin()
    const more = note === undefined ? {} : { note }
    const { directory } = this.folder
    const moved = moveInFolder({ directory, ids, to, now: this.#now, ...more })
    // What is theirs already is left as it is, and decides nothing.
    if (moved.articles.length > 0) for (const key of keys) this.promises.decide(key, to)
    this.#look({ on })
  }

  /** Makes one speaker of two. */
  merge(kept: string, gone: string): void {
    const [from, to] = [this.speakerOf(gone), this.speakerOf(kept)]
    if (from !== to) this.#renameAs(from, to, () => mergeSpeakers(this.folder.directory, to, from))
  }

  /** Gives a speaker another id, and another name or the same. */
  rename(one: string, id: string, name: string | undefined): void {
    const from = this.speakerOf(one)
    const named = name === undefined ? {} : { name }
    this.#renameAs(from, id, () => renameSpeaker(this.folder.directory, from, { id, ...named }))
  }

  /** All that a speaker said is somebody else's. */
  split(one: string, to: string, name: string): void {
    if (!this.fits) return
    const speaker = this.speakerOf(one)
    const own = placedItems(this.file).filter((item) => item.speaker === speaker)
    if (!own.some(({ isWithdrawn }) => !isWithdrawn)) return
    const on = this.about(own.map(({ key }) => key))
    this.#begin()
    splitSpeaker({ directory: this.folder.directory, speaker, article: SLUG, to, name, now: this.#now })
    this.#look({ on })
  }

  /** Decides on the review page; whether that could be done. */
  review(choose: (record: ReviewedRecord) => Action | undefined): void {
    if (!this.fits) return
    const { record, version } = this.#desk.open(SLUG)
    const action = choose(record)
    if (!action) return
    const undoable = [...this.#undoable, this.promises.snapshot()]
    const before = this.read(RECORD)
    const on = this.about(namedBy(action))
    this.#begin()
    try {
      this.#desk.act(SLUG, version, action)
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof ContentError)) throw error
      expect(this.read(RECORD)).toBe(before)
      return
    }
    if (this.read(RECORD) !== before) this.#undoable = undoable
    this.#look({ on })
  }

  /** Takes back the last decision of the review. */
  undo(): void {
    const restore = this.#undoable.at(-1)
    if (!restore) return
    const left = this.#undoable.slice(0, -1)
    this.#begin()
    this.#desk.undo(SLUG, this.#desk.open(SLUG).version)
    restore()
    this.#undoable = left
    this.#look({})
  }

  /** Puts it all online. */
  publish(): void {
    if (!this.fits || this.folder.problems().some(({ severity }) => severity === 'error')) return
    this.#begin()
    this.#ledger.publish()
  }

  /** The id under which somebody is known now. */
  speakerOf(id: string): string {
    return this.#ids.get(id) ?? id
  }

  read(file: string): string {
    return readFileSync(join(this.folder.directory, file), 'utf8')
  }

  #renameAs(from: string, to: string, rename: () => void): void {
    if (!this.fits) return
    this.#begin()
    rename()
    for (const [id, speaker] of this.#ids) if (speaker === from) this.#ids.set(id, to)
    this.promises.rename(from, to, this.file)
    this.#look({})
  }

  #begin(): void {
    this.#now += MINUTE
    this.#undoable = []
  }

  #look(act: Partial<Act>): void {
    const whole = { on: new Set<string>(), isEdited: false, wasAsked: false, now: this.#now, ...act }
    this.promises.look(this.file, this.#article(), whole)
  }

  #article(): ArticleWithoutRecord {
    const site = loadSite(this.read('site.yaml'), 'site.yaml', new Problems())!
    return loadArticle(this.read(ARTICLE), SLUG, site, ARTICLE, new Problems())!
  }
}

/** The items that a decision is about. */
function namedBy(action: Action): readonly string[] {
  if ('items' in action) return action.items
  if ('quotes' in action) return action.quotes
  return 'item' in action ? [action.item] : []
}
