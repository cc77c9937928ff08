import type { Analysis } from '../analysis.ts'
import { mix, template } from '../perceptron/hash.ts'
import { type ClauseStructure, clauseEdge } from './clause-structure.ts'
import { governorFeatures } from './governor-features.ts'
import { markPosition, quotedNear, type Stretch } from './stretch.ts'

const OUTSIDE = 0x0ff5e7
const t = Array.from({ length: 33 }, (_, i) => template(500 + i))
const nextSentence = template(540)

/** No token has more features than this. */
export const SPAN_FEATURES = 128

function bucket(distance: number): number {
  if (distance < 4) return distance
  if (distance < 7) return 4
  if (distance < 12) return 5
  if (distance < 25) return 6
  return 7
}

/**
 * Writes the features that do not depend on what other tokens are labelled.
 * @returns how many there are
 */
export function spanFeatures(
  analysis: Analysis,
  structure: ClauseStructure,
  i: number,
  stretch: Stretch,
  out: Int32Array,
): number {
  const { tokens, forms, tags, entities, trees, marked, markedOf } = analysis
  const { first, end } = stretch
  const { key } = structure
  const { head, relation } = trees
  const s = tokens.sentence[i]!
  const sentenceFirst = tokens.sentenceStart[s]!
  const sentenceEnd = tokens.sentenceStart[s + 1]!
  const k0 = key[i]!
  const k1 = i + 1 < end ? key[i + 1]! : OUTSIDE
  const b1 = i > first ? key[i - 1]! : OUTSIDE
  const b2 = i - 1 > first ? key[i - 2]! : OUTSIDE
  const t0 = tags[i]!
  const t1 = i + 1 < end ? tags[i + 1]! : 63
  const t2 = i + 2 < end ? tags[i + 2]! : 63
  const p1 = i > first ? tags[i - 1]! : 63
  const p2 = i - 1 > first ? tags[i - 2]! : 63
  const mark = markPosition(analysis, i, stretch)
  const quoted = mark & 1
  const e0 = entities[i]!
  const stem = forms.stem[i]!
  const governor = head[i]!
  const own = relation[i]!
  const governorStem = governor < 0 ? 1 : tags[governor] === 2 ? key[governor]! : forms.stem[governor]!
  const governorTag = governor < 0 ? 62 : tags[governor]!
  const governorRelation = governor < 0 ? 62 : relation[governor]!
  const side = governor < 0 ? 0 : governor < i ? 1 : 2
  const clause = structure.clause[i]!
  const clauseGovernor = head[clause]!
  const clauseStem = forms.stem[clause]!
  const clauseRelation = relation[clause]!
  const aboveStem = clauseGovernor < 0 ? 1 : forms.stem[clauseGovernor]!
  const aboveSide = clauseGovernor < 0 ? 0 : clauseGovernor < i ? 1 : 2
  const above = clauseGovernor < 0 ? -1 : structure.clause[clauseGovernor]!
  const above2 = above < 0 ? -1 : head[above]!
  const edge = clauseEdge(structure, i, first)
  const ownComplement = structure.complement[i]!
  const ownEdge = (structure.left[i] === i ? 1 : 0) | (structure.right[i] === i ? 2 : 0)
  const sentenceMarks = quotedNear(analysis, { first: sentenceFirst, end: sentenceEnd })
  const length =
    quoted && markedOf[i]! >= 0 ? bucket((marked[markedOf[i]!]!.end - marked[markedOf[i]!]!.start) >> 3) : 0
  let n = 0
  let k = 0
  out[n++] = mix(t[k++]!, k0)
  out[n++] = mix(mix(t[k++]!, t0), mark)
  out[n++] = mix(t[k++]!, k1)
  out[n++] = mix(t[k++]!, b1)
  out[n++] = mix(t[k++]!, b2)
  out[n++] = mix(mix(t[k++]!, k0), k1)
  out[n++] = mix(mix(t[k++]!, b1), k0)
  out[n++] = mix(mix(t[k++]!, k0), t1 | (p1 << 6))
  out[n++] = mix(t[k++]!, t0 | (p1 << 6) | (p2 << 12))
  out[n++] = mix(t[k++]!, t0 | (t1 << 6) | (t2 << 12))
  out[n++] = mix(mix(t[k++]!, e0), t0 | (own << 6))
  out[n++] = mix(mix(t[k++]!, stem), own | (quoted << 6))
  out[n++] = mix(mix(t[k++]!, own), t0 | (governorTag << 6) | (side << 12))
  out[n++] = mix(mix(t[k++]!, governorStem), own | (side << 6))
  out[n++] = mix(t[k++]!, own | (governorRelation << 6) | (side << 12) | (quoted << 14))
  out[n++] = mix(mix(t[k++]!, clauseStem), clauseRelation | (i === clause ? 64 : 0) | (i < clause ? 128 : 0))
  out[n++] = mix(mix(t[k++]!, aboveStem), clauseRelation | (aboveSide << 6) | (quoted << 8))
  out[n++] = mix(
    mix(t[k++]!, above2 < 0 ? 1 : forms.stem[above2]!),
    clauseRelation | ((above < 0 ? 62 : relation[above]!) << 6),
  )
  out[n++] = mix(t[k++]!, edge | (clauseRelation << 3) | (aboveSide << 9) | (t0 << 11))
  out[n++] = mix(
    mix(t[k++]!, stem),
    structure.subject[i]! | (ownComplement < 0 ? 0 : 64 + relation[ownComplement]!),
  )
  out[n++] = mix(t[k++]!, t0 | (structure.subject[i]! << 6) | (ownComplement < 0 ? 0 : 1 << 12) | (own << 13))
  out[n++] = mix(mix(t[k++]!, mark), own | (sentenceMarks << 6) | (length << 8))
  out[n++] = mix(mix(t[k++]!, k0), mark | (sentenceMarks << 5))
  out[n++] = mix(mix(t[k++]!, k1), mark)
  out[n++] = mix(mix(t[k++]!, b1), mark)
  out[n++] = mix(t[k++]!, Math.min(sentenceEnd - i, 4) | (sentenceMarks << 3) | (quoted << 5) | (t0 << 6))
  out[n++] = mix(mix(t[k++]!, forms.lexicon[i]! >> 8), t0 | (own << 6))
  out[n++] = mix(
    t[k++]!,
    e0 |
      ((i > first ? entities[i - 1]! : 7) << 3) |
      ((i + 1 < end ? entities[i + 1]! : 7) << 6) |
      (mark << 9),
  )
  out[n++] = mix(mix(t[k++]!, forms.shape[i]!), t0 | (ownEdge << 6))
  out[n++] = mix(mix(t[k++]!, stem), ownEdge | (mark << 2))
  out[n++] = mix(mix(t[k++]!, forms.stem[structure.root[s]!]!), sentenceMarks | (quoted << 2) | (own << 3))
  out[n++] = mix(mix(t[k++]!, stem), clauseStem)
  out[n++] = mix(mix(t[k++]!, aboveStem), clauseStem)
  n = governorFeatures(analysis, structure, i, stretch, out, n)
  // What the sentence before and after say by their first and last words.
  if (i === sentenceFirst || i === sentenceEnd - 1) {
    const nextKey = sentenceEnd < end ? key[sentenceEnd]! : OUTSIDE
    out[n++] = mix(mix(nextSentence, nextKey), i === sentenceFirst ? 1 : 0)
  }
  return n
}
