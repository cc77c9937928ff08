import { isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { type Block, blockStretch, readBlock } from './blocks.ts'
import { cutFromFlow, putIntoFlow } from './flow.ts'
import { additionOf, indented, itemsAt, linesAt, newSequence } from './insertions.ts'
import { contentEnd, dashOf, type Path, pairEnd, pairOf, YamlPlaces } from './places.ts'
import { withoutPair } from './removals.ts'
import { blockScalar, flowScalar } from './scalar.ts'
import { type Splice, splice } from './splices.ts'
import type { YamlStyle } from './style.ts'

/**
 * Changes to a YAML file that leave every byte beside them as it is, comments, blank lines and ways of quoting
 * included. All paths are those of the file as it was; changes are made together at the end.
 *
 * The tokens of `yaml`'s concrete syntax tree say where each value stands. They are not written back themselves:
 * `CST.setScalarValue` gives a block scalar another indentation and a plain one no quotation marks that it needs.
 */
export class YamlEdits {
  readonly #file: YamlPlaces
  readonly #splices: Splice[] = []

  /**
   * @param text a YAML file without errors
   * @param style how values are written that nothing stands beside
   */
  constructor(text: string, style: YamlStyle) {
    this.#file = new YamlPlaces(text, style)
  }

  /** Whether nothing is changed. */
  get isEmpty(): boolean {
    return this.#splices.length === 0
  }

  /** Puts a value under a key of a mapping: in the place of the one that is there, or below the last of some others. */
  set(mapping: Path, key: string, value: string | number | boolean, below: readonly string[]): void {
    const map = this.#file.node<YAMLMap>(mapping)
    if (pairOf(map, key)) this.replace([...mapping, key], value)
    else this.#splices.push(additionOf(this.#file, map, key, value, below))
  }

  /** Puts a mapping of scalars on one line under a key that a mapping lacks, below the last of some others. */
  setMapping(
    mapping: Path,
    key: string,
    value: Readonly<Record<string, string | number | boolean>>,
    below: readonly string[],
  ): void {
    const map = this.#file.node<YAMLMap>(mapping)
    this.#splices.push(additionOf(this.#file, map, key, value, below))
  }

  /** Puts another value in the place of a scalar, written as that one is. */
  replace(path: Path, value: string | number | boolean): void {
    const node = this.#file.node<Scalar>(path)
    const [start, end] = node.range!
    const text = node.type?.startsWith('BLOCK')
      ? blockScalar(this.#file.text.slice(start, end), String(value), this.#file.newline)
      : flowScalar(value, this.#file.isInFlow(path), node.type)
    this.#splices.push({ start, end, text })
  }

  /** Puts another list of words in the place of one, on one line. */
  replaceList(path: Path, items: readonly string[]): void {
    const list = this.#file.node<YAMLSeq>(path)
    const { text, newline } = this.#file
    const end = contentEnd(list)
    // Brackets must stand further right than their key; dashes need not.
    const indent = list.flow ? '' : ' '
    const lineEnd = text[end - 1] === '\n' ? newline : ''
    this.#splices.push({ start: list.range![0], end, text: `${indent}[${items.join(', ')}]${lineEnd}` })
  }

  /** Puts lines under a key of a mapping, as a literal block in the place of what is there. */
  setLines(mapping: Path, key: string, lines: string): void {
    const map = this.#file.node<YAMLMap>(mapping)
    const pair = pairOf(map, key)
    const last = pair ?? map.items.at(-1)!
    const start = (last.key as Node).range![0]
    const { text, newline } = this.#file
    const lineStart = this.#file.lineStart(start)
    const isBlock = !map.flow && !this.#file.isInFlow(mapping) && text.slice(lineStart, start).trim() === ''
    if (!isBlock) {
      const above = map.items.map(({ key: other }) => String(other))
      this.set(mapping, key, lines, above)
      return
    }
    const indent = this.#file.indentAt(start)
    const block = [
      `${indent}${key}: |`,
      ...lines
        .trimEnd()
        .split('\n')
        .map((line) => `${indent}  ${line}`),
    ]
    const end = this.#file.lineEnd(pairEnd(last))
    if (!pair) this.#splices.push(this.#file.insertion(end, block))
    else this.#splices.push({ start: lineStart, end, text: `${block.join(newline)}${newline}` })
  }

  /** Takes a key and its value out of a mapping that has others. */
  remove(mapping: Path, key: string): void {
    const map = this.#file.node<YAMLMap>(mapping)
    const pair = pairOf(map, key)
    if (!pair) return
    const index = map.items.indexOf(pair)
    const stretch = { start: pair.key.range![0], end: pairEnd(pair) }
    if (map.flow) this.#splices.push(...cutFromFlow(this.#file.text, map, index, stretch))
    else this.#splices.push(withoutPair(this.#file, stretch, map.items[index + 1] as Pair<Node> | undefined))
  }

  /** Takes an item out of a sequence that has others. */
  removeItem(sequence: Path, index: number): void {
    const seq = this.#file.node<YAMLSeq>(sequence)
    const item = seq.items[index] as Node
    const [start] = item.range!
    const end = contentEnd(item)
    if (seq.flow) this.#splices.push(...cutFromFlow(this.#file.text, seq, index, { start, end }))
    else this.#splices.push(this.#file.cut(dashOf(seq, index), end))
  }

  /**
   * Puts items into a mapping's sequence, before the item at an index or at the end; makes the sequence if need be,
   * below some other keys or at the end of the mapping.
   */
  insertItems(
    mapping: Path,
    key: string,
    index: number,
    items: readonly unknown[],
    below?: readonly string[],
  ): void {
    const map = this.#file.node<YAMLMap>(mapping)
    const seq = pairOf(map, key)?.value
    const hasItems = isSeq(seq) && seq.items.length > 0
    if (!hasItems) this.#splices.push(...newSequence(this.#file, map, key, items, below))
    else if (seq.flow) this.#splices.push(putIntoFlow(seq, index, items))
    else this.#splices.push(itemsAt(this.#file, seq, index, items))
  }

  /** An item of a sequence as lines with their comments, to be put elsewhere. */
  block(sequence: Path, index: number): Block {
    const value = this.#file.toJS([...sequence, index])
    return readBlock(this.#file, this.#file.node<YAMLSeq>(sequence), index, value)
  }

  /** Takes items out of a mapping's sequence with the comments that are theirs; the key goes with the last of them. */
  takeItems(mapping: Path, key: string, indexes: readonly number[]): void {
    const sequence = [...mapping, key]
    const seq = this.#file.node<YAMLSeq>(sequence)
    const isAll = indexes.length === seq.items.length
    if (isAll) this.remove(mapping, key)
    if (!seq.flow)
      this.#splices.push(...indexes.map((index) => ({ ...blockStretch(this.#file, seq, index), text: '' })))
    else if (!isAll) for (const index of indexes) this.removeItem(sequence, index)
  }

  /** Puts blocks into a mapping's sequence, before the item at an index or at the end; makes the sequence if need be. */
  putBlocks(mapping: Path, key: string, index: number, blocks: readonly Block[]): void {
    const map = this.#file.node<YAMLMap>(mapping)
    const pair = pairOf(map, key)
    const seq = pair?.value
    const isBlock = !map.flow && !(isSeq(seq) && seq.flow)
    if (!isBlock) {
      const values = blocks.map(({ value }) => value)
      this.insertItems(mapping, key, index, values)
      return
    }
    const lines = blocks.flatMap((block) => block.lines)
    if (isSeq(seq)) {
      this.#splices.push(linesAt(this.#file, seq, index, lines))
      return
    }
    const last = pair ?? map.items.at(-1)!
    const indent = this.#file.indentAt((last.key as Node).range![0])
    const head = pair ? [] : [`${indent}${key}:`]
    const at = this.#file.lineEnd(pairEnd(last))
    this.#splices.push(this.#file.insertion(at, [...head, ...indented(lines, `${indent}  `)]))
  }

  /** The file with the changes made. */
  toString(): string {
    return splice(this.#file.text, [...this.#splices, ...this.#freedAliases()])
  }

  /** What an alias repeats stays as it was where the value itself changes. */
  #freedAliases(): Splice[] {
    const { text } = this.#file
    if (!text.includes('*')) return []
    const changed = this.#splices.filter(({ start, end }) => end > start)
    const isChanged = (at: number) => changed.some(({ start, end }) => start <= at && at < end)
    return changed
      .flatMap((stretch) => this.#file.aliasesOf(stretch))
      .filter(({ start }) => !isChanged(start))
      .map(({ start, end, value }) => ({ start, end, text: JSON.stringify(value) }))
  }
}
