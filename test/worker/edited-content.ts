import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Edit } from './timeline.ts'

interface MadeQuote {
  id: string
  exact: string
  published: string
  context?: string
  corrections?: { at: string; note: string }[]
  withdrawn?: { at: string; reason: string }
}

interface MadeStatement extends Omit<MadeQuote, 'exact' | 'context'> {
  speaker: string
  title: string
  sentences: string[]
  quotes: MadeQuote[]
}

interface MadeArticle {
  slug: string
  title: string
  published: string
  updated?: string
  statements: MadeStatement[]
  /** Words that no statement has taken yet. */
  spare: number
}

const HOUR = 3600 * 1000
/** How many sentences an article has for quotes that are added later. */
const SPARE = 12

/** Content on disk that lives through random edits, the same for the same seed. */
export class EditedContent {
  readonly directory = mkdtempSync(join(tmpdir(), 'on-record-edited-'))
  readonly #speakers = ['ann', 'bob', 'cem'].map((id) => ({ id, name: id.toUpperCase(), kind: 'person' }))
  readonly #articles: MadeArticle[] = []
  #random: number
  #clock = Date.UTC(2026, 0, 1)
  #count = 0

  constructor(seed: number) {
    this.#random = seed
    for (let made = 0; made < 4; made++) this.#addArticle()
    this.#write()
  }

  /** Makes one edit, and writes it. */
  edit(): Edit {
    const edits = [
      () => this.#addArticle(),
      () => this.#addQuote(),
      () => this.#addQuote(),
      () => this.#correct(),
      () => this.#correct(),
      () => this.#withdraw(),
      () => this.#reorder(),
      () => this.#renameSpeaker(),
      () => this.#retitle(),
    ]
    const made = this.#pick(edits)?.() ?? { kind: 'nothing', touches: [] }
    this.#write()
    return made
  }

  /** Removes the content from the disk. */
  remove(): void {
    rmSync(this.directory, { recursive: true, force: true })
  }

  #addArticle(): Edit {
    const slug = `a${++this.#count}`
    const article: MadeArticle = {
      slug,
      title: `Article ${this.#count}`,
      published: this.#now(),
      statements: [],
      spare: 0,
    }
    this.#articles.push(article)
    article.statements.push(this.#statement(article), this.#statement(article))
    return { kind: 'add an article', touches: this.#idsOf(article) }
  }

  #statement(article: MadeArticle): MadeStatement {
    const id = `s${++this.#count}`
    const quote = this.#quote(article)
    return {
      id,
      published: this.#now(),
      speaker: this.#pick(this.#speakers)?.id ?? 'ann',
      title: `Statement ${id}`,
      sentences: [quote.exact],
      quotes: [quote],
    }
  }

  #quote(article: MadeArticle): MadeQuote {
    const exact = sentence(article.slug, article.spare++)
    return { id: `q${++this.#count}`, published: this.#now(), exact }
  }

  #addQuote(): Edit {
    const article = this.#pick(this.#articles.filter(({ spare }) => spare < SPARE))
    const statement = article && this.#pick(article.statements.filter(({ withdrawn }) => !withdrawn))
    if (!article || !statement) return this.#addArticle()
    const quote = this.#quote(article)
    // A statement whose quotes were all withdrawn went with them, and is back.
    const isBack = statement.quotes.every(({ withdrawn }) => withdrawn)
    statement.quotes.splice(this.#below(statement.quotes.length + 1), 0, quote)
    return {
      kind: 'add a quote',
      touches: [`quote/${quote.id}`, ...(isBack ? [`statement/${statement.id}`] : [])],
    }
  }

  #correct(): Edit {
    const quote = this.#pick(this.#standing())
    if (!quote) return this.#addArticle()
    quote.context = `Context ${++this.#count}`
    quote.corrections = [...(quote.corrections ?? []), { at: this.#now(), note: `Note ${this.#count}` }]
    return { kind: 'correct a quote', touches: [`quote/${quote.id}`] }
  }

  #withdraw(): Edit {
    const quote = this.#pick(this.#standing())
    if (!quote) return this.#addArticle()
    quote.withdrawn = { at: this.#now(), reason: 'Misheard' }
    // Its words leave its statement too.
    const statements = this.#articles.flatMap((article) => article.statements)
    const of = statements.filter(({ quotes }) => quotes.includes(quote))
    return {
      kind: 'withdraw a quote',
      touches: [`quote/${quote.id}`, ...of.map(({ id }) => `statement/${id}`)],
    }
  }

  #reorder(): Edit {
    this.#pick(this.#articles)?.statements.reverse()
    return { kind: 'reorder a record', touches: [] }
  }

  #renameSpeaker(): Edit {
    const speaker = this.#pick(this.#speakers)
    if (!speaker) return this.#addArticle()
    speaker.name = `${speaker.id.toUpperCase()} ${++this.#count}`
    const touches = this.#articles.flatMap(({ statements }) =>
      statements
        .filter((statement) => statement.speaker === speaker.id)
        .flatMap(({ id, quotes }) => [`statement/${id}`, ...quotes.map((quote) => `quote/${quote.id}`)]),
    )
    return { kind: 'rename a speaker', touches }
  }

  #retitle(): Edit {
    const article = this.#pick(this.#articles)
    if (!article) return this.#addArticle()
    article.title = `Article ${++this.#count}`
    article.updated = this.#now()
    return { kind: 'retitle an article', touches: this.#idsOf(article) }
  }

  #idsOf({ slug, statements }: MadeArticle): string[] {
    return [
      `article/${slug}`,
      ...statements.flatMap(({ id, quotes }) => [
        `statement/${id}`,
        ...quotes.map((quote) => `quote/${quote.id}`),
      ]),
    ]
  }

  #standing(): MadeQuote[] {
    return this.#articles.flatMap(({ statements }) =>
      statements.flatMap(({ quotes }) => quotes.filter(({ withdrawn }) => !withdrawn)),
    )
  }

  #now(): string {
    this.#clock += HOUR
    return new Date(this.#clock).toISOString()
  }

  /** A whole number below another, from a linear congruential generator (Numerical Recipes §7.1). */
  #below(limit: number): number {
    this.#random = (Math.imul(this.#random, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((this.#random / 2 ** 32) * limit)
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[this.#below(list.length)]
  }

  #write(): void {
    const write = (file: string, text: string) => writeFileSync(join(this.directory, file), text)
    write(
      'site.yaml',
      stringify({
        title: 'Edited',
        description: 'Edited',
        url: 'https://on-record.example/',
        language: 'en',
        authority: 'on-record.example,2026',
        author: 'Somebody',
        review: 'optional',
      }),
    )
    write('speakers.yaml', stringify(this.#speakers))
    for (const { slug, statements, spare: _, ...matter } of this.#articles) {
      mkdirSync(join(this.directory, 'articles', slug), { recursive: true })
      const body = Array.from({ length: SPARE }, (_, at) => `“${sentence(slug, at)}” somebody said.`).join(
        '\n\n',
      )
      write(
        `articles/${slug}/article.md`,
        `---\n${stringify({ ...matter, topics: ['All'] })}---\n\n${body}\n`,
      )
      write(`articles/${slug}/record.yaml`, stringify({ statements }))
    }
  }
}

function sentence(slug: string, at: number): string {
  return `These are the words of ${slug}, number ${at},`
}
