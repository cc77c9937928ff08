import { Document, isMap, isScalar, isSeq, Scalar } from 'yaml'
import type { Matter } from './draft.ts'

const ORDER: readonly (keyof Matter)[] = [
  'title',
  'published',
  'updated',
  'source',
  'publisher',
  'author',
  'language',
  'topics',
  'rights',
  'syndicate',
  'figures',
  'notes',
  'corrections',
  'withdrawn',
]
/** Texts that stand below their key, so that they can be read. */
const LONG_TEXTS = new Set(['caption', 'notes'])

/** Writes `article.md`: its front matter in the order above, then its body. */
export function writeArticle(matter: Partial<Matter>, body: string): string {
  const said = ORDER.filter((key) => !isEmpty(matter[key])).map((key) => [key, matter[key]])
  const document = new Document(Object.fromEntries(said))
  const topics = document.get('topics', true)
  if (isSeq(topics)) topics.flow = true
  foldLongTexts(document.contents, '')
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n${body.replace(/^\n+/, '')}`
}

function foldLongTexts(node: unknown, key: string): void {
  if (isMap(node))
    for (const { key: name, value } of node.items)
      foldLongTexts(value, String(isScalar(name) ? name.value : name))
  else if (isSeq(node)) for (const item of node.items) foldLongTexts(item, key)
  else if (isScalar(node) && LONG_TEXTS.has(key) && typeof node.value === 'string')
    node.type = Scalar.BLOCK_FOLDED
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}
