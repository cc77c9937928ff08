import { type ParseArgsConfig, parseArgs } from 'node:util'
import { counted } from '../content/counted.ts'
import { didYouMean } from '../content/did-you-mean.ts'
import { parseAsOf } from '../content/moment.ts'
import { ContentError } from '../content/problem.ts'
import { siteSchema } from '../content/schema/site-schema.ts'
import type { Instant } from '../model.ts'
import { goWhereCalled } from './folders.ts'
import { printLine } from './paint.ts'
import { printProblems } from './print-problems.ts'
import { showOnlyVisible } from './visible.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Exit status for wrong use of a command, as in the shell's own commands. */
const USAGE = 2

/**
 * Reads a command's arguments. With `--help` it prints the help and exits; with arguments that the command
 * does not know it says so and exits with status 2.
 *
 * @param help what `--help` prints; its first line is the usage
 */
export function readArguments<const O extends Options>(help: string, options: O, allowPositionals = false) {
  showOnlyVisible()
  goWhereCalled()
  const known = { ...options, help: { type: 'boolean', short: 'h' } } as O & {
    help: { type: 'boolean'; short: 'h' }
  }
  try {
    const { values, positionals } = parseArgs({ options: known, allowPositionals })
    if ((values as { help?: boolean }).help) {
      console.log(help)
      process.exit(0)
    }
    return { values, positionals }
  } catch (error) {
    wrongUse(`${unknownOption(known) ?? (error as Error).message}\n\n${usageOf(help)}`)
  }
}

/** Says which option no command knows, and which was meant; nothing where all are known. */
function unknownOption(known: Options): string | undefined {
  const { tokens } = parseArgs({ options: known, strict: false, tokens: true })
  const names = Object.keys(known).map((name) => `--${name}`)
  for (const token of tokens) {
    if (token.kind === 'option' && !(token.name in known))
      return `${token.rawName} is no option here; ${didYouMean(token.rawName, names, '--help lists them')}`
  }
  return undefined
}

/** The part of a help that says how a command is called. */
export function usageOf(help: string): string {
  return help.split('\n\n')[0] ?? ''
}

/** Says that the command was used wrongly, and exits with status 2. */
export function wrongUse(message: string): never {
  console.error(message)
  process.exit(USAGE)
}

/** Reads the value of `--url`: where a site is served. Anything else is wrong use, and exits with status 2. */
export function siteUrl(address: string): string {
  const { error } = siteSchema.shape.url.safeParse(address)
  if (error) wrongUse(`--url ${address}: ${error.issues[0]?.message}, such as https://example.org/`)
  return new URL(address).href
}

/**
 * Reads the value of `--as-of`, or of ON_RECORD_AS_OF in its place: when articles that are dated ahead are looked at.
 * Anything but a day or a time is wrong use, and exits with status 2.
 */
export function asOfInstant(option: string | undefined): Instant | undefined {
  const [name, text] =
    option === undefined ? ['ON_RECORD_AS_OF=', process.env.ON_RECORD_AS_OF] : ['--as-of ', option]
  if (text === undefined) return undefined
  const instant = parseAsOf(text)
  if (instant === undefined)
    wrongUse(`${name}${text}: must be a day or a time with its zone, such as 2026-03-02 or 2026-03-02T09:30Z`)
  return instant
}

/** Runs a command's work; content that breaks a rule is reported line by line, and the exit status is 1. */
export async function run(work: () => Promise<void> | void): Promise<void> {
  // Whoever reads the output may have had enough of it, as `head` has.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
  try {
    await work()
  } catch (error) {
    if (!(error instanceof ContentError)) {
      console.error(error instanceof Error ? error.message : error)
    } else {
      printProblems(error.problems)
      const count = error.problems.filter(({ severity }) => severity === 'error').length
      printLine(process.stderr, ['error', counted(count, 'error')], '; nothing was written.')
    }
    process.exitCode = 1
  }
}

/** Shows how far long work is, on a terminal and nowhere else. */
export class Progress {
  #shownAt = 0

  /** Shows a step with its count, ten times a second at the most. */
  show(step: string, done: number, of: number): void {
    const now = Date.now()
    if (!process.stderr.isTTY || (now - this.#shownAt < 100 && done < of)) return
    this.#shownAt = now
    process.stderr.write(`\r\x1b[K${step} ${done}/${of}`)
  }

  /** Shows a step that has no count. */
  tell(step: string): void {
    if (!process.stderr.isTTY) return
    this.#shownAt = Date.now()
    process.stderr.write(`\r\x1b[K${step} …`)
  }

  /** Does what shows its progress here, and takes the last line away. */
  during<T>(work: () => T): T {
    try {
      return work()
    } finally {
      this.end()
    }
  }

  /** Takes the last line away. */
  end(): void {
    if (process.stderr.isTTY && this.#shownAt > 0) process.stderr.write('\r\x1b[K')
  }
}
