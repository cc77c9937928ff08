import { isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { blockStretch } from './blocks.ts'
import { putIntoFlow } from './flow.ts'
import { contentEnd, dashOf, pairEnd, pairOf, type YamlPlaces } from './places.ts'
import { flowMapping, flowScalar } from './scalar.ts'
import type { Splice } from './splices.ts'
import { sequenceYaml } from './style.ts'

/** A key put into a mapping that lacks it, below the last of some others. */
export function additionOf(
  file: YamlPlaces,
  map: YAMLMap,
  key: string,
  value: string | number | boolean | Readonly<Record<string, string | number | boolean>>,
  below: readonly string[],
): Splice {
  const pair = lowest(map, below)
  const end = pairEnd(pair)
  if (map.flow) return { start: end, end, text: `, ${key}: ${JSON.stringify(value)}` }
  const indent = file.indentAt((pair.key as Node).range![0])
  const text = typeof value === 'object' ? flowMapping(value) : flowScalar(value, false)
  return file.insertion(file.lineEnd(end), [`${indent}${key}: ${text}`])
}

/** Items put into a sequence without brackets, words among them written as those beside them. */
export function itemsAt(file: YamlPlaces, seq: YAMLSeq, index: number, items: readonly unknown[]): Splice {
  const beside = (seq.items[index - 1] ?? seq.items[0]) as Scalar
  return linesAt(file, seq, index, sequenceYaml(items, '', file.style, beside.type).split('\n'))
}

/** Lines put into a sequence without brackets, before the item at an index or at the end. */
export function linesAt(file: YamlPlaces, seq: YAMLSeq, index: number, lines: readonly string[]): Splice {
  const dash = dashOf(seq, 0)
  const before = seq.items[Math.min(index, seq.items.length) - 1] as Node | undefined
  // What comments stand right above the first item are its own.
  const at = before ? file.lineEnd(contentEnd(before)) : blockStretch(file, seq, 0).start
  return file.insertion(at, indented(lines, file.indentAt(dash)))
}

/** A sequence made under a key that has none, or an empty one. */
export function newSequence(
  file: YamlPlaces,
  map: YAMLMap,
  key: string,
  items: readonly unknown[],
  below?: readonly string[],
): Splice[] {
  const { text } = file
  const pair = pairOf(map, key)
  const last = pair ?? (below ? lowest(map, below) : map.items.at(-1)!)
  const end = pairEnd(last)
  if (map.flow) {
    if (!pair) return [{ start: end, end, text: `, ${key}: ${JSON.stringify(items)}` }]
    return [putIntoFlow(pair.value as YAMLSeq, 0, items)]
  }
  const indent = file.indentAt((last.key as Node).range![0])
  const lines = sequenceYaml(items, `${indent}  `, file.style).split('\n')
  const at = file.lineEnd(end)
  if (!pair) return [file.insertion(at, [`${indent}${key}:`, ...lines])]
  if (!isSeq(pair.value)) return [file.insertion(at, lines)]
  // The brackets go, and what comments stand in and behind them stays.
  const [open] = pair.value.range!
  const from = open - (/[ \t]*$/.exec(text.slice(0, open))?.[0].length ?? 0)
  return [
    { start: from, end: open + 1, text: '' },
    { start: end - 1, end, text: '' },
    file.insertion(at, lines),
  ]
}

/** The last of some keys that a mapping has, in the order of the list; its first pair where it has none of them. */
function lowest(map: YAMLMap, keys: readonly string[]): Pair {
  return keys.map((key) => pairOf(map, key)).findLast((pair) => pair !== undefined) ?? map.items[0]!
}

/** Lines each after an indent. */
export function indented(lines: readonly string[], indent: string): string[] {
  return lines.map((line) => (line === '' ? '' : `${indent}${line}`))
}
