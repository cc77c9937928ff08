import type { Analysis } from '../analysis.ts'
import { mix, template } from '../perceptron/hash.ts'
import type { ClauseStructure } from './clause-structure.ts'
import { markPosition, type Stretch } from './span-features.ts'
import { Label, Part, partOf } from './span-labels.ts'

const t = Array.from({ length: 48 }, (_, i) => template(700 + i))
const NONE = 7

/** What a first pass over a text found, in the form that the second pass reads. */
export interface FirstPass {
  readonly labels: Uint8Array
  /** For each token the head word of the nearest cue to the left and right in its paragraph, -1 for none. */
  readonly cueBefore: Int32Array
  readonly cueAfter: Int32Array
  /** The same for sources. */
  readonly sourceBefore: Int32Array
  readonly sourceAfter: Int32Array
  /** How many tokens of the marked span that a token lies in are content: 0 none … 3 all. */
  readonly quotedContent: Uint8Array
}

/** Finds the head of a span of tokens: the one whose governor lies outside. */
export function headOf(heads: Int32Array, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const head = heads[i]!
    if (head < first || head >= end) return i
  }
  return first
}

/** Reads a first pass's labels into what the second pass needs. */
export function readFirstPass(
  analysis: Analysis,
  stretches: readonly Stretch[],
  labels: Uint8Array,
): FirstPass {
  const n = labels.length
  const cueBefore = new Int32Array(n).fill(-1)
  const cueAfter = new Int32Array(n).fill(-1)
  const sourceBefore = new Int32Array(n).fill(-1)
  const sourceAfter = new Int32Array(n).fill(-1)
  const { head } = analysis.trees
  const headAt = new Int32Array(n)
  for (const { first, end } of stretches) {
    let cue = -1
    let source = -1
    for (let i = first; i < end; i++) {
      cueBefore[i] = cue
      sourceBefore[i] = source
      const label = labels[i]!
      if (label !== Label.CueBegin && label !== Label.SourceBegin) continue
      let last = i + 1
      while (last < end && labels[last] === label + 1) last++
      headAt[i] = headOf(head, i, last)
      if (label === Label.CueBegin) cue = headAt[i]!
      else source = headAt[i]!
    }
    cue = -1
    source = -1
    for (let i = end - 1; i >= first; i--) {
      cueAfter[i] = cue
      sourceAfter[i] = source
      if (labels[i] === Label.CueBegin) cue = headAt[i]!
      else if (labels[i] === Label.SourceBegin) source = headAt[i]!
    }
  }
  return {
    labels,
    cueBefore,
    cueAfter,
    sourceBefore,
    sourceAfter,
    quotedContent: measureQuotedContent(analysis, labels),
  }
}

function measureQuotedContent(analysis: Analysis, labels: Uint8Array): Uint8Array {
  const { markedOf, marked } = analysis
  const all = new Int32Array(marked.length)
  const content = new Int32Array(marked.length)
  for (let i = 0; i < labels.length; i++) {
    const m = markedOf[i]!
    if (m < 0) continue
    all[m]! += 1
    if (partOf(labels[i]!) === Part.Content) content[m]! += 1
  }
  const out = new Uint8Array(labels.length)
  for (let i = 0; i < labels.length; i++) {
    const m = markedOf[i]!
    if (m < 0 || content[m] === 0) continue
    out[i] = content[m] === all[m] ? 3 : content[m]! * 2 > all[m]! ? 2 : 1
  }
  return out
}

function near(distance: number): number {
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
  out[n++] = mix(mix(t[k++]!, around), l(i - 2) | (l(i + 2) << 3))
  out[n++] = mix(mix(t[k++]!, l0), l(i + 2) | (l(i + 3) << 3) | (l(i + 1) << 6))
  out[n++] = mix(mix(t[k++]!, l0), l(i - 2) | (l(i - 3) << 3) | (l(i - 1) << 6))
  out[n++] = mix(mix(t[k++]!, l0), structure.key[i]!)
  out[n++] = mix(mix(t[k++]!, around), tags[i]! | (mark << 6))
  out[n++] = mix(mix(t[k++]!, stemBefore), wayBefore | (sameBefore << 7))
  out[n++] = mix(mix(t[k++]!, stemAfter), wayAfter | (sameAfter << 7))
  out[n++] = mix(mix(t[k++]!, wayBefore), near(before < 0 ? 99 : i - before) | (sameBefore << 3) | (l0 << 4))
  out[n++] = mix(mix(t[k++]!, wayAfter), near(after < 0 ? 99 : after - i) | (sameAfter << 3) | (l0 << 4))
  out[n++] = mix(mix(t[k++]!, wayBefore), wayAfter | (tags[i]! << 8))
  out[n++] = mix(mix(t[k++]!, sameBefore | (sameAfter << 1)), mark | (quoted << 5) | (l0 << 8))
  out[n++] = mix(
    mix(t[k++]!, near(sourceBefore < 0 ? 99 : i - sourceBefore)),
    near(sourceAfter < 0 ? 99 : sourceAfter - i) | (l0 << 3),
  )
  out[n++] = mix(
    mix(t[k++]!, sourceBefore > before ? 1 : 0),
    (sourceAfter >= 0 && sourceAfter < after ? 1 : 0) | (sameBefore << 1) | (sameAfter << 2) | (l0 << 3),
  )
  out[n++] = mix(mix(t[k++]!, labels[clause]!), trees.relation[clause]! | (l0 << 6))
  out[n++] = mix(mix(t[k++]!, governor < 0 ? 8 : labels[governor]!), trees.relation[i]! | (l0 << 6))
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
