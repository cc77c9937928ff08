import type { CST, Node, YAMLMap, YAMLSeq } from 'yaml'
import type { Splice } from './splices.ts'

/**
 * Takes an item out of a collection in brackets, with a comma that set it apart; comments stay.
 *
 * @param start where the item starts
 * @param end where its content ends
 */
export function cutFromFlow(
  text: string,
  collection: YAMLMap | YAMLSeq,
  index: number,
  { start, end }: Pick<Splice, 'start' | 'end'>,
): Splice[] {
  const next = commaBefore(collection, index + 1)
  if (next !== undefined) {
    const white = /^\s*(?!\s|#)/.exec(text.slice(next + 1))?.[0] ?? ''
    if (isBlank(text.slice(end, next))) return [{ start, end: next + 1 + white.length, text: '' }]
    return [
      { start, end, text: '' },
      { start: next, end: next + 1, text: '' },
    ]
  }
  const before = commaBefore(collection, index)
  const isAlone = before !== undefined && isBlank(text.slice(before + 1, start))
  return [{ start: isAlone ? before : start, end, text: '' }]
}

/** Puts items into a sequence in brackets, before the item at an index or at the end. */
export function putIntoFlow(seq: YAMLSeq, index: number, items: readonly unknown[]): Splice {
  const words = items.map((item) => JSON.stringify(item)).join(', ')
  const before = seq.items[Math.min(index, seq.items.length) - 1] as Node | undefined
  const at = before ? before.range![1] : seq.range![0] + 1
  const text = before ? `, ${words}` : seq.items.length > 0 ? `${words}, ` : words
  return { start: at, end: at, text }
}

function commaBefore({ srcToken }: YAMLMap | YAMLSeq, index: number): number | undefined {
  const item = (srcToken as CST.FlowCollection).items[index]
  return item?.start.find(({ type }) => type === 'comma')?.offset
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
