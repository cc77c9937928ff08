import type { Element, ElementContent, Root, RootContent } from 'hast'
import { elementsNamed, shallowly } from './parse-page.ts'

const LINES = ['p', 'div', 'li', 'h4', 'h5', 'h6', 'center', 'td', 'figcaption']

/** The elements of a text that are a line or a paragraph, and hold no other. */
export function leafLines(body: Root): Element[] {
  return elementsNamed(body, ...LINES).filter(
    (line) => !elementsNamed(line, ...LINES).some((part) => part !== line),
  )
}

/** A text without some of its elements. */
export function withoutElements(body: Root, taken: ReadonlySet<Element>): Root {
  const without = (nodes: readonly RootContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return node.type === 'text' ? [node] : []
      return taken.has(node) ? [] : [{ ...node, children: without(node.children) }]
    })
  return taken.size === 0 ? body : shallowly(() => ({ ...body, children: without(body.children) }))
}
