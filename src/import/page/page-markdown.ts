import type { Element, ElementContent, Root } from 'hast'
import type { Root as MarkdownRoot, PhrasingContent } from 'mdast'
import rehypeRemark, { type Options } from 'rehype-remark'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { writeMarkdown } from '../write-markdown.ts'
import { shallowly, wordsOf } from './parse-page.ts'

/** Elements that Markdown has no sign for and whose loss would change what is read: 10² is not 102. */
const KEPT_AS_HTML = ['sup', 'sub']
const INLINE_CODE = ['code', 'kbd', 'samp', 'tt', 'var']
/** Elements that would leave their Markdown signs behind where there is nothing in them. */
const INLINE = new Set('a b code del em i kbd mark s samp span strong sub sup tt u'.split(' '))
/** Elements that Markdown has no sign for, and whose loss changes nothing. */
const UNSIGNED = new Set(
  'abbr acronym bdi bdo big cite data dfn font ins label nobr output small span time'.split(' '),
)
const FOOTNOTE_MARK = /^\[?(?:\d{1,3}|[*†‡↩↑^])\]?\ufe0e?$/u

type Handle = NonNullable<Options['handlers']>[string]

const asHtml: Handle = (state, element: Element) => [
  { type: 'html', value: `<${element.tagName}>` },
  ...(state.all(element) as PhrasingContent[]),
  { type: 'html', value: `</${element.tagName}>` },
]
/** Code within a sentence stays as words: Markdown cannot set two pieces of it side by side. */
const asWords: Handle = (state, element: Element) => state.all(element) as PhrasingContent[]
const toMarkdown = unified().use(rehypeRemark, {
  handlers: Object.fromEntries([
    ...KEPT_AS_HTML.map((name) => [name, asHtml]),
    ...INLINE_CODE.map((name) => [name, asWords]),
  ]),
})

/**
 * Turns an article's text from a page into Markdown.
 *
 * @param base what its relative links are relative to; without it they stay as words alone
 */
export function pageMarkdown(content: Root, base: string | undefined): string {
  return shallowly(() => {
    const linked: Root = {
      type: 'root',
      children: withWholeLinks(content.children as ElementContent[], base),
    }
    const tree = toMarkdown.runSync(linked) as MarkdownRoot
    joinEmphasis(tree)
    return writeMarkdown(tree)
  })
}

/** Makes emphasis that goes on from one element to the next one piece: side by side, its signs would run together. */
function joinEmphasis(tree: MarkdownRoot): void {
  visit(
    tree,
    ({ type }) => type === 'emphasis' || type === 'strong',
    (node, at, parent) => {
      if (at === undefined || !parent || !('children' in node)) return
      for (let next = parent.children[at + 1]; next?.type === node.type; next = parent.children[at + 1]) {
        if ('children' in next) node.children.push(...(next.children as never[]))
        parent.children.splice(at + 1, 1)
      }
    },
  )
}

function withWholeLinks(nodes: readonly ElementContent[], base: string | undefined): ElementContent[] {
  const whole = nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    // Links are whole, and one in the middle of a text is somebody else’s.
    if (node.tagName === 'base') return []
    const children = withWholeLinks(node.children, base)
    if (INLINE.has(node.tagName) && children.every((child) => child.type === 'text' && child.value === ''))
      return []
    if (UNSIGNED.has(node.tagName)) return children
    if (node.tagName !== 'a') return [{ ...node, children }]
    const address = wholeAddress(node, base)
    // The number of a footnote is a mark of the layout and no word.
    if (isOnPage(node) && FOOTNOTE_MARK.test(wordsOf(node))) return []
    if (address === undefined) return children
    return [{ ...node, properties: { href: address }, children }]
  })
  return joinTexts(whole)
}

/** Makes one text of those side by side: what follows would join each to all before it, in quadratic time. */
function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  let words: string[] = []
  const end = () => {
    if (words.length > 0) joined.push({ type: 'text', value: words.join('') })
    words = []
  }
  for (const node of nodes) {
    if (node.type === 'text') {
      words.push(node.value)
    } else {
      end()
      joined.push(node)
    }
  }
  end()
  return joined
}

/** Where a link leads; undefined for a place on the page itself, and for what is no address of a page. */
function wholeAddress(link: Element, base: string | undefined): string | undefined {
  const { href } = link.properties
  if (typeof href !== 'string' || isOnPage(link) || !URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined
}

function isOnPage({ properties: { href } }: Element): boolean {
  return typeof href === 'string' && href.startsWith('#')
}
