import type { Element, ElementContent, Root, RootContent } from 'hast'
import { NO_TEXT, PARTS_AROUND, ROLES_AROUND } from '../lexicons/page-parts.ts'
import { attribute, elementsNamed, labels, shallowly, wordsOf } from './parse-page.ts'
import { isCaptionElement } from './picture.ts'

/** A part of a page with more than this of the words in its paragraphs is no bar or box, whatever it is called. */
const LARGEST_SHARE = 0.25

/** Gives a page without scripts, advertisements, share bars, lists of other articles and whatever else is not read. */
export function clearPage(page: Root): Root {
  const length = paragraphLength(page)
  const isKept = (node: RootContent): boolean => {
    if (node.type === 'comment') return false
    if (node.type !== 'element') return true
    if (NO_TEXT.has(node.tagName)) return false
    return !isAround(node) || paragraphLength(node) > length * LARGEST_SHARE
  }
  const cleared = <T extends Root | Element>(parent: T): T => ({
    ...parent,
    children: (parent.children as ElementContent[]).filter(isKept).map((child) => {
      if (child.type !== 'element') return child
      return child.tagName === 'blockquote' ? withSource(child) : cleared(withPlainName(child))
    }),
  })
  return shallowly(() => cleared(page))
}

/** A quotation whose footer, which says who is quoted, is a paragraph: footers of pages are no text. */
function withSource(quotation: Element): Element {
  return {
    ...quotation,
    children: quotation.children.map((child) =>
      child.type === 'element' && child.tagName === 'footer' ? { ...child, tagName: 'p' } : child,
    ),
  }
}

/** An element by the name that HTML has for what it is, which outlasts the search for the text as a class does not. */
function withPlainName(element: Element): Element {
  if (element.tagName === 'amp-img') return { ...element, tagName: 'img' }
  const isCaption = isCaptionElement(element) && elementsNamed(element, 'img', 'amp-img').length === 0
  return isCaption ? { ...element, tagName: 'figcaption' } : element
}

function isAround(element: Element): boolean {
  if (element.tagName === 'html' || element.tagName === 'head' || element.tagName === 'body') return false
  if (element.tagName === 'aside' || element.tagName === 'footer') return true
  if (ROLES_AROUND.has(attribute(element, 'role') ?? '') || element.properties.hidden === true) return true
  if (attribute(element, 'ariaHidden') === 'true') return true
  if (/display:\s*none/i.test(attribute(element, 'style') ?? '')) return true
  if ((element.tagName === 'td' || element.tagName === 'div') && isAllLinks(element)) return true
  return labels(element).some(
    (label) => PARTS_AROUND.has(label.toLowerCase()) || wordsIn(label).some((word) => PARTS_AROUND.has(word)),
  )
}

/** Whether a box has several links and no word besides. */
function isAllLinks(box: Element): boolean {
  const links = elementsNamed(box, 'a')
  const length = links.reduce((sum, link) => sum + unspaced(link), 0)
  return links.length > 1 && length > 0 && length === unspaced(box)
}

function unspaced(element: Element): number {
  return wordsOf(element).replaceAll(' ', '').length
}

/** The words of a name such as `c-share-bar`, `share_bar` or `shareBar`. */
function wordsIn(label: string): string[] {
  return label
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
}

function paragraphLength(part: Root | Element): number {
  return elementsNamed(part, 'p').reduce((sum, paragraph) => sum + wordsOf(paragraph).length, 0)
}
