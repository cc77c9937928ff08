import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'

/** An item as newsboat keeps it. */
export interface NewsboatItem {
  readonly guid: string
  readonly title: string
  readonly author: string
  readonly content: string
}

const run = promisify(execFile)

/**
 * newsboat subscribed to one feed, with a folder of its own: it keeps an item of the same id only once, whatever
 * feeds have it, so that feeds that share items need a newsboat each to be seen apart.
 */
export class Newsboat {
  readonly #folder = mkdtempSync(join(tmpdir(), 'on-record-newsboat-'))

  constructor(feed: string) {
    writeFileSync(join(this.#folder, 'urls'), `${feed}\n`)
    writeFileSync(join(this.#folder, 'config'), '')
  }

  /** Polls the feed once. */
  async reload(): Promise<void> {
    const file = (name: string) => join(this.#folder, name)
    await run(
      'newsboat',
      ['-u', file('urls'), '-c', file('cache.db'), '-C', file('config'), '-x', 'reload'],
      {
        env: { ...process.env, HOME: this.#folder },
      },
    )
  }

  /** All the items that it holds, by id. */
  items(): NewsboatItem[] {
    const database = new DatabaseSync(join(this.#folder, 'cache.db'), { readOnly: true })
    const rows = database.prepare('SELECT guid, title, author, content FROM rss_item ORDER BY guid').all()
    database.close()
    return rows.map((row) => ({ ...row })) as unknown as NewsboatItem[]
  }
}
