import { deriveFolder } from '../record/derive-folder.ts'
import type { Desk } from './desk.ts'
import { readInThread } from './read-in-thread.ts'
import type { Reading, ToReadAgain } from './reading.ts'

/** How many articles' readings are kept. */
const MOST_KEPT = 8

/** What is read again of an article. */
export function toReadAgain(desk: Desk, slug: string): ToReadAgain {
  const { article, speakers } = desk.article(slug)
  const { body, language, day } = article
  return { body, language, day, speakers }
}

/** Articles that the deriver has read again, each once as long as its text is the same. */
export class Readings {
  readonly #desk: Desk
  readonly #kept = new Map<
    string,
    { readonly text: string; readonly reading: Promise<Reading>; known?: Reading }
  >()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** An article's reading, if it was read again already. */
  known(slug: string): Reading | undefined {
    return this.#kept.get(slug)?.known
  }

  /** Reads an article again, unless it was. */
  async read(slug: string): Promise<Reading> {
    const { text } = this.#desk.article(slug).article
    const kept = this.#kept.get(slug)
    if (kept?.text === text) return kept.reading
    const own = { text, reading: readInThread(toReadAgain(this.#desk, slug)) }
    this.#kept.delete(slug)
    this.#kept.set(slug, own)
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    try {
      const reading = await own.reading
      Object.assign(own, { known: reading })
      return reading
    } catch (error) {
      this.#kept.delete(slug)
      throw error
    }
  }

  /** Derives the record of an article that has none. */
  derive(slug: string): void {
    deriveFolder({ directory: this.#desk.directory, slugs: [slug], now: Date.now() })
  }
}
