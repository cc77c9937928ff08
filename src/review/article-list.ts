import { statSync } from 'node:fs'
import { join } from 'node:path'
import { ContentError, formatProblem } from '../content/problem.ts'
import type { Desk } from './desk.ts'
import { isOpen, queueOf } from './queue.ts'

/** An article with what waits in it. */
export interface ListedArticle {
  readonly slug: string
  readonly title: string
  readonly open: number
  readonly decided: number
  /** The confidence of the least sure that is open. */
  readonly least: number | undefined
  /** Why it cannot be reviewed. */
  readonly problem?: string
}

/** The articles that were read so far. */
export interface ArticleList {
  readonly articles: readonly ListedArticle[]
  readonly read: number
  readonly of: number
}

/** After so long, other work has its turn, in milliseconds. */
const TURN = 30

/** Tells what waits in which article. Reads again only what was changed since. */
export class ArticleLister {
  readonly #desk: Desk
  readonly #known = new Map<string, { readonly mark: string; readonly listed: ListedArticle }>()
  #reading: Promise<void> | undefined

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** What is known by now; where not all is, the rest is read beside other work. */
  async list(patience: number): Promise<ArticleList> {
    const slugs = this.#desk.slugs()
    this.#reading ??= this.#readAll(slugs).finally(() => {
      this.#reading = undefined
    })
    await Promise.race([this.#reading, new Promise((resolve) => setTimeout(resolve, patience))])
    const articles = slugs.flatMap((slug) => this.#known.get(slug)?.listed ?? [])
    return { articles, read: articles.length, of: slugs.length }
  }

  async #readAll(slugs: readonly string[]): Promise<void> {
    let until = performance.now() + TURN
    for (const slug of slugs) {
      const mark = this.#markOf(slug)
      if (this.#known.get(slug)?.mark !== mark) this.#known.set(slug, { mark, listed: this.#look(slug) })
      if (performance.now() < until) continue
      await new Promise((resolve) => setImmediate(resolve))
      until = performance.now() + TURN
    }
  }

  /** What tells that an article's files are others than before. */
  #markOf(slug: string): string {
    return ['article.md', 'record.yaml']
      .map((file) => statSync(join(this.#desk.directory, 'articles', slug, file), { throwIfNoEntry: false }))
      .map((found) => (found ? `${found.mtimeMs}/${found.size}` : '-'))
      .join()
  }

  #look(slug: string): ListedArticle {
    const none = { slug, title: slug, open: 0, decided: 0, least: undefined }
    try {
      if (!this.#desk.hasRecord(slug)) {
        const { title } = this.#desk.article(slug).article
        return { ...none, title, problem: 'has no record yet: it is derived when you open it' }
      }
      const { record } = this.#desk.open(slug)
      const queue = queueOf(record)
      const open = queue.filter(isOpen)
      const [least] = open.map(({ confidence }) => confidence)
      return {
        slug,
        title: record.article.title,
        open: open.length,
        decided: queue.length - open.length,
        least,
      }
    } catch (error) {
      if (!(error instanceof ContentError)) throw error
      const [problem] = error.problems.filter(({ severity }) => severity === 'error')
      return { ...none, problem: problem ? formatProblem(problem) : error.message }
    }
  }
}
