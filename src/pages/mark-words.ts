import type { Element, ElementContent, Root, Text } from 'hast'
import { h } from 'hastscript'
import { articleText } from '../content/article-text.ts'
import type { Span } from '../model.ts'

/** A stretch of an article's text to mark, and the id that its place gets. */
export interface Mark {
  readonly span: Span
  readonly id: string
  readonly className: 'quote' | 'statement'
  /** Of a quote, who said it: their number on the page and how it is marked, and the id of the note that says so. */
  readonly said?: {
    readonly number: string
    readonly style: string
    readonly note: string
    readonly by: string
  }
}

/**
 * A copy of a body in which each quote is inside a `<mark>`, and each statement's beginning has an anchor.
 * A quote over several paragraphs has a `<mark>` in each, the first with the id.
 */
export function markWords(body: Root, marks: readonly Mark[]): Root {
  const copy = structuredClone(body)
  const { pieces } = articleText(copy)
  const replacements = new Map<Text, ElementContent[]>()
  // Of those that begin at one place, statements come first, whose anchors stand before, and the outer quote.
  const ordered = marks.toSorted(
    (a, b) =>
      a.span.start - b.span.start ||
      Number(a.className === 'quote') - Number(b.className === 'quote') ||
      b.span.end - a.span.end,
  )
  const started = new Set<Mark>()
  let first = 0
  for (const { node, start } of pieces) {
    const end = start + node.value.length
    // Marks are in order: those that ended before this piece need no second look.
    while (first < ordered.length && markEnd(ordered[first]) <= start) first++
    const touching: Mark[] = []
    for (let at = first; at < ordered.length; at++) {
      const mark = ordered[at]
      if (!mark || mark.span.start >= end) break
      if (markEnd(mark) > start) touching.push(mark)
    }
    if (touching.length > 0) replacements.set(node, cut(node, start, touching, started))
  }
  replaceTexts(copy, replacements)
  return copy
}

function markEnd(mark: Mark | undefined): number {
  return mark === undefined ? 0 : Math.max(mark.span.end, mark.span.start + 1)
}

/**
 * Cuts a text node into what stands between marks, and the marks. A mark that begins within another gives only its
 * anchor, at its place in there.
 */
function cut(node: Text, start: number, marks: readonly Mark[], started: Set<Mark>): ElementContent[] {
  const anchors: { readonly at: number; readonly id: string }[] = []
  const marked: {
    readonly from: number
    readonly to: number
    readonly id: { id?: string }
    readonly mark: Mark
  }[] = []
  let end = 0
  for (const mark of marks) {
    const from = Math.max(0, mark.span.start - start)
    const to = Math.min(node.value.length, mark.span.end - start)
    const isStart = !started.has(mark)
    started.add(mark)
    if (mark.className === 'quote' && from >= end) {
      marked.push({ from, to, id: isStart ? { id: mark.id } : {}, mark })
      end = to
    } else if (isStart) anchors.push({ at: from, id: mark.id })
  }
  let done = 0
  /** The words up to a place, with the anchors among them, those at the place itself included. */
  const upTo = (to: number): ElementContent[] => {
    const parts: ElementContent[] = []
    const text = (until: number) => {
      if (until > done) parts.push({ type: 'text', value: node.value.slice(done, until) })
      done = Math.max(done, until)
    }
    while (anchors[0] && anchors[0].at <= to) {
      text(anchors[0].at)
      parts.push(h('a', { id: anchors.shift()?.id, className: ['anchor'] }))
    }
    text(to)
    return parts
  }
  return [
    ...marked.flatMap(({ from, to, id, mark }) => [
      ...upTo(from),
      h('mark', { ...id, className: ['quote'], dataSpeaker: mark.said?.style }, upTo(to)),
      ...(start + to === mark.span.end ? saidBy(mark) : []),
    ]),
    ...upTo(node.value.length),
  ]
}

/**
 * The number of whoever said a quote, with a way to the note that names them. It is no text of the page, or words that a
 * text fragment looks for would not be found across it.
 */
function saidBy({ said }: Mark): ElementContent[] {
  if (!said) return []
  const { number, style, note, by } = said
  return [
    h('a', {
      className: ['said-by'],
      dataSpeaker: style,
      dataNumber: number,
      href: `#${note}`,
      ariaLabel: `Said by ${by}`,
    }),
  ]
}

function replaceTexts(parent: Root | Element, replacements: ReadonlyMap<Text, ElementContent[]>): void {
  for (const child of parent.children) if (child.type === 'element') replaceTexts(child, replacements)
  if (!parent.children.some((child) => child.type === 'text' && replacements.has(child))) return
  const children = (parent.children as ElementContent[]).flatMap((child) =>
    child.type === 'text' ? (replacements.get(child) ?? [child]) : [child],
  )
  parent.children = children
}
