import type { Analysis } from '../analysis.ts'
import { mix, template } from '../perceptron/hash.ts'
import type { Perceptron } from '../perceptron/perceptron.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { begins, LABELS, partOf } from './span-labels.ts'
import { markPosition, type Stretch } from './stretch.ts'

/** How many kinds of boundary between two tokens the transitions tell apart. */
export const BOUNDARIES = 8
const NEVER = -1_000_000_000
const transitionTemplate = template(499)

/** Gives the feature that stands for going on from label `previous` over a boundary of kind `boundary`. */
export function transitionFeature(boundary: number, previous: number): number {
  return mix(mix(transitionTemplate, boundary), previous)
}

/** The features that stand for transitions, which no token has. */
export const transitionFeatures: ReadonlySet<number> = new Set(
  Array.from({ length: BOUNDARIES * LABELS }, (_, k) =>
    transitionFeature(Math.floor(k / LABELS), k % LABELS),
  ),
)

/** Tells which kind of boundary lies before a token: inside a sentence, between sentences, at marks, after a comma. */
export function boundaryBefore(analysis: Analysis, i: number, stretch: Stretch): number {
  const mark = markPosition(analysis, i, stretch)
  const opensSentence = analysis.tokens.sentenceStart[analysis.tokens.sentence[i]!] === i
  if ((mark & 8) !== 0) return opensSentence ? 5 : 1
  if ((mark & 16) !== 0) return opensSentence ? 7 : 2
  if ((mark & 2) !== 0) return opensSentence ? 5 : 6
  if (opensSentence) return 3
  return i > stretch.first && analysis.tags[i - 1] === Tag[','] ? 4 : 0
}

/** Tells whether a label may follow another: the inside of a part only its beginning or inside. */
export function mayFollow(previous: number, label: number): boolean {
  return label === 0 || begins(label) || (previous > 0 && partOf(previous) === partOf(label))
}

/** The weights of transitions: [boundary][previous][label]; `NEVER` where a label may not follow. */
export function readTransitions(model: Perceptron): Int32Array {
  const out = new Int32Array(BOUNDARIES * LABELS * LABELS)
  const one = new Int32Array(1)
  for (let boundary = 0; boundary < BOUNDARIES; boundary++) {
    for (let previous = 0; previous < LABELS; previous++) {
      const at = (boundary * LABELS + previous) * LABELS
      one[0] = transitionFeature(boundary, previous)
      model.addTo(out, one, 1, at)
    }
  }
  forbid(out)
  return out
}

/** Marks the transitions that may not be. */
export function forbid(transitions: Int32Array): void {
  for (let at = 0; at < transitions.length; at++) {
    const label = at % LABELS
    const previous = Math.floor(at / LABELS) % LABELS
    if (!mayFollow(previous, label)) transitions[at] = NEVER
  }
}

/**
 * Finds the best-scored labels of a stretch (Viterbi).
 * @param emissions scores of each token's labels, `LABELS` a token
 * @param boundaries the kind of boundary before each token
 * @param labels where the labels are written, from `at` on
 * @param margins where it is written by how much each token's best part leads the best other part; may be null
 */
export function decode(
  emissions: Int32Array,
  boundaries: Uint8Array,
  count: number,
  transitions: Int32Array,
  labels: Uint8Array,
  at: number,
  margins: Int32Array | null,
): void {
  const forward = new Int32Array(count * LABELS)
  const from = new Uint8Array(count * LABELS)
  for (let label = 0; label < LABELS; label++) {
    forward[label] = label === 0 || begins(label) ? emissions[label]! : NEVER
  }
  for (let i = 1; i < count; i++) {
    const here = i * LABELS
    const before = here - LABELS
    // In variables, since this is the innermost of all loops.
    const f0 = forward[before]!
    const f1 = forward[before + 1]!
    const f2 = forward[before + 2]!
    const f3 = forward[before + 3]!
    const f4 = forward[before + 4]!
    const f5 = forward[before + 5]!
    const f6 = forward[before + 6]!
    for (let label = 0; label < LABELS; label++) {
      const row = boundaries[i]! * LABELS * LABELS + label
      let best: number
      let bestFrom: number
      if (label === 0 || (label & 1) === 1) {
        best = f0 + transitions[row]!
        bestFrom = 0
        let score = f1 + transitions[row + LABELS]!
        if (score > best) {
          best = score
          bestFrom = 1
        }
        score = f2 + transitions[row + 2 * LABELS]!
        if (score > best) {
          best = score
          bestFrom = 2
        }
        score = f3 + transitions[row + 3 * LABELS]!
        if (score > best) {
          best = score
          bestFrom = 3
        }
        score = f4 + transitions[row + 4 * LABELS]!
        if (score > best) {
          best = score
          bestFrom = 4
        }
        score = f5 + transitions[row + 5 * LABELS]!
        if (score > best) {
          best = score
          bestFrom = 5
        }
        score = f6 + transitions[row + 6 * LABELS]!
        if (score > best) {
          best = score
          bestFrom = 6
        }
      } else {
        // The inside of a part follows its beginning or inside alone.
        const begun = forward[before + label - 1]! + transitions[row + (label - 1) * LABELS]!
        const inside = forward[before + label]! + transitions[row + label * LABELS]!
        best = inside > begun ? inside : begun
        bestFrom = inside > begun ? label : label - 1
      }
      forward[here + label] = (best > NEVER ? best : NEVER) + emissions[here + label]!
      from[here + label] = bestFrom
    }
  }
  let label = 0
  const last = (count - 1) * LABELS
  for (let c = 1; c < LABELS; c++) if (forward[last + c]! > forward[last + label]!) label = c
  const total = forward[last + label]!
  for (let i = count - 1; i >= 0; i--) {
    labels[at + i] = label
    label = from[i * LABELS + label]!
  }
  if (margins !== null)
    measureMargins(emissions, boundaries, count, transitions, labels, at, margins, forward, total)
}

function measureMargins(
  emissions: Int32Array,
  boundaries: Uint8Array,
  count: number,
  transitions: Int32Array,
  labels: Uint8Array,
  at: number,
  margins: Int32Array,
  forward: Int32Array,
  total: number,
): void {
  let backward = new Int32Array(LABELS)
  let following = new Int32Array(LABELS)
  for (let i = count - 1; i >= 0; i--) {
    const part = partOf(labels[at + i]!)
    let other = NEVER * 2
    for (let c = 0; c < LABELS; c++) {
      if (partOf(c) !== part) other = Math.max(other, forward[i * LABELS + c]! + backward[c]!)
    }
    margins[at + i] = Math.min(32767, total - Math.max(other, NEVER))
    if (i === 0) break
    const base = boundaries[i]! * LABELS * LABELS
    const here = i * LABELS
    for (let c = 0; c < LABELS; c++) backward[c]! += emissions[here + c]!
    for (let previous = 0; previous < LABELS; previous++) {
      const row = base + previous * LABELS
      let best = transitions[row]! + backward[0]!
      for (let c = 1; c < LABELS; c += 2) best = Math.max(best, transitions[row + c]! + backward[c]!)
      if (previous > 0) {
        const inside = begins(previous) ? previous + 1 : previous
        best = Math.max(best, transitions[row + inside]! + backward[inside]!)
      }
      following[previous] = Math.max(NEVER, best)
    }
    const swap = backward
    backward = following
    following = swap
  }
}
