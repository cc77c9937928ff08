import { Document, isScalar, isSeq, type Node, type Pair, type Scalar, visit, type YAMLSeq } from 'yaml'

/** How values are written under which keys; under all others as `yaml` writes them. */
export interface YamlStyle {
  /** Keys of words that stand unquoted on a line of their own. */
  readonly folded: ReadonlySet<string>
  /** Keys of words that stand between quotation marks. */
  readonly quoted: ReadonlySet<string>
  /** Keys of lists that stand on one line. */
  readonly inBrackets: ReadonlySet<string>
}

/** Writes a value as YAML. It ends in a line end. */
export function styledYaml(value: unknown, style: YamlStyle): string {
  return written(styled(value, style))
}

function styled(value: unknown, style: YamlStyle): Document {
  const document = new Document(value)
  visit(document, {
    Pair: (_, { key, value: node }: Pair) =>
      dress(String(isScalar(key) ? key.value : key), node as Node, style),
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
export function sequenceYaml(
  items: readonly unknown[],
  indent: string,
  style: YamlStyle,
  like?: Scalar.Type,
): string {
  const document = styled(items, style)
  for (const item of (document.contents as YAMLSeq).items)
    if (like && isScalar(item) && typeof item.value === 'string') item.type = like
  return written(document)
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `${indent}${line}`))
    .join('\n')
}

function dress(key: string, node: Node, style: YamlStyle): void {
  if (isScalar(node) && typeof node.value === 'string') {
    if (style.folded.has(key)) node.type = 'BLOCK_FOLDED'
    if (style.quoted.has(key)) node.type = 'QUOTE_DOUBLE'
  } else if (isSeq(node)) {
    if (style.inBrackets.has(key)) node.flow = true
    if (style.folded.has(key)) for (const item of node.items) dress(key, item as Node, style)
  }
}
