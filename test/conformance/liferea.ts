import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'

/** An item as Liferea keeps it. */
export interface LifereaItem {
  readonly guid: string
  readonly title: string
  readonly content: string
}

/** Where it can be spoken to on the session's bus. */
const READER = ['--dest=org.gnome.feed.Reader', '/org/gnome/feed/Reader']

/**
 * Liferea subscribed to one feed, under a display and a session bus of its own: on its first start it only makes its
 * database, so that each poll is asked for over the bus.
 */
export class Liferea {
  readonly #folder = mkdtempSync(join(tmpdir(), 'on-record-liferea-'))
  readonly #child: ChildProcess
  #bus = ''

  private constructor(feed: string) {
    const folder = (name: string) => {
      const path = join(this.#folder, name)
      mkdirSync(path, { recursive: true, mode: 0o700 })
      return path
    }
    const list = `<opml version="1.0"><head/><body><outline title="Feed" type="rss" id="feedfee" xmlUrl="${feed}" updateInterval="-1"/></body></opml>`
    writeFileSync(join(folder('config/liferea'), 'feedlist.opml'), list)
    this.#child = spawn(
      'dbus-run-session',
      ['--', 'sh', '-c', 'echo "$DBUS_SESSION_BUS_ADDRESS"; exec xvfb-run -a liferea -w hidden -p'],
      {
        detached: true,
        stdio: ['ignore', 'pipe', 'ignore'],
        env: {
          ...process.env,
          HOME: this.#folder,
          XDG_CONFIG_HOME: folder('config'),
          XDG_DATA_HOME: folder('data'),
          XDG_CACHE_HOME: folder('cache'),
          XDG_RUNTIME_DIR: folder('run'),
          GSETTINGS_BACKEND: 'memory',
          LIBGL_ALWAYS_SOFTWARE: '1',
          NO_AT_BRIDGE: '1',
        },
      },
    )
  }

  /** Starts it, and waits until it can be spoken to. */
  static async start(feed: string): Promise<Liferea> {
    const liferea = new Liferea(feed)
    await new Promise<void>((resolve, reject) => {
      liferea.#child.stdout?.once('data', (line: Buffer) => {
        liferea.#bus = line.toString().split('\n')[0] ?? ''
        resolve()
      })
      liferea.#child.once('error', reject)
    })
    const deadline = Date.now() + 30_000
    while (!(await liferea.#call('GetNewItems'))) {
      if (Date.now() > deadline) throw new Error('liferea did not start')
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    return liferea
  }

  /** Asks it to poll. */
  async refresh(): Promise<void> {
    if (!(await this.#call('Refresh'))) throw new Error('liferea does not answer')
  }

  /** All the items that it holds, by id. */
  items(): LifereaItem[] {
    const database = new DatabaseSync(join(this.#folder, 'data/liferea/liferea.db'), { readOnly: true })
    const rows = database
      .prepare('SELECT source_id AS guid, title, description AS content FROM items ORDER BY source_id')
      .all()
    database.close()
    return rows.map((row) => ({ ...row })) as unknown as LifereaItem[]
  }

  /** Ends it with its display and its bus. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    if (this.#child.pid !== undefined) process.kill(-this.#child.pid, 'SIGTERM')
    await ended
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }

  async #call(method: string): Promise<boolean> {
    try {
      await promisify(execFile)('dbus-send', [
        `--bus=${this.#bus}`,
        '--print-reply',
        '--reply-timeout=5000',
        ...READER,
        `org.gnome.feed.Reader.${method}`,
      ])
      return true
    } catch {
      return false
    }
  }
}
