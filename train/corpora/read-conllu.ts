import type { Span } from '../../src/model.ts'

/** A word of a CoNLL-U file, where it stands in its document's text. */
export interface ConlluToken extends Span {
  readonly lemma: string
  /** The part of speech of Universal Dependencies, such as `PROPN`. */
  readonly upos: string
  /** The part of speech of the Penn Treebank, such as `NNP`. */
  readonly xpos: string
  /** Its governor's place in the sentence, -1 for the root. */
  readonly head: number
  readonly relation: string
  /** The last column: `Entity`, `SpaceAfter` and others. */
  readonly misc: ReadonlyMap<string, string>
}

/** A sentence, with its comments such as `speaker`. */
export interface ConlluSentence {
  readonly tokens: readonly ConlluToken[]
  readonly comments: ReadonlyMap<string, string>
}

/** A document: sentences of a paragraph are set apart by a space, paragraphs by a line break. */
export interface ConlluDocument {
  readonly id: string
  readonly text: string
  readonly sentences: readonly ConlluSentence[]
  /** Comments before its first sentence, such as `meta::genre`. */
  readonly comments: ReadonlyMap<string, string>
}

/** Reads CoNLL-U (universaldependencies.org/format). Words of a multiword token stand side by side; empty nodes are left out. */
export function readConllu(conllu: string): ConlluDocument[] {
  return conllu
    .split(/^(?=# newdoc id = )/m)
    .filter((document) => document.startsWith('# newdoc id'))
    .map(readDocument)
}

function readDocument(source: string): ConlluDocument {
  const blocks = source.split(/\n[ \t\r]*\n/).filter((block) => block.trim() !== '')
  const sentences: ConlluSentence[] = []
  let text = ''
  let gap = ''
  for (const block of blocks) {
    const lines = block.split(/\r?\n/)
    const comments = readComments(lines)
    if (text !== '') text += comments.has('newpar') ? '\n' : gap
    const tokens: ConlluToken[] = []
    let joined = { end: 0, hasSpaceAfter: true }
    for (const line of lines) {
      const cells = line.split('\t')
      if (cells.length !== 10 || cells[0]!.includes('.')) continue
      const [id, form, lemma, upos, xpos, , head, relation, , misc] = cells as [string, ...string[]]
      const fields = readFields(misc!)
      const hasSpaceAfter = fields.get('SpaceAfter') !== 'No'
      if (id.includes('-')) {
        joined = { end: Number(id.split('-')[1]), hasSpaceAfter }
        continue
      }
      if (tokens.length > 0) text += gap
      tokens.push({
        start: text.length,
        end: text.length + form!.length,
        lemma: lemma!,
        upos: upos!,
        xpos: xpos!,
        head: Number(head) - 1,
        relation: relation!,
        misc: fields,
      })
      text += form
      const isInside = Number(id) < joined.end
      const isLast = Number(id) === joined.end
      gap = isInside || !(isLast ? joined.hasSpaceAfter : hasSpaceAfter) ? '' : ' '
    }
    if (tokens.length > 0) sentences.push({ tokens, comments })
  }
  const comments = readComments(blocks[0]?.split(/\r?\n/) ?? [])
  return { id: comments.get('newdoc id') ?? '', text, sentences, comments }
}

function readComments(lines: readonly string[]): Map<string, string> {
  return new Map(
    lines
      .filter((line) => line.startsWith('#'))
      .map((line) => line.slice(1).trim())
      .map((line) => {
        const at = line.indexOf(' = ')
        return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 3).trim()]
      }),
  )
}

function readFields(misc: string): Map<string, string> {
  if (misc === '_') return new Map()
  return new Map(
    misc.split('|').map((field) => {
      const at = field.indexOf('=')
      return at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)]
    }),
  )
}
