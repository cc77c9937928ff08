import type { ContentFiles } from '../content/content-files.ts'
import type { Problems } from '../content/problem.ts'

/** How many files are kept as they were read last. */
const MOST_KEPT = 24

/** Files of a content folder with what they say, kept for as long as they are the same. */
export class SourcesRead {
  readonly #read = new Map<string, { readonly text: string; readonly value: unknown }>()

  /** Reads a file, unless it is what was read last; undefined where it is not there or breaks a rule. */
  load<T>(
    files: ContentFiles,
    problems: Problems,
    path: readonly string[],
    load: (text: string, name: string, problems: Problems) => T | undefined,
  ): T | undefined {
    const text = files.read(...path)
    if (text === undefined) return undefined
    const key = path.join('/')
    const known = this.#read.get(key)
    if (known?.text === text) {
      // What is used is the last to go.
      this.#read.delete(key)
      this.#read.set(key, known)
      return known.value as T
    }
    const value = load(text, files.name(...path), problems)
    // What breaks a rule is to say so each time.
    if (value === undefined || problems.fatal) return undefined
    this.#read.delete(key)
    this.#read.set(key, { text, value })
    // Of ten thousand articles only those last looked at are kept.
    if (this.#read.size > MOST_KEPT) this.#read.delete(this.#read.keys().next().value!)
    return value
  }

  /** The text of a file that was read. */
  textOf(path: readonly string[]): string {
    return this.#read.get(path.join('/'))!.text
  }
}
