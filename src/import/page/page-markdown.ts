import type { Element, ElementContent, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import rehypeRemark from 'rehype-remark'
import { unified } from 'unified'
import { writeMarkdown } from '../write-markdown.ts'
import { shallowly } from './parse-page.ts'

const toMarkdown = unified().use(rehypeRemark, { newlines: false })

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
    return writeMarkdown(toMarkdown.runSync(linked) as MarkdownRoot)
  })
}

function withWholeLinks(nodes: readonly ElementContent[], base: string | undefined): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const children = withWholeLinks(node.children, base)
    if (node.tagName !== 'a') return [{ ...node, children }]
    const address = wholeAddress(node, base)
    if (address === undefined) return children
    return [{ ...node, properties: { href: address }, children }]
  })
}

/** Where a link leads; undefined for a place on the page itself, and for what is no address of a page. */
function wholeAddress(link: Element, base: string | undefined): string | undefined {
  const { href } = link.properties
  if (typeof href !== 'string' || href.startsWith('#') || !URL.canParse(href, base)) return undefined
  const url = new URL(href, base)
  return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined
}
