import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeriveFolderOptions, deriveFolder } from '../../../src/record/derive-folder.ts'
import type { DerivedArticle } from '../../../src/record/derived-article.ts'
import { type Decisions, UNDECIDED } from '../../../src/record/re-anchor/decisions.ts'
import { BRIDGE, ContentFolder } from '../../content/content-folder.ts'

/** An article whose quotes and speakers are plain. */
export const HARBOUR = `---
title: Swing bridge to close for the summer
published: 2026-03-02
---

The swing bridge will close in June, the city council said on Monday.

“It is not safe any more,” said Ada Novak, who chairs the harbour committee. “We will see what the engineers find,” she added.

The work takes six weeks at least, according to Bo Lindt, an engineer at Lindt & Sons.

“I have crossed this bridge every day for forty years,” Mr Lindt told reporters. “I will miss it.”

Residents called the plan “a disgrace”.
`

/** When the record of that article was written. */
export const THEN = Date.UTC(2026, 2, 2, 15)
/** When it is derived again. */
export const LATER = Date.UTC(2026, 2, 3, 9)

/** A content folder with one article that is derived, edited and derived again; only within a test. */
export class DerivedFolder extends ContentFolder {
  /** Writes the article and derives its record. */
  static ofHarbour(article = HARBOUR): DerivedFolder {
    const folder = new DerivedFolder()
    folder.writeSite().writeSpeakers('# Who is quoted\n').writeArticle(BRIDGE, article)
    folder.derive({ now: THEN })
    return folder
  }

  /** Derives the article, later. */
  derive(options: Partial<DeriveFolderOptions> = {}): DerivedArticle {
    return deriveFolder({ directory: this.directory, now: LATER, ...options }).articles[0]!
  }

  /** Derives the article, later, with decisions on items. */
  decide(decisions: { [K in keyof Decisions]?: string[] | boolean }): DerivedArticle {
    const all = Object.entries(decisions).map(([key, of]) => [key, Array.isArray(of) ? new Set(of) : of])
    return this.derive({ decisions: { ...UNDECIDED, ...Object.fromEntries(all) } })
  }

  /** The article's record, as its file has it. */
  get recordText(): string {
    return this.read(`articles/${BRIDGE}/record.yaml`)
  }

  /** Puts words of the article in the place of others. */
  editArticle(from: string, to: string): this {
    return this.edit(`articles/${BRIDGE}/article.md`, from, to)
  }

  /** Puts words of the record in the place of others. */
  editRecord(from: string, to: string): this {
    return this.edit(`articles/${BRIDGE}/record.yaml`, from, to)
  }

  /** A file as it stands. */
  read(file: string): string {
    return readFileSync(join(this.directory, file), 'utf8')
  }

  /** Every quote of the record by its words, as the site loads it; throws where the record does not fit the article. */
  quotes() {
    const statements = this.load().content.articles[0]!.statements
    return new Map(statements.flatMap(({ quotes }) => quotes).map((quote) => [quote.exact, quote]))
  }

  /** Every statement by its first sentence, likewise. */
  statements() {
    const statements = this.load().content.articles[0]!.statements
    return new Map(statements.map((statement) => [statement.sentences[0]!.exact, statement]))
  }
}
