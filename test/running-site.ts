import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What a copy of the project needs to be started. */
const PARTS = ['src', 'content', 'package.json', 'wrangler.toml', 'tsconfig.json']

/** A copy of the project that `npm start` serves on a free port, and whose content can be edited. */
export class RunningSite {
  readonly directory: string
  readonly url: string
  #output = ''
  readonly #child: ChildProcess

  private constructor(directory: string, port: number) {
    this.directory = directory
    this.url = `http://127.0.0.1:${port}/`
    this.#child = spawn(process.execPath, ['src/cli/start.ts', '--port', String(port)], {
      cwd: directory,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString('utf8')
      })
    }
  }

  /**
   * Copies the project, starts it, and waits until it answers.
   *
   * @param prepare what to do with the copy before it is started
   */
  static async start(
    prepare: (copy: { readonly directory: string }) => void = () => {},
  ): Promise<RunningSite> {
    const directory = mkdtempSync(join(tmpdir(), 'on-record-site-'))
    for (const part of PARTS) cpSync(part, join(directory, part), { recursive: true })
    symlinkSync(resolve('node_modules'), join(directory, 'node_modules'))
    prepare({ directory })
    const site = new RunningSite(directory, await freePort())
    await site.#until(() => site.#output.includes('Ready on'), 'start')
    return site
  }

  /** All that was printed so far. */
  get output(): string {
    return this.#output
  }

  /** The process, and those that it has started. */
  get processes(): number[] {
    const { pid } = this.#child
    const children = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' }).stdout
    return [pid ?? 0, ...children.split('\n').filter(Boolean).map(Number)]
  }

  /** The requests that were answered so far, such as `GET /rss.xml 304`. */
  get answered(): string[] {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: wrangler colours its lines
    const plain = this.#output.replace(/\u001b\[[\d;]*m/g, '')
    return [...plain.matchAll(/(?:GET|HEAD) \/\S* \d{3}/g)].map(([line]) => line)
  }

  /** Edits a content file and waits until what is served at a path has changed. */
  async edit(file: string, change: (text: string) => string, changes: string): Promise<void> {
    const path = join(this.directory, 'content', file)
    const before = await this.text(changes)
    const text = readFileSync(path, 'utf8')
    if (change(text) === text) throw new Error(`the edit of ${file} changes nothing`)
    writeFileSync(path, change(text))
    await this.#until(async () => (await this.text(changes)) !== before, `serve the edit of ${file}`)
  }

  /** What is served at a path. */
  async text(path: string): Promise<string> {
    return (await fetch(new URL(path, this.url))).text()
  }

  /** Stops serving and removes the copy. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGTERM')
    await ended
    rmSync(this.directory, { recursive: true, force: true })
  }

  async #until(isTrue: () => boolean | Promise<boolean>, aim: string): Promise<void> {
    const deadline = Date.now() + 110_000
    while (!(await isTrue())) {
      if (Date.now() > deadline || this.#child.exitCode !== null) {
        throw new Error(`the site did not ${aim}:\n${this.#output}`)
      }
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
