import type { Analysis } from '../analysis.ts'
import { Relation, relations } from '../parsing/relations.ts'
import { mix } from '../perceptron/hash.ts'
import { Tag } from '../tagging/part-of-speech.ts'

/** What the span stage reads from the trees, worked out once a text. */
export interface ClauseStructure {
  /** The head of the smallest clause that each token is in (the token itself if it heads one). */
  readonly clause: Int32Array
  /** First and last token that each token governs, itself included. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** For each token the relation of one subject it governs, + 1; 0 for none. */
  readonly subject: Int32Array
  /** For each token a clausal complement that it governs, -1 for none. */
  readonly complement: Int32Array
  /** The root of each sentence. */
  readonly root: Int32Array
  /** What stands for the token in features: its word, or for a name its class and shape. */
  readonly key: Int32Array
}

const clausal = new Uint8Array(relations.length)
for (const name of [
  'root',
  'ccomp',
  'parataxis',
  'advcl',
  'acl:relcl',
  'acl',
  'xcomp',
  'csubj',
  'csubjpass',
]) {
  clausal[Relation[name]!] = 1
}
const CONJ = Relation.conj!
const DEP = Relation.dep!

function headsClause(analysis: Analysis, i: number): boolean {
  const { relation, head } = analysis.trees
  if (head[i]! < 0) return true
  const own = relation[i]!
  if (clausal[own] === 1) return true
  if (own !== CONJ && own !== DEP) return false
  const tag = analysis.tags[i]!
  return (
    tag === Tag.VBD ||
    tag === Tag.VBZ ||
    tag === Tag.VBP ||
    tag === Tag.VB ||
    tag === Tag.VBN ||
    tag === Tag.VBG
  )
}

/** Reads clauses, extents and complements from a text's trees. */
export function structureClauses(analysis: Analysis): ClauseStructure {
  const { tokens, trees, tags, entities, forms } = analysis
  const { head, relation } = trees
  const n = tokens.count
  const clause = new Int32Array(n).fill(-1)
  const left = new Int32Array(n)
  const right = new Int32Array(n)
  const subject = new Int32Array(n)
  const complement = new Int32Array(n).fill(-1)
  const key = new Int32Array(n)
  const root = new Int32Array(tokens.sentenceStart.length).fill(-1)
  for (let i = 0; i < n; i++) {
    left[i] = i
    right[i] = i
    const isName = tags[i] === Tag.NNP || tags[i] === Tag.NNPS
    key[i] = isName ? mix(0x7a3e + entities[i]!, forms.shape[i]!) : forms.word[i]!
  }
  for (let i = 0; i < n; i++) {
    let up = i
    while (up >= 0) {
      if (left[up]! > i) left[up] = i
      if (right[up]! < i) right[up] = i
      up = head[up]!
    }
    let at = i
    while (!headsClause(analysis, at)) at = head[at]!
    clause[i] = at
    const governor = head[i]!
    if (governor < 0) {
      root[tokens.sentence[i]!] = i
      continue
    }
    const own = relation[i]!
    if (own === Relation.nsubj || own === Relation.nsubjpass || own === Relation.csubj)
      subject[governor] = own + 1
    if (own === Relation.ccomp || own === Relation.parataxis || own === Relation.xcomp)
      complement[governor] = i
  }
  return { clause, left, right, subject, complement, root, key }
}

/**
 * Tells where a token lies at the edges of clauses, as bits: 1 opens its clause, 2 closes it, 4 follows one that is closed.
 * @param first the first token that counts
 */
export function clauseEdge({ clause, left, right }: ClauseStructure, i: number, first: number): number {
  const own = clause[i]!
  return (
    (left[own] === i ? 1 : 0) |
    (right[own] === i ? 2 : 0) |
    (i > first && right[clause[i - 1]!] === i - 1 ? 4 : 0)
  )
}
