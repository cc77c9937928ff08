import { parseFeed } from 'feedsmith'
import worker from '../../src/worker/index.ts'

/** How a client asks. */
export interface Manner {
  readonly file: 'rss.xml' | 'atom.xml' | 'feed.json'
  readonly validators: boolean
  readonly deltas: boolean
  readonly archives: boolean
}

interface Read {
  readonly entries: readonly (readonly [id: string, state: string])[]
  readonly gone: readonly string[]
  readonly previous: string | undefined
}

/** A feed reader that keeps what it was given, by id, and asks again as its manner is. */
export class PollingClient {
  /** What it holds: each item's title, author and update, by id. */
  readonly held = new Map<string, string>()
  /** The ids that were new or different in the last poll. */
  readonly news = new Set<string>()
  readonly statuses: number[] = []
  readonly #manner: Manner
  readonly #known = new Map<string, { tag: string; read: Read }>()

  constructor(manner: Manner) {
    this.#manner = manner
  }

  /** Asks for the feed of a channel, and for its archives where it is one that reads them. */
  async poll(path: string, assets: Fetcher): Promise<void> {
    this.news.clear()
    const reads: Read[] = []
    for (let next: string | undefined = `${path}${this.#manner.file}`; next !== undefined; ) {
      const read: Read = await this.#ask(next, assets)
      reads.push(read)
      next = this.#manner.archives ? read.previous : undefined
    }
    // The oldest document first, so that the newest has the last word (RFC 5005 §4).
    for (const { entries, gone } of reads.toReversed()) {
      for (const [id, state] of entries) {
        // A note in an item's place: who reads it knows that the item is gone.
        if (state.startsWith('["Withdrawn: ')) this.held.delete(id)
        else this.#hold(id, state)
      }
      for (const id of gone) this.held.delete(id)
    }
  }

  #hold(id: string, state: string): void {
    if (this.held.get(id) !== state) this.news.add(id)
    this.held.set(id, state)
  }

  async #ask(path: string, assets: Fetcher): Promise<Read> {
    const known = this.#known.get(path)
    const headers = new Headers()
    if (known && this.#manner.validators) headers.set('If-None-Match', known.tag)
    if (this.#manner.deltas) headers.set('A-IM', 'feed;q=1')
    const response = await worker.fetch(
      new Request(new URL(path, 'https://on-record.example'), { headers }),
      { ASSETS: assets },
    )
    this.statuses.push(response.status)
    if (response.status === 304 && known) return { ...known.read, entries: known.read.entries }
    if (response.status !== 200 && response.status !== 226) throw new Error(`${path}: ${response.status}`)
    const read = readFeed(await response.text())
    const ids = read.entries.map(([id]) => id)
    if (new Set(ids).size < ids.length) throw new Error(`${path}: an item stands twice`)
    this.#known.set(path, { tag: response.headers.get('ETag') ?? '', read })
    return read
  }
}

const state = (title: unknown, authors: unknown, updated: unknown) =>
  JSON.stringify([title, authors, updated])
const pathOf = (url: string | undefined) => (url === undefined ? undefined : new URL(url).pathname)

function readFeed(text: string): Read {
  const parsed = parseFeed(text)
  if (parsed.format === 'rss') {
    return {
      entries: (parsed.feed.items ?? []).map((item) => [
        item.guid?.value ?? '',
        state(item.title, item.dc?.creators, item.atom?.updated),
      ]),
      gone: [],
      previous: pathOf(parsed.feed.atom?.links?.find(({ rel }) => rel === 'prev-archive')?.href),
    }
  }
  if (parsed.format === 'atom') {
    return {
      entries: (parsed.feed.entries ?? []).map((entry) => [
        entry.id ?? '',
        state(
          entry.title?.value,
          (entry.authors ?? []).map(({ name }) => name),
          entry.updated,
        ),
      ]),
      gone: [...text.matchAll(/<at:deleted-entry ref="([^"]*)"/g)].map(([, id]) => id ?? ''),
      previous: pathOf(parsed.feed.links?.find(({ rel }) => rel === 'prev-archive')?.href),
    }
  }
  const feed = JSON.parse(text) as {
    next_url?: string
    items: { id: string; title: string; authors: { name: string }[]; date_modified: string }[]
    _on_record: { withdrawn?: { id: string }[] }
  }
  return {
    entries: feed.items.map(({ id, title, authors, date_modified }) => [
      id,
      state(
        title,
        authors.map(({ name }) => name),
        date_modified,
      ),
    ]),
    gone: (feed._on_record.withdrawn ?? []).map(({ id }) => id),
    previous: pathOf(feed.next_url),
  }
}
