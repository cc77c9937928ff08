import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { didYouMean } from './did-you-mean.ts'
import type { Problems } from './problem.ts'
import { textOf } from './read-text.ts'
import { slug as slugSchema } from './schema/scalars.ts'

/** The files of a content folder, read as text and named as messages name them. */
export class ContentFiles {
  readonly directory: string
  readonly #problems: Problems

  constructor(directory: string, problems: Problems) {
    this.directory = directory
    this.#problems = problems
  }

  /** A file's path, beginning as the folder was given. */
  name(...path: string[]): string {
    return join(this.directory, ...path)
  }

  /** Tells whether there is anything at a path. */
  has(...path: string[]): boolean {
    return existsSync(join(this.directory, ...path))
  }

  /** Reads a file; gives undefined, with the problem noted, where there is none or it is not UTF-8. */
  read(...path: string[]): string | undefined {
    return this.decode(this.bytes(...path), ...path)
  }

  /** A file's bytes; undefined where there is no file. */
  bytes(...path: string[]): Uint8Array | undefined {
    const file = join(this.directory, ...path)
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined
  }

  /** Reads the bytes of a file, likewise. */
  decode(bytes: Uint8Array | undefined, ...path: string[]): string | undefined {
    if (bytes) return textOf(bytes, this.name(...path), this.#problems)
    this.#problems.error(
      this.name(...path),
      1,
      'is missing',
      'create it as a file; docs/operator.md says what goes in',
    )
    return undefined
  }

  /** The slugs of the articles, in order; notes what in `articles/` is no article's folder. */
  articleSlugs(): string[] {
    const path = join(this.directory, 'articles')
    if (!existsSync(path)) return []
    return readdirSync(path)
      .filter((entry) => !entry.startsWith('.'))
      .toSorted()
      .filter((entry) => this.#isArticle(path, entry))
  }

  /** @throws Error where there is no article of one of the slugs */
  requireArticles(slugs: readonly string[]): void {
    const known = new Set(this.articleSlugs())
    const unknown = slugs.find((slug) => !known.has(slug))
    if (unknown === undefined) return
    const otherwise = `the slugs are the folders in ${this.name('articles')}`
    throw new Error(`no article has the slug “${unknown}”; ${didYouMean(unknown, known, otherwise)}`)
  }

  #isArticle(path: string, entry: string): boolean {
    if (!statSync(join(path, entry)).isDirectory()) {
      this.#problems.warn(this.name('articles', entry), 1, 'is not an article’s folder', 'move it elsewhere')
      return false
    }
    const result = slugSchema.safeParse(entry)
    if (result.success) return true
    this.#problems.error(
      this.name('articles', entry),
      1,
      `the folder’s name ${result.error.issues[0]?.message ?? 'is not right'}`,
      'rename it, as in 2026-11-23-what-it-is-about',
    )
    return false
  }
}
