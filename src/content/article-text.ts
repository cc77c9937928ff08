import type { Element, Nodes, Root, Text } from 'hast'

/** A text node of a body with the offset in the article's text at which its value starts. */
export interface TextPiece {
  readonly node: Text
  readonly start: number
}

/** The words of a body alone, and where each came from. */
export interface ArticleText {
  /** Blocks are set apart by a blank line, `<br>` is a line end, and any other white space keeps its length. */
  readonly text: string
  readonly pieces: readonly TextPiece[]
}

const BLOCKS = new Set(
  `address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr
  li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
)

/** Reads the text out of a body. Offsets are UTF-16 units; a piece's value stands in the text at its start. */
export function articleText(body: Root): ArticleText {
  const parts: string[] = []
  const pieces: TextPiece[] = []
  let length = 0
  let breakPending = false

  const append = (words: string) => {
    parts.push(words)
    length += words.length
  }
  const visitNode = (node: Nodes, inPre: boolean): void => {
    if (node.type === 'text') {
      // Between blocks, white space is layout and not words.
      if (!inPre && /^[ \t\n\r\f]*$/.test(node.value) && (breakPending || length === 0)) return
      if (breakPending && length > 0) append('\n\n')
      breakPending = false
      pieces.push({ node, start: length })
      append(inPre ? node.value : node.value.replace(/[\t\n\r\f]/g, ' '))
      return
    }
    if ((node.type !== 'element' && node.type !== 'root') || isFootnoteMark(node)) return
    if (node.type === 'element' && node.tagName === 'br') {
      if (breakPending) return
      append('\n')
      return
    }
    const block = node.type === 'element' && BLOCKS.has(node.tagName)
    if (block) breakPending = true
    for (const child of node.children) visitNode(child, inPre || isPre(node))
    if (block) breakPending = true
  }
  visitNode(body, false)
  return { text: parts.join(''), pieces }
}

function isPre(node: Root | Element): boolean {
  return node.type === 'element' && node.tagName === 'pre'
}

/** Whether an element is the number that leads to a footnote, or what leads back: marks of the layout, not words. */
function isFootnoteMark(node: Root | Element): boolean {
  if (node.type === 'root') return false
  const { dataFootnoteRef, dataFootnoteBackref, className } = node.properties
  return (
    dataFootnoteRef !== undefined ||
    dataFootnoteBackref !== undefined ||
    (Array.isArray(className) && className.includes('sr-only'))
  )
}
