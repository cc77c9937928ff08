import type { Analysis } from '../analysis.ts'
import { mix, template } from '../perceptron/hash.ts'
import type { ClauseStructure } from './clause-structure.ts'
import type { FirstPass } from './first-pass.ts'
import { markPosition, type Stretch } from './stretch.ts'

export { headOf } from '../parsing/head-of.ts'

const t = Array.from({ length: 48 }, (_, i) => template(700 + i))
const NONE = 7

function distanceInEight(distance: number): number {
  if (distance <= 3) return distance
  return distance <= 6 ? 4 : distance <= 12 ? 5 : distance <= 30 ? 6 : 7
}

/** How the tree goes from a token up to a cue: the relation under the cue, or how far the walk got. */
function wayTo(analysis: Analysis, i: number, cue: number): number {
  if (cue < 0) return 120
  const { head, relation } = analysis.trees
  let last = 121
  let up = i
  for (let step = 0; up >= 0 && step < 40; step++) {
    if (up === cue) return last
    last = relation[up]!
    up = head[up]!
  }
  return 122
}

/**
 * Writes the second pass's features: what the first pass made of the neighbourhood.
 * @param at where to write in `out`
 * @returns how many features there are in `out` now
 */
export function stackedFeatures(
  analysis: Analysis,
  structure: ClauseStructure,
  pass: FirstPass,
  i: number,
  stretch: Stretch,
  out: Int32Array,
  at: number,
): number {
  const { labels, cueBefore, cueAfter } = pass
  const { tokens, tags, forms, trees } = analysis
  const { first, end } = stretch
  const l = (k: number): number => (k < first || k >= end ? NONE : labels[k]!)
  const l0 = l(i)
  const around = l(i - 1) | (l0 << 3) | (l(i + 1) << 6)
  const before = cueBefore[i]!
  const after = cueAfter[i]!
  const sameBefore = before >= 0 && tokens.sentence[before] === tokens.sentence[i] ? 1 : 0
  const sameAfter = after >= 0 && tokens.sentence[after] === tokens.sentence[i] ? 1 : 0
  const stemBefore = before < 0 ? 1 : forms.stem[before]!
  const stemAfter = after < 0 ? 1 : forms.stem[after]!
  const wayBefore = wayTo(analysis, i, before)
  const wayAfter = wayTo(analysis, i, after)
  const mark = markPosition(analysis, i, stretch)
  const sourceBefore = pass.sourceBefore[i]!
  const sourceAfter = pass.sourceAfter[i]!
  const clause = structure.clause[i]!
  const quoted = pass.quotedContent[i]!
  const governor = trees.head[i]!
  const s = tokens.sentence[i]!
  const sentenceEnd = tokens.sentenceStart[s + 1]!
  let n = at
  let k = 0
  out[n++] = mix(t[k++]!, around)
  out[n++] = mix(mix(t[k++]!, l0), l(i + 2) | (l(i + 3) << 3) | (l(i + 1) << 6))
  out[n++] = mix(mix(t[k++]!, l0), l(i - 2) | (l(i - 3) << 3) | (l(i - 1) << 6))
  out[n++] = mix(mix(t[k++]!, l0), structure.key[i]!)
  out[n++] = mix(mix(t[k++]!, around), tags[i]! | (mark << 6))
  out[n++] = mix(mix(t[k++]!, stemBefore), wayBefore | (sameBefore << 7))
  out[n++] = mix(mix(t[k++]!, stemAfter), wayAfter | (sameAfter << 7))
  out[n++] = mix(
    mix(t[k++]!, wayAfter),
    distanceInEight(after < 0 ? 99 : after - i) | (sameAfter << 3) | (l0 << 4),
  )
  out[n++] = mix(mix(t[k++]!, wayBefore), wayAfter | (tags[i]! << 8))
  out[n++] = mix(
    mix(t[k++]!, distanceInEight(sourceBefore < 0 ? 99 : i - sourceBefore)),
    distanceInEight(sourceAfter < 0 ? 99 : sourceAfter - i) | (l0 << 3),
  )
  out[n++] = mix(
    mix(t[k++]!, sourceBefore > before ? 1 : 0),
    (sourceAfter >= 0 && sourceAfter < after ? 1 : 0) | (sameBefore << 1) | (sameAfter << 2) | (l0 << 3),
  )
  out[n++] = mix(mix(t[k++]!, labels[clause]!), trees.relation[clause]! | (l0 << 6))
  out[n++] = mix(mix(t[k++]!, governor < 0 ? 8 : labels[governor]!), tags[i]! | (l0 << 6) | (quoted << 12))
  out[n++] = mix(mix(t[k++]!, quoted), mark | (l0 << 5))
  out[n++] = mix(
    mix(t[k++]!, l(structure.left[clause]!)),
    l(structure.right[clause]!) | (l0 << 4) | ((structure.right[clause] === i ? 1 : 0) << 8),
  )
  out[n++] = mix(
    mix(t[k++]!, l(sentenceEnd - 1)),
    l(sentenceEnd) | (l(tokens.sentenceStart[s]!) << 4) | (l0 << 8),
  )
  out[n++] = mix(
    mix(t[k++]!, l(tokens.sentenceStart[s]! - 1)),
    l0 | (mark << 4) | (sameBefore << 9) | (sameAfter << 10),
  )
  out[n++] = mix(mix(t[k++]!, stemBefore), l0 | (sameBefore << 4) | ((before < sourceBefore ? 1 : 0) << 5))
  return n
}
