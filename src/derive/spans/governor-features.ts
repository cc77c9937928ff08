import type { Analysis } from '../analysis.ts'
import { mix, template } from '../perceptron/hash.ts'
import { type ClauseStructure, clauseEdge } from './clause-structure.ts'
import type { Stretch } from './stretch.ts'

const t = Array.from({ length: 7 }, (_, i) => template(533 + i))
const NO_CLASS = 15

/**
 * Writes what the words above a token tell of it: of which kind of saying or thinking they are, and which way goes up to them.
 * The kinds are for rare words; that way tells sources, cues and contents apart best.
 * @param at where to write in `out`
 * @returns how many features there are in `out` now
 */
export function governorFeatures(
  { tags, forms, trees, markedOf }: Analysis,
  structure: ClauseStructure,
  i: number,
  { first, end }: Stretch,
  out: Int32Array,
  at: number,
): number {
  const { head, relation } = trees
  const { attributionClass, stem } = forms
  const tag = tags[i]!
  const tagAfter = i + 1 < end ? tags[i + 1]! : 63
  const tagBefore = i > first ? tags[i - 1]! : 63
  const own = relation[i]!
  const governor = head[i]!
  const side = governor < 0 ? 0 : governor < i ? 1 : 2
  const clause = structure.clause[i]!
  const clauseRelation = relation[clause]!
  const above = head[clause]!
  const aboveSide = above < 0 ? 0 : above < i ? 1 : 2
  const quoted = markedOf[i]! >= 0 ? 1 : 0
  const edge = clauseEdge(structure, i, first)
  const ownClass = attributionClass[i]!
  const governorClass = governor < 0 ? NO_CLASS : attributionClass[governor]!
  const clauseClass = attributionClass[clause]!
  const aboveClass = above < 0 ? NO_CLASS : attributionClass[above]!
  const isHead = i === clause ? 1 : i < clause ? 2 : 0
  let n = at
  out[n++] = mix(t[0]!, ownClass | (tag << 4) | (own << 10))
  out[n++] = mix(t[1]!, ownClass | (tag << 4) | (tagAfter << 10) | (tagBefore << 16))
  out[n++] = mix(t[2]!, governorClass | (own << 4) | (side << 10) | (tag << 12) | (ownClass << 18))
  out[n++] = mix(
    t[3]!,
    clauseClass | (aboveClass << 4) | (clauseRelation << 8) | (aboveSide << 14) | (quoted << 16),
  )
  out[n++] = mix(mix(t[4]!, aboveClass | (clauseRelation << 4)), edge | (tag << 3) | (aboveSide << 9))
  out[n++] = mix(mix(t[5]!, clauseClass), own | (tag << 6) | (isHead << 12))
  let path = mix(t[6]!, own)
  let up = governor
  for (let step = 0; step < 3 && up >= 0; step++) {
    out[n++] = mix(mix(path, stem[up]!), side)
    path = mix(path, relation[up]!)
    up = head[up]!
  }
  return n
}
