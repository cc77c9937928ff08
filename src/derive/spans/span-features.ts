import type { Analysis } from '../analysis.ts'
import { mix, template } from '../perceptron/hash.ts'
import type { ClauseStructure } from './clause-structure.ts'

const OUTSIDE = 0x0ff5e7
const t = Array.from({ length: 128 }, (_, i) => template(500 + i))

/** No token has more features than this. */
export const SPAN_FEATURES = 128

/** Which stretch of a text is being labelled. */
export interface Stretch {
  /** First token of the paragraph. */
  readonly first: number
  /** The token after its last. */
  readonly end: number
}

function bucket(distance: number): number {
  if (distance < 4) return distance
  if (distance < 7) return 4
  if (distance < 12) return 5
  if (distance < 25) return 6
  return 7
}

/** Tells where a token lies among the quotation marks: bits for in, just after the opening, just before the closing, just outside. */
export function markPosition(analysis: Analysis, i: number, { first, end }: Stretch): number {
  const { markedOf } = analysis
  const here = markedOf[i]!
  const before = i > first ? markedOf[i - 1]! : -1
  const after = i + 1 < end ? markedOf[i + 1]! : -1
  if (here >= 0) return 1 | (before !== here ? 2 : 0) | (after !== here ? 4 : 0)
  return (after >= 0 ? 8 : 0) | (before >= 0 ? 16 : 0)
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
  const k2 = i + 2 < end ? key[i + 2]! : OUTSIDE
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
  const edge =
    (structure.left[clause] === i ? 1 : 0) |
    (structure.right[clause] === i ? 2 : 0) |
    (i > first && structure.right[structure.clause[i - 1]!] === i - 1 ? 4 : 0)
  const ownComplement = structure.complement[i]!
  const ownEdge = (structure.left[i] === i ? 1 : 0) | (structure.right[i] === i ? 2 : 0)
  const paragraphHasMarks = quotedNear(analysis, stretch)
  const sentenceMarks = quotedNear(analysis, { first: sentenceFirst, end: sentenceEnd })
  const length =
    quoted && markedOf[i]! >= 0 ? bucket((marked[markedOf[i]!]!.end - marked[markedOf[i]!]!.start) >> 3) : 0
  let n = 0
  let k = 0
  out[n++] = mix(t[k++]!, k0)
  out[n++] = mix(mix(t[k++]!, t0), mark)
  out[n++] = mix(t[k++]!, k1)
  out[n++] = mix(t[k++]!, b1)
  out[n++] = mix(t[k++]!, k2)
  out[n++] = mix(t[k++]!, b2)
  out[n++] = mix(mix(t[k++]!, k0), k1)
  out[n++] = mix(mix(t[k++]!, b1), k0)
  out[n++] = mix(mix(t[k++]!, k0), t1 | (p1 << 6))
  out[n++] = mix(t[k++]!, t0 | (t1 << 6) | (p1 << 12))
  out[n++] = mix(t[k++]!, t0 | (p1 << 6) | (p2 << 12))
  out[n++] = mix(t[k++]!, t0 | (t1 << 6) | (t2 << 12))
  out[n++] = mix(mix(t[k++]!, e0), t0 | (own << 6))
  out[n++] = mix(mix(t[k++]!, stem), own | (quoted << 6))
  out[n++] = mix(mix(t[k++]!, own), t0 | (governorTag << 6) | (side << 12))
  out[n++] = mix(mix(t[k++]!, governorStem), own | (side << 6))
  out[n++] = mix(mix(t[k++]!, governorStem), stem)
  out[n++] = mix(mix(t[k++]!, governorStem), t0 | (quoted << 6))
  out[n++] = mix(t[k++]!, own | (governorRelation << 6) | (side << 12) | (quoted << 14))
  out[n++] = mix(mix(t[k++]!, clauseStem), clauseRelation | (i === clause ? 64 : 0) | (i < clause ? 128 : 0))
  out[n++] = mix(mix(t[k++]!, aboveStem), clauseRelation | (aboveSide << 6) | (quoted << 8))
  out[n++] = mix(mix(t[k++]!, aboveStem), edge | (clauseRelation << 3))
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
  out[n++] = mix(
    t[k++]!,
    Math.min(i - sentenceFirst, 6) |
      (Math.min(s - tokens.sentence[first]!, 3) << 3) |
      (sentenceMarks << 5) |
      (quoted << 7),
  )
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
  out[n++] = mix(t[k++]!, paragraphHasMarks | (sentenceMarks << 2) | (mark << 4) | (clauseRelation << 9))
  out[n++] = mix(mix(t[k++]!, forms.stem[structure.root[s]!]!), sentenceMarks | (quoted << 2) | (own << 3))
  out[n++] = mix(mix(t[k++]!, stem), clauseStem)
  out[n++] = mix(mix(t[k++]!, aboveStem), clauseStem)
  // The way from the token up to its clause's governor tells sources, cues and contents apart best.
  let path = mix(t[k++]!, own)
  let up = governor
  for (let step = 0; step < 3 && up >= 0; step++) {
    out[n++] = mix(mix(path, forms.stem[up]!), side)
    path = mix(path, relation[up]!)
    up = head[up]!
  }
  // What the sentence before and after say by their first and last words.
  if (i === sentenceFirst || i === sentenceEnd - 1) {
    const nextKey = sentenceEnd < end ? key[sentenceEnd]! : OUTSIDE
    out[n++] = mix(mix(t[k++]!, nextKey), i === sentenceFirst ? 1 : 0)
  }
  return n
}

/** Tells whether a stretch has tokens in marks: 0 none, 1 some, 2 all but a few. */
function quotedNear(analysis: Analysis, { first, end }: Stretch): number {
  const opens = analysis.markedOf[first]! >= 0 || (first + 1 < end && analysis.markedOf[first + 1]! >= 0)
  const closes = analysis.markedOf[end - 1]! >= 0 || (end - 2 >= first && analysis.markedOf[end - 2]! >= 0)
  return (opens ? 1 : 0) | (closes ? 2 : 0)
}
