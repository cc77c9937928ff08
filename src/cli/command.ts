import { type ParseArgsConfig, parseArgs } from 'node:util'
import { ContentError, formatProblem, type Problem } from '../content/problem.ts'
import { siteSchema } from '../content/schema/site-schema.ts'
import { problemLines } from './print-problems.ts'
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
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } } as O & {
        help: { type: 'boolean'; short: 'h' }
      },
      allowPositionals,
    })
    if ((values as { help?: boolean }).help) {
      console.log(help)
      process.exit(0)
    }
    return { values, positionals }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help.split('\n')[0]}`)
    process.exit(USAGE)
  }
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
      console.error(`${counted(count, 'error')}; nothing was written.`)
    }
    process.exitCode = 1
  }
}

/** Prints problems, one a line, notes that say the same of a file together. */
export function printProblems(problems: readonly Problem[]): void {
  for (const line of problemLines(problems)) console.error(line)
}

/** Prints errors and warnings, one a line, and how many notes there are besides, which `npm run check` prints. */
export function printWithoutNotes(problems: readonly Problem[]): void {
  const notes = problems.filter(({ severity }) => severity === 'note')
  printProblems(problems.filter((problem) => !notes.includes(problem)))
  if (notes.length > 0) {
    const first = formatProblem(notes[0]!)
    console.error(notes.length === 1 ? first : `${first} (and ${notes.length - 1} more notes: npm run check)`)
  }
}

/** A number with what it counts, such as 1 article or 2 articles. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
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

  /** Takes the last line away. */
  end(): void {
    if (process.stderr.isTTY && this.#shownAt > 0) process.stderr.write('\r\x1b[K')
  }
}
