import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem, type } from 'node:os'

/** What a measurement ran on, in a line: a number says nothing without it. */
export function describeMachine(...tools: readonly string[]): string {
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB`
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  return [
    `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'CPU'}, ${memory}, ${type()}`,
    `On Record ${version}, Node.js ${process.versions.node}`,
    ...tools,
  ].join('; ')
}

/** The version of an installed command; undefined where there is none. */
export function versionOf(command: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return undefined
  }
}

/** Prints a table as Markdown. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  console.log(line(head))
  console.log(line(head.map((_, at) => (at === 0 ? '---' : '---:'))))
  for (const row of rows) console.log(line(row))
}

/** The number in the middle, by size. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
