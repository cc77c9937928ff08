import { Document, isScalar, isSeq, type Node, type Pair, type Scalar, visit, type YAMLSeq } from 'yaml'

/** Keys whose values are the article's own words, which read best unquoted on a line of their own. */
const WORDS = new Set(['exact', 'sentences'])
/** Keys whose values begin or end with quotation marks or spaces. */
const QUOTED = new Set(['prefix', 'suffix'])
/** Keys whose values are lists of short words. */
const SHORT_LISTS = new Set(['named', 'aliases', 'merged', 'paragraphs'])

/** Writes a value as YAML in the style of this project's records. It ends in a line end. */
export function styledYaml(value: unknown): string {
  return written(styled(value))
}

function styled(value: unknown): Document {
  const document = new Document(value)
  visit(document, {
    Pair: (_, { key, value: node }: Pair) => style(String(isScalar(key) ? key.value : key), node as Node),
  })
  return document
}

function written(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/**
 * Writes items as the lines of a block sequence, each after an indent, without a last line end.
 *
 * @param like how words among the items are written, as a scalar beside them is
 */
export function sequenceYaml(items: readonly unknown[], indent: string, like?: Scalar.Type): string {
  const document = styled(items)
  for (const item of (document.contents as YAMLSeq).items)
    if (like && isScalar(item) && typeof item.value === 'string') item.type = like
  return written(document)
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `${indent}${line}`))
    .join('\n')
}

function style(key: string, node: Node): void {
  if (isScalar(node) && typeof node.value === 'string') {
    if (WORDS.has(key)) node.type = 'BLOCK_FOLDED'
    if (QUOTED.has(key)) node.type = 'QUOTE_DOUBLE'
  } else if (isSeq(node)) {
    if (SHORT_LISTS.has(key)) node.flow = true
    if (WORDS.has(key)) for (const item of node.items) style(key, item as Node)
  }
}
