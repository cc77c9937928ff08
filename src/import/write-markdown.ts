import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    resourceLink: true,
    // GitHub's parser takes any www. for an address, even before an escape, which would then show.
    unsafe: [{ character: '.', before: '[Ww]{3}', inConstruct: 'phrasing' }],
  })

/** Writes a Markdown tree so that reading it again gives the same words: what looks like Markdown is escaped. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree)
}
