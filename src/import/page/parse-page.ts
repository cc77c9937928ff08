import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { articleText } from '../../content/article-text.ts'
import { ImportError, oneLine } from '../draft.ts'

const page = unified().use(rehypeParse)
const fragment = unified().use(rehypeParse, { fragment: true })

/**
 * Reads a page as a browser does, whatever its mistakes.
 *
 * @throws ImportError where its elements stand too deep in one another
 */
export function parsePage(html: string): Root {
  return shallowly(() => page.parse(html))
}

/** Reads a piece of a page. */
export function parseFragment(html: string): Root {
  return shallowly(() => fragment.parse(html))
}

/** Does what goes down a tree, whose depth the call stack bounds. */
export function shallowly<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new ImportError(
      'the page is nested too deeply to be read; copy the article’s text into a .txt file and add that',
    )
  }
}

/** The words of a node in one line. */
export function wordsOf(node: Root | Element): string {
  return oneLine(articleText(node.type === 'root' ? node : { type: 'root', children: [node] }).text)
}

/** Every element with one of these names, in the order of the page. */
export function elementsNamed(tree: Root | Element, ...names: readonly string[]): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (element) => {
    if (names.includes(element.tagName)) found.push(element)
  })
  return found
}

/** How many elements there are in a tree. */
export function countElements(tree: Root): number {
  let count = 0
  visit(tree, 'element', () => {
    count++
  })
  return count
}

/** An attribute as text, trimmed; undefined where it is missing or empty. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name]
  if (value === undefined || value === null || typeof value === 'boolean') return undefined
  const text = (Array.isArray(value) ? value.join(' ') : String(value)).trim()
  return text === '' ? undefined : text
}

/** The names that an element goes by: its classes, its id and what microdata calls it. */
export function labels(element: Element): string[] {
  return ['className', 'id', 'itemProp', 'dataTestId', 'dataComponent', 'ariaLabel']
    .flatMap((name) => (attribute(element, name) ?? '').split(/\s+/))
    .filter((label) => label !== '')
}
