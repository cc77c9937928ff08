import { mix, template } from '../perceptron/hash.ts'

/** Universal Dependencies (version 1) relations, in the order of the model's classes. */
export const relations =
  `punct case nmod nsubj det compound amod dobj root advmod mark aux cc conj nmod:poss ccomp xcomp advcl cop dep acl:relcl
  nummod acl neg appos auxpass nsubjpass nmod:tmod compound:prt parataxis mwe expl nmod:npmod csubj iobj det:predet cc:preconj
  discourse csubjpass`.split(/\s+/)

/** The number of each relation. */
export const Relation: Readonly<Record<string, number>> = Object.fromEntries(
  relations.map((name, i) => [name, i]),
)

/** The numbers of some relations, parted by spaces. */
export const relationsOf = (names: string): ReadonlySet<number> =>
  new Set(names.split(' ').map((name) => Relation[name]!))

const t = Array.from({ length: 32 }, (_, i) => template(400 + i))
const NONE = 63

/** How many features `relationFeatures` writes. */
export const RELATION_FEATURES = 13

/** The nearest dependents around each token, which tell much of a relation (`of`, `that`, `to`). */
export interface Outermost {
  readonly first: Int32Array
  readonly last: Int32Array
}

/**
 * Writes the features of the relation between a token and its governor.
 * @param heads the governor of each of the text's tokens, -1 for roots
 * @param outermost the first and last dependent of each token, -1 for none
 */
export function relationFeatures(
  words: Int32Array,
  tags: Uint8Array,
  heads: Int32Array,
  outermost: Outermost,
  i: number,
  first: number,
  end: number,
  out: Int32Array,
): number {
  const head = heads[i]!
  const tagOf = (k: number): number => (k < first || k >= end ? NONE : tags[k]!)
  const wordOf = (k: number): number => (k < first || k >= end ? 0 : words[k]!)
  const ht = head < 0 ? 62 : tags[head]!
  const hw = head < 0 ? 1 : words[head]!
  const it = tags[i]!
  const iw = words[i]!
  const pair = it | (ht << 6)
  const gap = head < 0 ? 0 : Math.max(-7, Math.min(7, i - head)) + 8
  const child1 = outermost.first[i]!
  const childN = outermost.last[i]!
  const headFirst = head < 0 ? -1 : outermost.first[head]!
  const headLast = head < 0 ? -1 : outermost.last[head]!
  const side = (gap > 8 ? 1 : 0) | (headFirst === i ? 2 : 0) | (headLast === i ? 4 : 0)
  let k = 0
  out[k] = mix(mix(t[k++]!, pair), gap)
  out[k] = mix(mix(t[k++]!, iw), ht | (side << 6))
  out[k] = mix(mix(t[k++]!, hw), it | (side << 6))
  out[k] = mix(mix(t[k++]!, pair), tagOf(child1) | (side << 6))
  out[k] = mix(mix(t[k++]!, wordOf(child1)), pair)
  out[k] = mix(mix(t[k++]!, tagOf(i - 1)), it | (tagOf(i + 1) << 6))
  out[k] = mix(mix(t[k++]!, wordOf(i - 1)), pair)
  out[k] = mix(mix(t[k++]!, wordOf(i + 1)), pair)
  out[k] = mix(mix(t[k++]!, wordOf(head < 0 ? -1 : head + 1)), pair)
  out[k] = mix(mix(t[k++]!, tagOf(head < 0 ? -1 : head - 1)), pair | (side << 12))
  out[k] = mix(mix(t[k++]!, wordOf(headFirst)), it | (side << 6))
  out[k] = mix(mix(t[k++]!, iw), gap)
  out[k] = mix(mix(t[k++]!, it), side | (tagOf(child1) << 6) | (tagOf(childN) << 12))
  return k
}
