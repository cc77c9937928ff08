import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What feedparser makes of one poll. */
export interface FeedparserPoll {
  readonly status: number
  /** What it found wrong with the document; empty where all is well. */
  readonly complaint: string
  readonly entries: readonly { id: string; title: string; author: string; content: string }[]
}

/** The Python that Debian's packages are installed for. */
export const PYTHON = '/usr/bin/python3'

const SCRIPT = `
import feedparser, json, sys
url, etag, modified = sys.argv[1:4]
feed = feedparser.parse(url, etag=etag or None, modified=modified or None)
print(json.dumps({
  'status': feed.status, 'complaint': str(feed.get('bozo_exception', '')) if feed.bozo else '',
  'etag': feed.get('etag', ''), 'modified': feed.get('modified', ''),
  'entries': [{'id': e.get('id'), 'title': e.get('title'), 'author': e.get('author'),
               'content': e.content[0].value if e.get('content') else ''} for e in feed.entries],
}))
`

/** feedparser subscribed to a feed, asking with the validators that it was given. */
export class Feedparser {
  readonly #url: string
  readonly #validators = join(mkdtempSync(join(tmpdir(), 'on-record-feedparser-')), 'validators.json')

  constructor(url: string) {
    this.#url = url
    writeFileSync(this.#validators, JSON.stringify({ etag: '', modified: '' }))
  }

  /** Polls once. */
  async poll(): Promise<FeedparserPoll> {
    const { etag, modified } = JSON.parse(readFileSync(this.#validators, 'utf8')) as {
      etag: string
      modified: string
    }
    const { stdout } = await promisify(execFile)(PYTHON, ['-c', SCRIPT, this.#url, etag, modified])
    const poll = JSON.parse(stdout) as FeedparserPoll & { etag: string; modified: string }
    if (poll.status !== 304)
      writeFileSync(this.#validators, JSON.stringify({ etag: poll.etag, modified: poll.modified }))
    return poll
  }
}
