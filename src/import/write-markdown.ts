import type { Root, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'

type Unsafe = NonNullable<Options['unsafe']>[number]

/** Where Markdown writes the address of a link, which needs other escapes than words do. */
const ADDRESSES: Extract<Unsafe['notInConstruct'], unknown[]> = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
]

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    resourceLink: true,
    handlers: {
      // A sign beyond U+FFFF counts as a letter beside an underscore, and as a reference it is punctuation.
      text: ({ value }: Text, _, state, info) =>
        state
          .safe(value, info)
          .replace(/(?<!\\)_+(?=[\ud800-\udbff])|(?<=[\udc00-\udfff])_+/g, (run) => '\\_'.repeat(run.length)),
    },
    unsafe: [
      // GitHub's parser takes any www. for an address, even before an escape, which would then show.
      { character: '.', before: '[Ww]{3}', inConstruct: 'phrasing', notInConstruct: ADDRESSES },
      // An e-mail address may begin with nearly any sign (CommonMark §6.5), and would lose its angle brackets.
      { character: '<', after: '[!-~]', inConstruct: 'phrasing', notInConstruct: ADDRESSES },
    ],
  })

/** Writes a Markdown tree so that reading it again gives the same words: what looks like Markdown is escaped. */
export function writeMarkdown(tree: Root): string {
  return writer.stringify(tree)
}
