import type { Element, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema, type Options as Schema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { parsePlainBody } from './plain-body.ts'
import { withoutForbidden } from './read-text.ts'

/** What an article's body may hold: what GitHub allows, less forms and pictures that depend on the screen. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'input' && name !== 'source'),
  strip: ['script', 'style'],
}

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  // The sanitiser prefixes every id, which once is enough.
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypeRaw)
  .use(rehypeSanitize, schema)

/** The attributes that hold an address (HTML, §attributes). */
const ADDRESSES = ['href', 'src', 'cite', 'longDesc'] as const

/**
 * Turns a body in Markdown (CommonMark with GitHub's additions, HTML allowed) into a sanitised tree
 * in which every address is absolute.
 *
 * @param base what relative addresses are relative to
 * @param own the article's own address, which fragments such as a footnote's belong to
 * @param report told of each character that XML cannot hold, with the line of the body, if it is known
 */
export function parseBody(
  markdown: string,
  base: string,
  own: string,
  report: (character: string, line: number) => void = () => {},
): Root {
  const plain = parsePlainBody(markdown)
  if (plain) return plain
  const tree = pipeline.runSync(pipeline.parse(markdown))
  const ids = new Set<unknown>()
  visit(tree, (node) => {
    // A character reference in HTML can name any character.
    if (node.type === 'text') {
      // A character reference may name a combining accent, which the file's own normalizing has not seen.
      node.value = withoutForbidden(node.value.normalize('NFC'), (character) =>
        report(character, node.position?.start.line ?? 1),
      )
    }
    if (node.type === 'element') ids.add(node.properties.id)
  })
  visit(tree, 'element', (element) => resolveAddresses(element, ids, base, own))
  return tree
}

function resolveAddresses(
  { properties }: Element,
  ids: ReadonlySet<unknown>,
  base: string,
  own: string,
): void {
  for (const name of ADDRESSES) {
    const stated = properties[name]
    if (typeof stated !== 'string') continue
    const address = withoutForbidden(stated, () => {})
    const prefixed = `${defaultSchema.clobberPrefix ?? ''}${address.slice(1)}`
    if (address.startsWith('#'))
      properties[name] = new URL(ids.has(prefixed) ? `#${prefixed}` : address, own).href
    else if (URL.canParse(address, base)) properties[name] = new URL(address, base).href
    else delete properties[name]
  }
}
