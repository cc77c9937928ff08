import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'

/** A place in a YAML value: the keys and indexes that lead to it. */
export type Path = readonly (string | number)[]

/** A stretch of a YAML file, in UTF-16 offsets, and what comes in its place. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A YAML file as text, and where in it the values stand. */
export class YamlPlaces {
  readonly text: string
  /** The line end that the file uses. */
  readonly newline: string
  readonly #document: Document

  /** @param text a YAML file without errors */
  constructor(text: string) {
    this.text = text
    this.newline = text.includes('\r\n') ? '\r\n' : '\n'
    this.#document = parseDocument(text)
  }

  /** The node at a path; throws where there is none. */
  node<N extends Node>(path: Path): N {
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true)
    if (!node) throw new Error(`no value at ${path.join('.')}`)
    return node as N
  }

  /** Tells whether what stands above a path's value is written in brackets. */
  isInFlow(path: Path): boolean {
    return path.some((_, length) => isFlow(this.node(path.slice(0, length))))
  }

  /** Whole lines put in where a line starts, or at the end of the file. */
  insertion(at: number, lines: readonly string[]): Splice {
    const isOpen = at > 0 && this.text[at - 1] !== '\n'
    const text = lines.map((line) => `${line}${this.newline}`).join('')
    return { start: at, end: at, text: `${isOpen ? this.newline : ''}${text}` }
  }

  /** The whole lines of a stretch taken out. */
  cut(start: number, end: number): Splice {
    return { start: this.lineStart(start), end: this.lineEnd(end), text: '' }
  }

  /** A stretch of a flow collection taken out, with the comma that set it apart. */
  cutFromFlow(start: number, end: number): Splice {
    const after = /^\s*,\s*/.exec(this.text.slice(end))
    if (after) return { start, end: end + after[0].length, text: '' }
    return { start: this.text.slice(0, start).replace(/,\s*$/, '').length, end, text: '' }
  }

  /** Where the line of an offset starts. */
  lineStart(at: number): number {
    return this.text.lastIndexOf('\n', at - 1) + 1
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
export function pairEnd({ key, value }: Pair): number {
  return value === null ? (key as Node).range![1] + 1 : contentEnd(value as Node)
}

/** Where a node's own content ends, without the comments and blank lines that follow it. */
export function contentEnd(node: Node): number {
  if (isMap(node) && !node.flow) return pairEnd(node.items.at(-1)!)
  if (isSeq(node) && !node.flow) return contentEnd(node.items.at(-1) as Node)
  return node.range![1]
}
