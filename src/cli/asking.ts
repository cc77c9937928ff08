import { createInterface, type Interface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { visible } from './visible.ts'

/** Says things and asks for lines. */
export class Asking {
  readonly #output: Writable
  readonly #reader: Interface
  readonly #lines: AsyncIterator<string>

  constructor(input: Readable, output: Writable) {
    this.#output = output
    this.#reader = createInterface({ input, terminal: false })
    this.#lines = this.#reader[Symbol.asyncIterator]()
  }

  /** Says something on lines of its own. */
  say(words: string): void {
    this.#output.write(`${visible(words)}\n`)
  }

  /** The line that is answered, without the spaces around it; undefined where there are no more. */
  async ask(question: string): Promise<string | undefined> {
    this.#output.write(`${question} > `)
    const { value, done } = await this.#lines.next()
    return done ? undefined : value.trim()
  }

  /** Asks no more. */
  close(): void {
    this.#reader.close()
  }
}
