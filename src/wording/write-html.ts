import type { Element, Nodes, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'

/**
 * Writes hast as HTML, to the letter as `hast-util-to-html` does. That looks up and escapes the names of attributes anew
 * each time, and took a sixth of what an article costs; whatever is not usual on pages is left to it.
 *
 * @param isRawKept whether raw nodes are written as they are; otherwise they are escaped
 */
export function writeHtml(tree: Nodes | readonly RootContent[], isRawKept = false): string {
  return 'type' in tree ? writeNode(tree, isRawKept) : writeAll(tree, isRawKept)
}

/** Words as they stand in an element. */
export function htmlText(words: string): string {
  return words.replace(/[<&]/g, (found) => (found === '<' ? '&#x3C;' : '&#x26;'))
}

function writeAll(nodes: readonly RootContent[], isRawKept: boolean): string {
  let text = ''
  for (const node of nodes) text += writeNode(node, isRawKept)
  return text
}

function writeNode(node: Nodes, isRawKept: boolean): string {
  if (node.type === 'text') return htmlText(node.value)
  if (node.type === 'root') return writeAll(node.children, isRawKept)
  if (node.type === 'element' && !OTHERWISE.has(node.tagName)) return writeElement(node, isRawKept)
  return toHtml(node, { allowDangerousHtml: isRawKept })
}

/** Elements whose content is no HTML, is not escaped, or lies elsewhere. */
const OTHERWISE: ReadonlySet<string> = new Set(['svg', 'math', 'script', 'style', 'template'])

function writeElement({ tagName, properties, children }: Element, isRawKept: boolean): string {
  let tag = tagName
  for (const name in properties) {
    const value = properties[name]
    if (value === null || value === undefined) continue
    const attribute = writeAttribute(name, value)
    if (attribute !== '') tag += ` ${attribute}`
  }
  const content = writeAll(children, isRawKept)
  return content !== '' || hasEnd(tagName) ? `<${tag}>${content}</${tagName}>` : `<${tag}>`
}

function writeAttribute(name: string, value: NonNullable<Element['properties'][string]>): string {
  if (Array.isArray(value) && LISTS.has(name)) return writeAttribute(name, value.join(' ').trim())
  const attribute = attributeOf(name)
  // Those that may stand alone do so when they are empty, or say their own name.
  if (typeof value !== 'string' || value === '' || value === attribute) return libraryAttribute(name, value)
  return `${attribute}="${value.replace(/[\0"&'`]/g, (found) => UNSAFE[found] ?? '')}"`
}

/** Lists of words with spaces between them. */
const LISTS: ReadonlySet<string> = new Set(['className', 'rel'])

const UNSAFE: Readonly<Record<string, string>> = {
  '\0': '&#x0;',
  '"': '&#x22;',
  '&': '&#x26;',
  "'": '&#x27;',
  '`': '&#x60;',
}

/** The name in HTML of each property, such as `class` of `className`. */
const attributes = new Map<string, string>()

function attributeOf(name: string): string {
  const known = attributes.get(name)
  if (known !== undefined) return known
  const attribute = libraryAttribute(name, 'x').slice(0, -'="x"'.length)
  attributes.set(name, attribute)
  return attribute
}

function libraryAttribute(name: string, value: NonNullable<Element['properties'][string]>): string {
  const element = toHtml({ type: 'element', tagName: 'a', properties: { [name]: value }, children: [] })
  return element.slice('<a '.length, -'></a>'.length)
}

/** Whether an element of a name has an end tag though it is empty: void elements have none. */
const ends = new Map<string, boolean>()

function hasEnd(tagName: string): boolean {
  const known = ends.get(tagName)
  if (known !== undefined) return known
  const has = toHtml({ type: 'element', tagName, properties: {}, children: [] }) !== `<${tagName}>`
  ends.set(tagName, has)
  return has
}
