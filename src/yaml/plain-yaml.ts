import { plainBlockScalar } from './plain-block-scalar.ts'

/** A value of YAML without anything that not everybody would read alike. */
export type PlainValue =
  | string
  | number
  | boolean
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

/**
 * Reads YAML of the forms that records and front matter nearly always have: mappings and lists by indentation, words,
 * quoted words, folded and literal blocks, and lists of words in brackets. That takes a tenth of the time that the
 * package `yaml` does, which reads all else: where this gives a value, that gives the same.
 *
 * @returns undefined where anything else stands in it, right or wrong
 */
export function readPlainYaml(text: string): PlainValue | undefined {
  if (UNCOMMON.test(text)) return undefined
  const lines = text.split('\n')
  try {
    const reader = new PlainReader(lines)
    const value = reader.mapping(0)
    return reader.isAtEnd ? value : undefined
  } catch (error) {
    if (error === UNKNOWN) return undefined
    throw error
  }
}

/** Thrown where something else stands than this reads. */
const UNKNOWN = Symbol('another form of YAML')

/** Tabs, other line ends and control characters, and byte order marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNCOMMON = /[\u0000-\u0009\u000b-\u001f\u007f\ufeff]/

const ENTRY = /^([a-z_]+):(?: (.*))?$/

/** What a plain scalar begins with: no indicator (YAML 1.2.2 §7.3.3), and nothing that might be a number or another type. */
const WORDS = /^[^\s\-?:,[\]{}#&*!|>'"%@`~=.+<\d]/

/** What a plain scalar ends at, or another line of it would have to be told from a key. */
const NO_WORDS = /: | #|[: ]$/

/** The words that are values of other types (YAML 1.2.2 §10.3.2), in any case. */
const TYPED = /^(?:null|true|false)$/i

const NUMBER = /^\d{1,15}(?:\.\d{1,15})?$/
/** Whatever else begins with a digit and is a number. */
const OTHER_NUMBER = /^(?:0o[0-7]+|0x[\da-f]+|\d+(?:\.\d*)?(?:e[-+]?\d+)?)$/i

const LISTED = /^\p{L}[^,[\]{}:#"'&*!|>%@`]*$/u

class PlainReader {
  readonly #lines: readonly string[]
  #at = 0

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** Whether nothing is left. */
  get isAtEnd(): boolean {
    return this.#indent() < 0
  }

  /**
   * Reads a mapping whose keys begin in a column.
   *
   * @param first what stands there in its first line, where that begins with the dash of a list
   */
  mapping(column: number, first?: string): PlainValue {
    const mapping: Record<string, PlainValue> = {}
    let entry = first ?? this.#lineAt(column)
    if (entry === undefined) throw UNKNOWN
    while (entry !== undefined) {
      const found = ENTRY.exec(entry)
      const key = found?.[1]
      if (key === undefined || TYPED.test(key) || key === '__proto__' || Object.hasOwn(mapping, key))
        throw UNKNOWN
      this.#at++
      mapping[key] = this.#value(found?.[2] ?? '', column, column)
      entry = this.#lineAt(column)
    }
    return mapping
  }

  #list(column: number): PlainValue {
    const list: PlainValue[] = []
    for (let line = this.#lineAt(column); line?.startsWith('- '); line = this.#lineAt(column)) {
      const item = line.slice(2)
      if (ENTRY.test(item)) list.push(this.mapping(column + 2, item))
      else {
        this.#at++
        if (item === '') throw UNKNOWN
        list.push(this.#value(item, column))
      }
    }
    return list
  }

  /**
   * Reads a value that begins behind a key or a dash, or below it.
   *
   * @param above the column that what belongs to it stands right of
   * @param listsFrom the column that a list below it may begin in
   */
  #value(text: string, above: number, listsFrom = above + 1): PlainValue {
    if (text === '') {
      const column = this.#indent()
      if (this.#lines[this.#at]?.startsWith('- ', column) && column >= listsFrom) return this.#list(column)
      if (column > above) return this.mapping(column)
      throw UNKNOWN
    }
    const block = plainBlockScalar(text, this.#lines, this.#at, above)
    if (block) {
      this.#at = block.end
      if (this.#indent() > above) throw UNKNOWN
      return block.value
    }
    // Words may go on in lines that stand further right.
    if (this.#indent() > above) throw UNKNOWN
    return scalar(text)
  }

  /** The column that the next line begins in, empty lines and comments of whole lines left out; -1 at the end. */
  #indent(): number {
    let line = this.#lines[this.#at]
    while (line === '' || line?.startsWith('#')) line = this.#lines[++this.#at]
    if (line === undefined) return -1
    const column = line.search(/[^ ]/)
    if (column < 0 || line[column] === '#') throw UNKNOWN
    return column
  }

  /** The next line from a column on, where it begins there; undefined where it begins left of it. */
  #lineAt(column: number): string | undefined {
    const indent = this.#indent()
    if (indent > column) throw UNKNOWN
    return indent < column ? undefined : this.#lines[this.#at]?.slice(column)
  }
}

function scalar(text: string): PlainValue {
  if (text.startsWith('"')) return quoted(text)
  if (text.startsWith("'")) {
    if (!/^'(?:[^']|'')*'$/.test(text)) throw UNKNOWN
    return text.slice(1, -1).replaceAll("''", "'")
  }
  if (text.startsWith('[')) return wordsInBrackets(text)
  if (NO_WORDS.test(text)) throw UNKNOWN
  if (WORDS.test(text)) {
    if (!TYPED.test(text)) return text
    if (text === 'true' || text === 'false') return text === 'true'
    throw UNKNOWN
  }
  if (!/^\d/.test(text)) throw UNKNOWN
  if (NUMBER.test(text)) return Number(text)
  if (OTHER_NUMBER.test(text)) throw UNKNOWN
  return text
}

/** What is right in JSON says the same in YAML (YAML 1.2.2 §1.3). */
function quoted(text: string): string {
  try {
    return JSON.parse(text) as string
  } catch {
    throw UNKNOWN
  }
}

function wordsInBrackets(text: string): PlainValue {
  if (text === '[]') return []
  if (!text.endsWith(']')) throw UNKNOWN
  return text
    .slice(1, -1)
    .split(', ')
    .map((words) => {
      if (!LISTED.test(words) || words.endsWith(' ') || TYPED.test(words)) throw UNKNOWN
      return words
    })
}
