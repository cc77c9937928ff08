import {
  type CST,
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Splice } from './splices.ts'
import type { YamlStyle } from './style.ts'

/** A place in a YAML value: the keys and indexes that lead to it. */
export type Path = readonly PropertyKey[]

/** A YAML file as text, where in it the values stand, and how new ones are written. */
export class YamlPlaces {
  readonly text: string
  /** The line end that the file uses. */
  readonly newline: string
  readonly style: YamlStyle
  readonly #document: Document

  /** @param text a YAML file without errors */
  constructor(text: string, style: YamlStyle) {
    this.text = text
    this.style = style
    this.newline = text.includes('\r\n') ? '\r\n' : '\n'
    this.#document = parseDocument(text, { keepSourceTokens: true })
  }

  /** What the whole file holds, null where that is nothing. */
  get root(): Node | null {
    return this.#document.contents
  }

  /** The node at a path; throws where there is none. */
  node<N extends Node>(path: Path): N {
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true)
    if (!node) throw new Error(`no value at ${path.join('.')}`)
    return node as N
  }

  /** What a path's node holds, as a value; aliases are what they stand for. */
  toJS(path: Path): unknown {
    return this.node(path).toJS(this.#document)
  }

  /** Tells whether what stands above a path's value is written in brackets. */
  isInFlow(path: Path): boolean {
    return path.some((_, length) => isFlow(this.node(path.slice(0, length))))
  }

  /** The aliases (`*name`) of values that stand in some stretch, with those values. */
  aliasesOf({ start, end }: Pick<Splice, 'start' | 'end'>): { start: number; end: number; value: unknown }[] {
    const found: { start: number; end: number; value: unknown }[] = []
    visit(this.#document, {
      Alias: (_, alias) => {
        const source = alias.resolve(this.#document)
        const [from, to] = alias.range!
        if (!source?.range || source.range[0] < start || source.range[0] >= end) return
        if (from < start || from >= end)
          found.push({ start: from, end: to, value: source.toJS(this.#document) })
      },
    })
    return found
  }

  /** Whole lines put in where a line starts, or at the end of the file. */
  insertion(at: number, lines: readonly string[]): Splice {
    const isOpen = at > 0 && this.text[at - 1] !== '\n'
    const text = lines.map((line) => (isOpen ? `${this.newline}${line}` : `${line}${this.newline}`)).join('')
    const [, indent = '', dash = ''] = /^( *)(-?)/.exec(lines[0] ?? '') ?? []
    // Items may stand as far left as the key that they belong to.
    return { start: at, end: at, text, depth: 2 * indent.length + dash.length }
  }

  /** The whole lines of a stretch taken out. */
  cut(start: number, end: number): Splice {
    return { start: this.lineStart(start), end: this.lineEnd(end), text: '' }
  }

  /** Where the line of an offset starts. */
  lineStart(at: number): number {
    return at === 0 ? 0 : this.text.lastIndexOf('\n', at - 1) + 1
  }

  /** Where the line after the one starts that some content ends in; content that ends in a line end is past it. */
  lineEnd(at: number): number {
    if (at > 0 && this.text[at - 1] === '\n') return at
    const newline = this.text.indexOf('\n', at)
    return newline < 0 ? this.text.length : newline + 1
  }

  /** As many spaces as an offset stands from the beginning of its line. */
  indentAt(at: number): string {
    return ' '.repeat(this.text.slice(this.lineStart(at), at).replace('\ufeff', '').length)
  }
}

/** Tells whether a collection is written in brackets. */
export function isFlow(node: Node): boolean {
  return (isMap(node) || isSeq(node)) && node.flow === true
}

/** A mapping's key and value. */
export function pairOf(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key) as
    | Pair<Node, Node | null>
    | undefined
}

/** Where a pair's own content ends. */
export function pairEnd(pair: Pair): number {
  const { value } = pair as Pair<Node, Node | null>
  return value === null || value.range![1] === value.range![0] ? colonEnd(pair) : contentEnd(value)
}

/** Where a node's own content ends, without the comments and blank lines that follow it. */
export function contentEnd(node: Node): number {
  if (isMap(node) && !node.flow) return pairEnd(node.items.at(-1)!)
  if (isSeq(node) && !node.flow) return contentEnd(node.items.at(-1) as Node)
  return node.range![1]
}

/** Where the dash stands that begins an item of a sequence without brackets; the file must have been read for places. */
export function dashOf(seq: YAMLSeq, index: number): number {
  const dashes = (seq.srcToken as CST.BlockSequence).items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind'),
  )
  return dashes[index]!.offset
}

/** Where the colon of a pair ends; of a key without one, the key. */
function colonEnd({ key, srcToken }: Pair): number {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind')
  return colon ? colon.offset + 1 : (key as Node).range![1]
}
