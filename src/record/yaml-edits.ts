import { isSeq, type Node, type Scalar, stringify, type YAMLMap, type YAMLSeq } from 'yaml'
import { contentEnd, type Path, pairEnd, pairOf, type Splice, YamlPlaces } from './yaml-places.ts'
import { sequenceYaml } from './yaml-style.ts'

/**
 * Changes to a YAML file that leave every byte beside them as it is, comments, blank lines and ways of quoting
 * included. All paths are those of the file as it was; changes are made together at the end.
 */
export class YamlEdits {
  readonly #file: YamlPlaces
  readonly #splices: Splice[] = []

  /** @param text a YAML file without errors */
  constructor(text: string) {
    this.#file = new YamlPlaces(text)
  }

  /** Whether nothing is changed. */
  get isEmpty(): boolean {
    return this.#splices.length === 0
  }

  /** Puts a value under a key of a mapping: in the place of the one that is there, or below the last of some others. */
  set(mapping: Path, key: string, value: string | number | boolean, below: readonly string[]): void {
    const map = this.#file.node<YAMLMap>(mapping)
    if (pairOf(map, key)) this.replace([...mapping, key], value)
    else this.#splices.push(this.#addition(map, key, value, below))
  }

  /** Puts another value in the place of a scalar, written as that one is. */
  replace(path: Path, value: string | number | boolean): void {
    const node = this.#file.node<Scalar>(path)
    const [start, end] = node.range!
    const text = node.type?.startsWith('BLOCK')
      ? this.#blockScalar(node, String(value))
      : flowScalar(value, this.#file.isInFlow(path), node.type)
    this.#splices.push({ start, end, text })
  }

  /** Puts another list of words in the place of one, on one line. */
  replaceList(path: Path, items: readonly string[]): void {
    const list = this.#file.node<YAMLSeq>(path)
    this.#splices.push({ start: list.range![0], end: contentEnd(list), text: `[${items.join(', ')}]` })
  }

  /** Takes a key and its value out of a mapping. */
  remove(mapping: Path, key: string): void {
    const map = this.#file.node<YAMLMap>(mapping)
    const pair = pairOf(map, key)
    if (!pair) return
    const start = pair.key.range![0]
    this.#splices.push(
      map.flow ? this.#file.cutFromFlow(start, pairEnd(pair)) : this.#file.cut(start, pairEnd(pair)),
    )
  }

  /** Takes an item out of a sequence. */
  removeItem(sequence: Path, index: number): void {
    const seq = this.#file.node<YAMLSeq>(sequence)
    const item = seq.items[index] as Node
    const start = item.range![0]
    this.#splices.push(
      seq.flow
        ? this.#file.cutFromFlow(start, contentEnd(item))
        : this.#file.cut(this.#dashBefore(start), contentEnd(item)),
    )
  }

  /** Puts items into a mapping's sequence, before the item at an index or at the end; makes the sequence if need be. */
  insertItems(mapping: Path, key: string, index: number, items: readonly unknown[]): void {
    const map = this.#file.node<YAMLMap>(mapping)
    const seq = pairOf(map, key)?.value
    const hasItems = isSeq(seq) && seq.items.length > 0
    if (!hasItems) this.#splices.push(this.#newSequence(map, key, items))
    else if (seq.flow) this.#splices.push(after(contentEnd(seq.items.at(-1) as Node), inBrackets(items)))
    else this.#splices.push(this.#insertion(seq, index, items))
  }

  /** The file with the changes made. */
  toString(): string {
    const { text } = this.#file
    const parts: string[] = []
    let done = 0
    for (const { start, end, text: words } of this.#splices.toSorted((a, b) => a.start - b.start)) {
      parts.push(text.slice(done, start), words)
      done = end
    }
    parts.push(text.slice(done))
    return parts.join('')
  }

  #addition(map: YAMLMap, key: string, value: string | number | boolean, below: readonly string[]): Splice {
    const above = below.map((other) => pairOf(map, other)).findLast((pair) => pair !== undefined)
    const pair = above ?? map.items[0]!
    if (map.flow) return after(pairEnd(pair), `, ${key}: ${JSON.stringify(value)}`)
    const indent = this.#file.indentAt((pair.key as Node).range![0])
    return this.#file.insertion(this.#file.lineEnd(pairEnd(pair)), [
      `${indent}${key}: ${flowScalar(value, false)}`,
    ])
  }

  #insertion(seq: YAMLSeq, index: number, items: readonly unknown[]): Splice {
    const dash = this.#dashBefore((seq.items[0] as Node).range![0])
    const lines = sequenceYaml(items, this.#file.indentAt(dash)).split('\n')
    const before = seq.items[Math.min(index, seq.items.length) - 1] as Node | undefined
    const at = before ? this.#file.lineEnd(contentEnd(before)) : this.#file.lineStart(dash)
    return this.#file.insertion(at, lines)
  }

  #newSequence(map: YAMLMap, key: string, items: readonly unknown[]): Splice {
    const pair = pairOf(map, key)
    if (map.flow) {
      const text = `${key}: ${JSON.stringify(items)}`
      return pair
        ? { start: pair.key.range![0], end: pairEnd(pair), text }
        : after(pairEnd(map.items.at(-1)!), `, ${text}`)
    }
    const last = pair ?? map.items.at(-1)!
    const indent = this.#file.indentAt((last.key as Node).range![0])
    const lines = [`${indent}${key}:`, ...sequenceYaml(items, `${indent}  `).split('\n')]
    if (!pair) return this.#file.insertion(this.#file.lineEnd(pairEnd(last)), lines)
    const [, ...rest] = lines
    const { newline } = this.#file
    return {
      start: pair.key.range![1] + 1,
      end: pairEnd(pair),
      text: `${newline}${rest.join(newline)}`,
    }
  }

  #blockScalar(node: Scalar, value: string): string {
    const { newline, text } = this.#file
    const [start, end] = node.range!
    const [header = '', ...body] = text.slice(start, end).split(/\r?\n/)
    const indent = /^\s*/.exec(body.find((line) => line.trim() !== '') ?? '')![0]
    // An indentation stated in the header would count for the new words too.
    const mark = /^[|>][+-]?\d/.test(header) ? '>-' : header
    return `${mark}${newline}${indent}${value}${body.length > 1 ? newline : ''}`
  }

  #dashBefore(at: number): number {
    return this.#file.text.lastIndexOf('-', at - 1)
  }
}

function after(at: number, text: string): Splice {
  return { start: at, end: at, text }
}

function inBrackets(items: readonly unknown[]): string {
  return items.map((item) => `, ${JSON.stringify(item)}`).join('')
}

/** A scalar on one line: quoted as another one was, or as it must be. */
function flowScalar(value: string | number | boolean, isInFlow: boolean, like?: string): string {
  if (typeof value !== 'string' || isInFlow) return JSON.stringify(value)
  const type = like?.startsWith('QUOTE') ? (like as 'QUOTE_DOUBLE') : 'PLAIN'
  const text = stringify(value, { defaultStringType: type, lineWidth: 0 }).trimEnd()
  return text.includes('\n') ? JSON.stringify(value) : text
}
