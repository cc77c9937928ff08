import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isInstalled } from '../installed.ts'

/** Whether commands can be run on a terminal: `script` of util-linux makes one. Says so where not. */
export function hasTerminal(): boolean {
  return isInstalled('script', '--version')
}

/** A command that runs on a terminal, as a person has it before them. */
export class OnTerminal {
  /** All that it has shown so far, what was typed included. */
  shown = ''
  /** The status that it ended with. */
  readonly ended: Promise<number>
  readonly #type: (text: string) => void

  /** Starts a command of `src/cli/`, such as `new`. */
  constructor(name: string, args: readonly string[]) {
    const file = fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url))
    const command = [process.execPath, file, ...args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`)
    const child = spawn('script', ['--quiet', '--return', '--command', command.join(' '), '/dev/null'], {
      env: { ...process.env, TERM: 'xterm', SHELL: '/bin/sh' },
    })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.shown += text
    })
    this.#type = (text) => child.stdin.write(text)
    this.ended = new Promise((resolve) => child.on('close', (status) => resolve(status ?? -1)))
  }

  /** Waits until it shows some words behind all that was typed, then types. */
  async answer(question: string, text: string): Promise<void> {
    const deadline = Date.now() + 30_000
    while (!this.shown.slice(this.#asked).includes(question)) {
      if (Date.now() > deadline) throw new Error(`it does not ask “${question}”:\n${this.shown}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    this.#asked = this.shown.indexOf(question, this.#asked) + question.length
    this.#type(text)
  }

  #asked = 0
}
