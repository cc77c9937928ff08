import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** An item as sfeed keeps it (sfeed(5)). */
export interface SfeedItem {
  readonly feed: string
  readonly id: string
  readonly title: string
}

/** sfeed with a folder of its own, subscribed to some feeds, asking with the entity tags that it was given. */
export class Sfeed {
  readonly #folder = mkdtempSync(join(tmpdir(), 'on-record-sfeed-'))

  constructor(feeds: readonly string[]) {
    const list = feeds.map((feed, at) => `  feed 'feed-${String(at).padStart(3, '0')}' '${feed}'`).join('\n')
    writeFileSync(
      join(this.#folder, 'sfeedrc'),
      `sfeedpath='${this.#folder}/feeds'
fetch() {
  # As sfeed's README has it for servers that know entity tags.
  curl -f -s -m 15 --etag-save '${this.#folder}'/"$1".etag.new --etag-compare '${this.#folder}'/"$1".etag "$2" &&
    if [ -s '${this.#folder}'/"$1".etag.new ]; then mv '${this.#folder}'/"$1".etag.new '${this.#folder}'/"$1".etag; fi
}
feeds() {
${list}
}
`,
    )
  }

  /** Polls every feed once. */
  async update(): Promise<void> {
    await promisify(execFile)('sfeed_update', [join(this.#folder, 'sfeedrc')])
  }

  /** The lines that it keeps, each an item as it shows it. */
  items(): SfeedItem[] {
    const feeds = join(this.#folder, 'feeds')
    return readdirSync(feeds)
      .toSorted()
      .flatMap((feed) =>
        readFileSync(join(feeds, feed), 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => {
            const [, title = '', , , , id = ''] = line.split('\t')
            return { feed, id, title }
          }),
      )
  }

  /** The ids of all the items that it holds, with the feed that each came from. */
  ids(): string[] {
    return this.items().map(({ feed, id }) => `${feed} ${id}`)
  }
}
