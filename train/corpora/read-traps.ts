import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Span } from '../../src/model.ts'
import type { Person } from './read-persons.ts'

/** A quotation in a trap, and who says it. */
export interface TrapQuote extends Span {
  /** Whose words they are; no name where the text leaves it open, or where they are nobody's words. */
  readonly speaker: Person
}

/** A short text that is easily given to the wrong person. See `test/derive/traps/README.md`. */
export interface Trap {
  readonly name: string
  /** What its file collects, such as `siblings`. */
  readonly kind: string
  readonly text: string
  readonly quotes: readonly TrapQuote[]
}

/**
 * Reads traps: a file or a folder of `KIND.txt`, in which each trap is a line `# name`, then its text with `{who}` behind
 * every quotation.
 * @throws if a file says something else, naming the trap
 */
export function readTraps(path: string): Trap[] {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((file) => file.endsWith('.txt') && file !== KNOWN_MISSES)
        .sort()
        .map((file) => join(path, file))
    : [path]
  const traps = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split(/^# /m)
      .slice(1)
      .map((trap) => readTrap(trap, basename(file, '.txt'))),
  )
  const names = new Set<string>()
  for (const { name, kind } of traps) {
    if (names.has(name)) throw new Error(`${kind}.txt, “${name}”: another trap has this name`)
    names.add(name)
  }
  return traps
}

/** The file beside the traps that lists, by name, those that are known to be read wrongly. */
export const KNOWN_MISSES = 'known-misses.txt'

function readTrap(source: string, kind: string): Trap {
  const lineEnd = source.indexOf('\n')
  const name = source.slice(0, lineEnd).trim()
  const where = `${kind}.txt, “${name}”`
  const quotes: TrapQuote[] = []
  let text = ''
  for (const [, words, who] of `${source.slice(lineEnd).trim()}{}`.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    text += words
    if (who !== '') quotes.push({ ...lastQuotation(text, where), speaker: readSpeaker(who!) })
  }
  const marked = [...text.matchAll(/“/g)].map(({ index }) => index + 1)
  const missing = marked.find((start) => !quotes.some((quote) => quote.start === start))
  if (missing !== undefined)
    throw new Error(
      `${where}: nobody stands behind “${text.slice(missing, missing + 30)}”; write {who}, {open} or {none}`,
    )
  if (quotes.length === 0) throw new Error(`${where}: it has no quotation with {who} behind it`)
  return { name, kind, text, quotes }
}

const OPENING: Readonly<Record<string, string>> = { '”': '“', '"': '"', '’': '‘' }

/** Finds the quotation that a text ends with: to its closing mark or, where it is never closed, to the paragraph's end. */
function lastQuotation(text: string, where: string): Span {
  const opening = OPENING[text.at(-1)!]
  const end = opening === undefined ? text.length : text.length - 1
  const start = text.lastIndexOf(opening ?? '“', end - 1) + 1
  if (start === 0 || start >= end) throw new Error(`${where}: no quotation ends at “${text.slice(-30)}”`)
  return { start, end }
}

/** Reads `Ana Ruiz = Ruiz`, and `open = the nurse`: a name is expected of the first, of the other none or that description. */
function readSpeaker(who: string): Person {
  const [name, ...aliases] = who.split(' = ').map((one) => one.trim())
  if (name !== 'open' && name !== 'none') return { name: name!, aliases, nameless: false }
  return { name: aliases[0] ?? null, aliases: aliases.slice(1), nameless: true }
}
