import type { Analysis } from '../analysis.ts'
import { headOf } from '../parsing/head-of.ts'
import { Label, Part, partOf } from './span-labels.ts'
import type { Stretch } from './stretch.ts'

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
