import { isAlias, isNode, type Node, visit, type YAMLSeq } from 'yaml'
import { contentEnd, dashOf, type YamlPlaces } from './places.ts'
import type { Splice } from './splices.ts'
import { sequenceYaml } from './style.ts'

/** An item of a sequence as lines, to be put into another one: as it stood, with its comments. */
export interface Block {
  /** From its dash on, as if that stood at the beginning of a line. */
  readonly lines: readonly string[]
  readonly value: unknown
}

/** Where an item of a sequence without brackets stands, with the comments right above it and in it. */
export function blockStretch(file: YamlPlaces, seq: YAMLSeq, index: number): Pick<Splice, 'start' | 'end'> {
  const { text } = file
  const dash = dashOf(seq, index)
  const indent = file.indentAt(dash).length
  let start = file.lineStart(dash)
  while (start > 0) {
    const above = file.lineStart(start - 1)
    const comment = /^( *)#/.exec(text.slice(above, start))
    if (comment?.[1]?.length !== indent) break
    start = above
  }
  let end = file.lineEnd(contentEnd(seq.items[index] as Node))
  while (end < text.length) {
    const next = file.lineEnd(end + 1)
    const comment = /^( *)#/.exec(text.slice(end, next))
    if (!comment || comment[1]!.length <= indent) break
    end = next
  }
  return { start, end }
}

/** Reads an item of a sequence as lines; one in brackets, or with anchors and aliases, is written anew. */
export function readBlock(file: YamlPlaces, seq: YAMLSeq, index: number, value: unknown): Block {
  const fresh = (): Block => ({ lines: sequenceYaml([value], '', file.style).split('\n'), value })
  if (seq.flow) return fresh()
  const { start, end } = blockStretch(file, seq, index)
  const source = file.text.slice(start, end)
  const dash = dashOf(seq, index)
  const isOfOneColumn = source.slice(0, dash - start).endsWith(file.indentAt(dash))
  if (hasProperties(seq.items[index] as Node) || source.includes('\t') || !isOfOneColumn) return fresh()
  const indent = file.indentAt(dash)
  const lines = source.trimEnd().split(/\r?\n/)
  if (lines.some((line) => line.trim() !== '' && !line.startsWith(indent))) return fresh()
  return { lines: lines.map((line) => line.slice(indent.length)), value }
}

/** Whether an alias stands in it, or an anchor or a tag (YAML 1.2.2 §6.9), which mean another thing elsewhere. */
function hasProperties(item: Node): boolean {
  let isFound = false
  visit(item, (_, node) => {
    if (!isNode(node)) return
    isFound = isAlias(node) || ('anchor' in node && node.anchor !== undefined) || node.tag !== undefined
    return isFound ? visit.BREAK : undefined
  })
  return isFound
}
