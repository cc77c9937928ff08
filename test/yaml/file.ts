import fc from 'fast-check'
import { stringify } from 'yaml'

/** Words that YAML could take for something else. */
export const WORDS = fc.oneof(
  fc.constantFrom(
    'a: b',
    '# no comment',
    'it ends so #',
    '- a dash',
    '‘one’ “two” "three" \'four\'',
    "'",
    '*star &and !tag',
    '[x], {y}',
    '…, 2026-03-02',
    'null',
    'true',
    '1e3',
    '---',
    '... and so on',
    '% @ `',
    '| > |- >+',
    ']]> </p>',
    '👩‍👩‍👧 مرحبا',
    '? what: not',
    'key:',
  ),
  fc.stringMatching(/^[a-z“”,.:#'"-]{1,8}( [a-z“”,.:#'"-]{1,8}){0,12}$/),
)

/** A mapping or list to be written in one of many ways. */
export type Shape = string | readonly Shape[] | { readonly [key: string]: Shape }

/** Records, as far as YAML is concerned. */
const RECORDS: fc.Arbitrary<Shape> = fc
  .array(
    fc.record({
      speaker: fc.option(fc.constantFrom('ada-novak', '2026'), { nil: undefined }),
      title: WORDS,
      sentences: fc.array(WORDS, { minLength: 1, maxLength: 3 }),
      quotes: fc.option(
        fc.array(
          fc.record({
            exact: WORDS,
            prefix: fc.option(fc.oneof(WORDS, fc.constant('')), { nil: undefined }),
            cue: fc.option(WORDS, { nil: undefined }),
          }),
          { maxLength: 3 },
        ),
        { nil: undefined },
      ),
    }),
    { minLength: 0, maxLength: 3 },
  )
  .map((statements) => ({
    statements: statements.map(({ quotes, ...statement }, s) => ({
      ...defined(statement),
      id: `s${s}`,
      ...(quotes ? { quotes: quotes.map((quote, q) => ({ ...defined(quote), id: `q${s}-${q}` })) } : {}),
    })),
    derived: { statements: 'abc', paragraphs: ['p1', 'p2'] },
  }))

function defined(value: Readonly<Record<string, Shape | undefined>>): Record<string, Shape> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Record<
    string,
    Shape
  >
}

/** Files of records in every style that YAML has: brackets, quoting, block scalars, comments, blank lines, line ends. */
export const FILES: fc.Arbitrary<string> = fc
  .tuple(
    RECORDS,
    fc.infiniteStream(fc.nat(999)),
    fc.record({
      newline: fc.constantFrom('\n', '\r\n'),
      mark: fc.boolean(),
      begin: fc.constantFrom('', '---\n', '# first\n', '%YAML 1.2\n---\n'),
      end: fc.constantFrom('\n', '\n', '', '\n# last', '\n...\n', '\n...\n# last\n'),
    }),
  )
  .map(([record, choices, { newline, mark, begin, end }]) => {
    const text = new Writer(choices).file(record)
    return `${mark ? '\ufeff' : ''}${begin}${text}${end}`.replaceAll('\n', newline)
  })

/** Writes YAML in ways that follow from a stream of numbers. */
class Writer {
  readonly #choices: Iterator<number>
  #comments = 0
  #anchors = 0

  constructor(choices: Iterable<number>) {
    this.#choices = choices[Symbol.iterator]()
  }

  file(value: Shape): string {
    return this.#mapping(value as Record<string, Shape>, 0).replace(/\n$/, '')
  }

  #chance(percent: number): boolean {
    return this.#choices.next().value % 100 < percent
  }

  #one<T>(...options: T[]): T {
    return options[this.#choices.next().value % options.length]!
  }

  #mapping(value: Readonly<Record<string, Shape>>, indent: number): string {
    const entries = Object.entries(value)
    // The id may stand anywhere among an item's keys.
    const at = entries.findIndex(([key]) => key === 'id')
    if (at >= 0 && this.#chance(60)) entries.unshift(...entries.splice(at, 1))
    return entries.map(([key, item]) => this.#pair(key, item, indent)).join('')
  }

  #pair(key: string, value: Shape, indent: number): string {
    const name = this.#one(key, key, key, `"${key}"`)
    const colon = this.#one(':', ':', ':', ' :')
    return `${this.#between(indent)}${' '.repeat(indent)}${name}${colon}${this.#value(value, indent)}`
  }

  /** What follows a colon or dash, to the end of the line; nested lines stand further right than the indent. */
  #value(value: Shape, indent: number): string {
    if (typeof value === 'string') return this.#scalar(value, indent)
    const isEmpty = Array.isArray(value) && value.length === 0
    if (isEmpty || this.#chance(10)) return ` ${this.#flow(value)}${this.#lineComment()}\n`
    if (!Array.isArray(value)) {
      const deeper = indent + this.#one(2, 4)
      return `${this.#lineComment()}\n${this.#mapping(value as Record<string, Shape>, deeper)}`
    }
    const deeper = indent + this.#one(0, 2, 4)
    return `${this.#lineComment()}\n${value.map((item) => this.#item(item, deeper)).join('')}`
  }

  #item(value: Shape, indent: number): string {
    const dash = `${this.#between(indent)}${' '.repeat(indent)}-`
    if (typeof value === 'string' || Array.isArray(value) || this.#chance(15)) {
      return `${dash}${this.#value(value, indent)}`
    }
    const width = this.#one(1, 1, 3)
    const lines = this.#mapping(value as Record<string, Shape>, indent + 1 + width)
    // The first key stands behind the dash, unless a comment or blank line stands before it.
    return /^\s*(#|\n)/.test(lines) ? `${dash}\n${lines}` : `${dash}${lines.slice(indent + 1)}`
  }

  #scalar(value: string, indent: number): string {
    const anchor = this.#chance(8) ? ` &x-${this.#anchors++}` : ''
    const line = () => `${this.#lineComment()}\n`
    if (value !== '' && this.#chance(40)) {
      const header = this.#one('|', '>', '|-', '>-', '|+', '>2-', '|-4', '>+')
      const deeper = ' '.repeat(indent + Number(/\d/.exec(header)?.[0] ?? this.#one(2, 4)))
      const blank = this.#chance(15) && !header.includes('+') ? '\n' : ''
      return `${anchor} ${header}${this.#lineComment()}\n${blank}${deeper}${value}\n`
    }
    return `${anchor} ${this.#inline(value)}${line()}`
  }

  #inline(value: string): string {
    const type = this.#one('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE') as 'PLAIN'
    const text = stringify(value, { defaultStringType: type, lineWidth: 0 }).trimEnd()
    return text.includes('\n') ? JSON.stringify(value) : text
  }

  #flow(value: Shape): string {
    if (typeof value === 'string')
      return this.#chance(50) && /^[a-z]+$/.test(value) ? value : JSON.stringify(value)
    const items = Array.isArray(value)
      ? value.map((item) => this.#flow(item))
      : Object.entries(value).map(([key, item]) => `${key}: ${this.#flow(item)}`)
    const comma = this.#one(', ', ',  ', ' , ')
    const inner = items.join(comma) + (items.length > 0 && this.#chance(20) ? ',' : '')
    const [open, close] = Array.isArray(value) ? '[]' : '{}'
    return `${open}${this.#one('', ' ')}${inner}${this.#one('', ' ')}${close}`
  }

  #between(indent: number): string {
    const blank = this.#chance(10) ? '\n' : ''
    const comment = this.#chance(15) ? `${' '.repeat(indent)}# comment-${this.#comments++}: here\n` : ''
    return `${blank}${comment}`
  }

  #lineComment(): string {
    return this.#chance(10) ? ` # comment-${this.#comments++}` : ''
  }
}
