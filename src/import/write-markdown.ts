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
    unsafe: [
      // GitHub's parser takes any www. for an address, even before an escape, which would then show.
      { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing' },
      // An e-mail address may begin with nearly any sign (CommonMark §6.5), and would lose its angle brackets.
      { character: '<', after: '[!-~]', inConstruct: 'phrasing' },
    ],
  })

/** Writes a Markdown tree so that reading it again gives the same words: what looks like Markdown is escaped. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree)
}
