import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A mail as rss2email puts it into a maildir. */
export interface Mail {
  readonly subject: string
  readonly body: string
}

/**
 * rss2email with a folder of its own, subscribed to some feeds. It mails what is new, and what changed too:
 * without `trust-guid = False` it goes by ids alone.
 */
export class R2e {
  readonly #folder = mkdtempSync(join(tmpdir(), 'on-record-r2e-'))
  readonly #read = new Set<string>()

  constructor(feeds: readonly string[]) {
    const settings = [
      '[DEFAULT]',
      'to = reader@example.org',
      'from = feeds@example.org',
      'email-protocol = maildir',
      `maildir-path = ${this.#folder}`,
      'maildir-mailbox = inbox',
      'trust-guid = False',
      'html-mail = True',
      'date-header = False',
    ]
    const subscriptions = feeds.flatMap((feed, at) => [`[feed.feed${at}]`, `url = ${feed}`])
    writeFileSync(join(this.#folder, 'rss2email.cfg'), `${[...settings, ...subscriptions].join('\n')}\n`)
  }

  /** Polls every feed once, and gives the mails that came; throws where it could not read one. */
  async run(): Promise<Mail[]> {
    const file = (name: string) => join(this.#folder, name)
    const { stderr } = await promisify(execFile)(
      'r2e',
      ['-c', file('rss2email.cfg'), '-d', file('rss2email.json'), 'run'],
      { env: { ...process.env, HOME: this.#folder } },
    )
    if (/\[(?:ERROR|WARNING)\]/.test(stderr)) throw new Error(stderr)
    return this.#news()
  }

  #news(): Mail[] {
    const inbox = join(this.#folder, 'inbox', 'new')
    let names: string[] = []
    try {
      names = readdirSync(inbox)
    } catch {
      // Before the first mail there is none.
    }
    const fresh = names.filter((name) => !this.#read.has(name))
    return fresh.map((name) => {
      this.#read.add(name)
      return decodeMail(readFileSync(join(inbox, name), 'utf8'))
    })
  }
}

function decodeMail(text: string): Mail {
  const [head = '', ...rest] = text.split('\n\n')
  const body = rest.join('\n\n')
  const subject = /^Subject: (.*(?:\n .*)*)/m.exec(head)?.[1] ?? ''
  const words = subject
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?b\?([^?]*)\?=/gi, (_, base64: string) => Buffer.from(base64, 'base64').toString())
    .replace(/=\?utf-8\?q\?([^?]*)\?=/gi, (_, quoted: string) => unquoted(quoted.replace(/_/g, ' ')))
  return {
    subject: words,
    body: /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : unquoted(body),
  }
}

/** Undoes quoted-printable. */
function unquoted(text: string): string {
  const bytes = text.replace(/=\n/g, '').replace(/=([\dA-F]{2})/g, (_, hex: string) => `%${hex}`)
  try {
    return decodeURIComponent(bytes.replace(/%(?![\dA-F]{2})/g, '%25'))
  } catch {
    return text
  }
}
