import {
  type Dirent,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { join, sep } from 'node:path'
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

  /** Tells whether there is anything at a path, a link that leads nowhere included. */
  has(...path: string[]): boolean {
    return lstatSync(join(this.directory, ...path), { throwIfNoEntry: false }) !== undefined
  }

  /** Reads a file; gives undefined, with the problem noted, where there is none or it is not UTF-8. */
  read(...path: string[]): string | undefined {
    return this.decode(this.bytes(...path), ...path)
  }

  /** A file's bytes; undefined where there is no file, or one outside of the content. */
  bytes(...path: string[]): Uint8Array | undefined {
    const file = join(this.directory, ...path)
    const found = lstatSync(file, { throwIfNoEntry: false })
    if (!found?.isSymbolicLink()) return found?.isFile() ? readFileSync(file) : undefined
    return this.#whyNoLink(file) === undefined && statSync(file).isFile() ? readFileSync(file) : undefined
  }

  /** Reads the bytes of a file, likewise. */
  decode(bytes: Uint8Array | undefined, ...path: string[]): string | undefined {
    if (bytes) return textOf(bytes, this.name(...path), this.#problems)
    const [what, remedy] = this.#whyNoFile(join(this.directory, ...path))
    this.#problems.error(this.name(...path), 1, what, remedy)
    return undefined
  }

  #whyNoFile(file: string): readonly [what: string, remedy: string] {
    const found = lstatSync(file, { throwIfNoEntry: false })
    if (!found) return ['is missing', 'create it as a file, as npm run new makes one']
    const link = found.isSymbolicLink() ? this.#whyNoLink(file) : undefined
    if (link !== undefined) return [link, 'put a copy of the file in its place']
    return ['is no file', 'move it elsewhere, and create a file']
  }

  /** What is wrong with a link; undefined where it leads to something of the content: what lies elsewhere is not to be published. */
  #whyNoLink(link: string): string | undefined {
    if (!existsSync(link)) return 'is a link that leads nowhere'
    const isWithin = realpathSync(link).startsWith(`${realpathSync(this.directory)}${sep}`)
    return isWithin ? undefined : 'is a link that leads out of the content folder'
  }

  /** The slugs of the articles, in order; notes what in `articles/` is no article's folder. */
  articleSlugs(): string[] {
    const path = join(this.directory, 'articles')
    if (!this.has('articles')) return []
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      const remedy = 'make it a folder, with one in it for each article'
      this.#problems.error(this.name('articles'), 1, 'is no folder', remedy)
      return []
    }
    return readdirSync(path, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .filter((entry) => this.#isArticle(path, entry))
      .map(({ name }) => name)
  }

  /** @throws Error where there is no article of one of the slugs */
  requireArticles(slugs: readonly string[]): void {
    const known = new Set(this.articleSlugs())
    const unknown = slugs.find((slug) => !known.has(slug))
    if (unknown === undefined) return
    const otherwise = `the slugs are the folders in ${this.name('articles')}`
    throw new Error(`no article has the slug “${unknown}”; ${didYouMean(unknown, known, otherwise)}`)
  }

  #isArticle(path: string, found: Dirent): boolean {
    const { name: entry } = found
    // Where the name is not UTF-8, it is no more the one that the system knows.
    if (entry.includes('\ufffd') && !existsSync(join(path, entry))) {
      const remedy = 'rename it, as in 2026-11-23-what-it-is-about'
      this.#problems.error(this.name('articles', entry), 1, 'has a name that is not UTF-8', remedy)
      return false
    }
    const link = found.isSymbolicLink() ? this.#whyNoLink(join(path, entry)) : undefined
    if (link !== undefined) {
      this.#problems.error(this.name('articles', entry), 1, link, 'put a copy of the folder in its place')
      return false
    }
    if (!found.isDirectory() && !statSync(join(path, entry)).isDirectory()) {
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
