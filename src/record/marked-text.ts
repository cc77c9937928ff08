import type { Nodes, Root, Text } from 'hast'
import { articleText } from '../content/article-text.ts'
import { countBefore } from '../count-before.ts'
import type { Span } from '../model.ts'

/** An article's text as the deriver reads it, and the way from its offsets back to the article's. */
export interface MarkedText {
  readonly text: string
  /** The place in the article's own text of a span of the marked one. */
  readonly origin: (span: Span) => Span
}

const BLOCK_MARK = '> '
const QUOTATION_MARKS = /["“”„‟'‘’‚‹›«»]/g

/**
 * Marks in an article's text what its body's structure says and its words alone do not: each line of a block quote
 * begins with `> `, and code has no quotation marks, since nobody says it.
 */
export function markText(body: Root): MarkedText {
  const { text, pieces } = articleText(body)
  const quoted = textsWithin(body, ['blockquote'])
  const code = textsWithin(body, ['code', 'pre', 'kbd', 'samp'])
  const lineStarts = new Set<number>()
  const parts: string[] = []
  let done = 0
  for (const { node, start } of pieces) {
    const end = start + node.value.length
    if (quoted.has(node)) for (const at of linesOf(text, start, end)) lineStarts.add(at)
    if (code.has(node)) {
      parts.push(text.slice(done, start), text.slice(start, end).replace(QUOTATION_MARKS, ' '))
      done = end
    }
  }
  parts.push(text.slice(done))
  const insertions = [...lineStarts].sort((a, b) => a - b)
  const origin = originOf(insertions)
  return {
    text: withMarks(parts.join(''), insertions),
    origin: ({ start, end }) => ({ start: origin(start), end: origin(end) }),
  }
}

function withMarks(text: string, insertions: readonly number[]): string {
  const parts: string[] = []
  let done = 0
  for (const at of insertions) {
    parts.push(text.slice(done, at), BLOCK_MARK)
    done = at
  }
  parts.push(text.slice(done))
  return parts.join('')
}

function originOf(insertions: readonly number[]): (offset: number) => number {
  return (offset) => {
    // How many marks begin before the offset.
    const low = countBefore(insertions.length, (at) => insertions[at]! + at * BLOCK_MARK.length < offset)
    return low === 0 ? offset : Math.max(offset - low * BLOCK_MARK.length, insertions[low - 1]!)
  }
}

/** Where the lines begin that a stretch of text touches. */
function linesOf(text: string, start: number, end: number): number[] {
  const starts = [text.lastIndexOf('\n', start - 1) + 1]
  for (let at = text.indexOf('\n', start); at >= 0 && at + 1 < end; at = text.indexOf('\n', at + 1)) {
    if (text[at + 1] !== '\n') starts.push(at + 1)
  }
  return starts
}

function textsWithin(body: Root, tagNames: readonly string[]): Set<Text> {
  const texts = new Set<Text>()
  const visit = (node: Nodes, isWithin: boolean) => {
    if (node.type === 'text' && isWithin) texts.add(node)
    if (node.type !== 'element' && node.type !== 'root') return
    const within = isWithin || (node.type === 'element' && tagNames.includes(node.tagName))
    for (const child of node.children) visit(child, within)
  }
  visit(body, false)
  return texts
}
