import type { Element, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

/** What an article's body may hold: what GitHub allows, less forms and everything that only styles. */
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'input'),
  attributes: { ...defaultSchema.attributes, '*': ['dir', 'lang', 'title', 'id', 'cite', 'dateTime'] },
}

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
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
 */
export function parseBody(markdown: string, base: string, own: string): Root {
  const tree = pipeline.runSync(pipeline.parse(markdown))
  visit(tree, 'element', (element) => resolveAddresses(element, base, own))
  return tree
}

function resolveAddresses(element: Element, base: string, own: string): void {
  for (const name of ADDRESSES) {
    const address = element.properties[name]
    if (typeof address !== 'string') continue
    if (URL.canParse(address, base)) {
      element.properties[name] = new URL(address, address.startsWith('#') ? own : base).href
    } else {
      delete element.properties[name]
    }
  }
}
