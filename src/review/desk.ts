import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPublic } from '../channels/public-items.ts'
import { ContentFiles } from '../content/content-files.ts'
import { type ArticleWithoutRecord, loadArticle } from '../content/load-article.ts'
import { loadRecord } from '../content/load-record.ts'
import { loadSite } from '../content/load-site.ts'
import { loadSpeakers } from '../content/load-speakers.ts'
import { shortHash } from '../content/mint-id.ts'
import { ContentError, Problems } from '../content/problem.ts'
import { type FileChange, whileLocked, writeFiles } from '../content/write-files.ts'
import type { Instant, Site, Speaker } from '../model.ts'
import { addedSpeakers } from '../record/add-speakers.ts'
import { readRecord } from '../record/re-anchor/record-file.ts'
import { act } from './act.ts'
import type { Action } from './action.ts'
import { Refusal, type ReviewedRecord } from './reviewed-record.ts'
import { SourcesRead } from './sources-read.ts'

/** An article that is open for review. */
export interface OpenArticle {
  readonly record: ReviewedRecord
  readonly site: Site
  /** The record's file, as messages name it. */
  readonly file: string
  /** Says which text of the record and of the article this is. */
  readonly version: string
  /** How many decisions can be undone. */
  readonly undoable: number
}

/** Says that a decision was made looking at a record that is another one now. */
export class Outdated extends Error {
  constructor(file: string) {
    super(
      `${file}: was changed meanwhile, by another program or window; this shows it as it is now, decide again`,
    )
    this.name = 'Outdated'
  }
}

/** A content folder as a person reviews it: reads its articles, writes decisions down, and takes them back. */
export class Desk {
  readonly directory: string
  readonly #clock: () => Instant
  readonly #decisions = new Map<string, (readonly FileChange[])[]>()
  readonly #sourcesRead = new SourcesRead()

  /** @param clock says what time it is */
  constructor(directory: string, clock: () => Instant = Date.now) {
    this.directory = directory
    this.#clock = clock
  }

  /** The slugs of the articles, the newest name first. */
  slugs(): string[] {
    return this.#files().articleSlugs().reverse()
  }

  /**
   * Opens an article that has a record.
   *
   * @throws ContentError where a file breaks a rule, or the record does not fit the article
   */
  open(slug: string): OpenArticle {
    const problems = new Problems()
    const files = this.#files(problems)
    const path = ['articles', slug, 'record.yaml']
    const { site, speakers, article, text: articleText } = this.#sources(slug, files, problems)
    const file = files.name(...path)
    const readable = files.read(...path)
    if (readable !== undefined) loadRecord(readable, article, file, problems)
    if (problems.fatal) throw new ContentError(problems.list())
    // Edited to the byte, so as it stands and not as it is normalized for reading.
    const text = readFileSync(this.#path(slug), 'utf8')
    return {
      record: {
        file: readRecord(text, file, problems)!,
        article,
        speakers,
        isPublic: (item) => isPublic(item, site),
        now: Math.floor(this.#clock() / 1000) * 1000,
      },
      site,
      file,
      version: shortHash(JSON.stringify([text, articleText]), 16),
      undoable: this.#decisions.get(slug)?.length ?? 0,
    }
  }

  /** Whether there is an article of a slug. */
  hasArticle(slug: string): boolean {
    return existsSync(join(this.directory, 'articles', slug, 'article.md'))
  }

  /** Whether an article has a record. */
  hasRecord(slug: string): boolean {
    return existsSync(this.#path(slug))
  }

  /**
   * Carries out a decision and writes it down.
   *
   * @param version of the article that the person looked at
   * @throws Outdated where it is another one now; Refusal or ContentError where the decision cannot be carried out;
   *   Error where a file cannot be written. Nothing is written then.
   */
  act(slug: string, version: string, action: Action): OpenArticle {
    whileLocked(this.directory, () => {
      const { record, file } = this.#openAs(slug, version)
      const { file: made, added } = act(record, action, file)
      const changes = [
        ...addedSpeakers(this.#files(), added),
        { path: this.#path(slug), before: record.file.text, text: made.text },
      ].filter(({ before, text }) => before !== text)
      if (changes.length === 0) return
      writeFiles(changes)
      this.#decisions.set(slug, [...(this.#decisions.get(slug) ?? []), changes])
    })
    return this.open(slug)
  }

  /**
   * Takes back the last decision on an article: the files are then as they were, to the byte. A speaker whom it added
   * stays where `speakers.yaml` was changed since.
   */
  undo(slug: string, version: string): OpenArticle {
    whileLocked(this.directory, () => {
      this.#openAs(slug, version)
      const decisions = this.#decisions.get(slug) ?? []
      const last = decisions.at(-1)
      if (!last)
        throw new Refusal('there is nothing to undo', 'what was decided earlier stands in the record')
      const isRecord = ({ path }: FileChange) => path === this.#path(slug)
      const isAsLeft = ({ path, text }: FileChange) => readFileSync(path, 'utf8') === text
      if (!last.filter(isRecord).every(isAsLeft))
        throw new Refusal('the record was changed since', 'change it back by hand, or decide anew')
      writeFiles(
        last
          .filter((change) => isRecord(change) || isAsLeft(change))
          .map(({ path, before, text }) => ({ path, before: text, text: before! })),
      )
      this.#decisions.set(slug, decisions.slice(0, -1))
    })
    return this.open(slug)
  }

  /** An article with its site and speakers, whatever its record. */
  article(slug: string): {
    readonly site: Site
    readonly speakers: readonly Speaker[]
    readonly article: ArticleWithoutRecord
  } {
    const problems = new Problems()
    return this.#sources(slug, this.#files(problems), problems)
  }

  #openAs(slug: string, version: string): OpenArticle {
    const open = this.open(slug)
    if (open.version !== version) throw new Outdated(open.file)
    return open
  }

  #files(problems = new Problems()): ContentFiles {
    return new ContentFiles(this.directory, problems)
  }

  #path(slug: string): string {
    return join(this.directory, 'articles', slug, 'record.yaml')
  }

  #sources(slug: string, files: ContentFiles, problems: Problems) {
    const read = this.#sourcesRead
    const site = read.load(files, problems, ['site.yaml'], loadSite)
    const speakers = read.load(files, problems, ['speakers.yaml'], loadSpeakers)
    const path = ['articles', slug, 'article.md']
    const article =
      site &&
      read.load(files, problems, path, (text, name, noted) => loadArticle(text, slug, site, name, noted))
    if (!site || !speakers || !article) throw new ContentError(problems.list())
    return { site, speakers, article, text: read.textOf(path) }
  }
}
