import type { Element, ElementContent, Nodes, Root, Text } from 'hast'
import { h } from 'hastscript'
import { articleText } from '../../content/article-text.ts'
import type { Span } from '../../model.ts'
import type { ItemKey } from '../../record/derived-notes.ts'
import { isOpen, type Stop } from '../queue.ts'

/** Elements that would ask for something, lead away, or be another page's headings. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  a: 'span',
  h1: 'p',
  h2: 'p',
  h3: 'p',
  h4: 'p',
  h5: 'p',
  h6: 'p',
}
const LEFT_OUT = new Set(['img', 'picture', 'video', 'audio', 'iframe', 'object', 'embed'])

/**
 * An article's body in which every piece of text tells its place, and what of it is a quote or reports one. It asks
 * nobody for anything and leads nowhere.
 */
export function markedArticle(body: Root, stops: readonly Stop[]): ElementContent[] {
  const copy = structuredClone(body)
  const starts = new Map<Text, number>(articleText(copy).pieces.map(({ node, start }) => [node, start]))
  const marks = stops
    .filter(({ span }) => span.end > span.start)
    .toSorted((a, b) => a.span.start - b.span.start)
  const bounds = [
    ...new Set(
      stops
        .flatMap(({ span, sentences }) => [span, ...sentences.map((s) => s.span)])
        .flatMap(({ start, end }) => [start, end]),
    ),
  ].sort((a, b) => a - b)
  const told = sentencesOf(stops)
  const marked = (node: Text, start: number): ElementContent[] => {
    const end = start + node.value.length
    const cuts = [start, ...bounds.filter((at) => at > start && at < end), end]
    return cuts.slice(1).map((to, k) => {
      const from = cuts[k]!
      const words = node.value.slice(from - start, to - start)
      const covers = ({ span }: { readonly span: Span }) => span.start <= from && to <= span.end
      // The last is the shortest: of a quote in a quote, the inner one.
      const own = marks.filter(covers).toSorted((a, b) => length(b) - length(a))
      const reports = told.filter(covers).map(({ key }) => key)
      const place = { dataAt: from, ...(reports.length > 0 ? { dataTold: reports.join(' ') } : {}) }
      const inner = own.at(-1)
      if (!inner) return h('span', place, words)
      return h(
        'mark',
        {
          ...place,
          className: [inner.state, ...(isOpen(inner) ? ['open'] : [])],
          dataItems: own.map(({ key }) => key).join(' '),
        },
        words,
      )
    })
  }
  const written = (nodes: readonly Nodes[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') {
        const start = starts.get(node)
        return start === undefined ? [node] : marked(node, start)
      }
      if (node.type !== 'element' || LEFT_OUT.has(node.tagName)) return []
      return [plainElement(node, written(node.children))]
    })
  return written(copy.children)
}

function plainElement({ tagName, properties }: Element, children: ElementContent[]): Element {
  const isHeading = /^h[1-6]$/.test(tagName)
  const { dir, lang, colSpan, rowSpan, start } = properties
  const kept = Object.fromEntries(
    Object.entries({ dir, lang, colSpan, rowSpan, start }).filter(([, value]) => value !== undefined),
  )
  return h(
    STANDS_FOR[tagName] ?? tagName,
    { ...kept, ...(isHeading ? { className: ['heading'] } : {}) },
    children,
  )
}

/** The places of the sentences that report each item. */
function sentencesOf(stops: readonly Stop[]): { readonly key: ItemKey; readonly span: Span }[] {
  return stops.flatMap(({ key, sentences }) => sentences.map(({ span }) => ({ key, span })))
}

function length({ span }: Stop): number {
  return span.end - span.start
}
