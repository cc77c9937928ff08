import { begins, LABELS, partOf } from './span-labels.ts'
import { NEVER } from './transitions.ts'

/** No margin is noted as larger. */
const LARGEST_MARGIN = 32767

/**
 * Measures by how much each token's best part leads the best other part.
 * @param labels the best labels of a stretch
 * @param forward scores of the best way to each label
 * @param total the score of the best way through all
 */
export function measureMargins(
  emissions: Int32Array,
  boundaries: Uint8Array,
  transitions: Int32Array,
  labels: Uint8Array,
  forward: Int32Array,
  total: number,
  margins: Int32Array,
): void {
  // What the best way from each label to the end adds.
  let backward = new Int32Array(LABELS)
  let following = new Int32Array(LABELS)
  for (let i = labels.length - 1; i >= 0; i--) {
    const other = bestOther(forward, backward, i * LABELS, partOf(labels[i]!))
    margins[i] = Math.min(LARGEST_MARGIN, total - other)
    goBack(backward, following, emissions, transitions, i * LABELS, boundaries[i]! * LABELS * LABELS)
    const swap = backward
    backward = following
    following = swap
  }
}

function bestOther(forward: Int32Array, backward: Int32Array, here: number, part: number): number {
  let other = NEVER
  for (let c = 0; c < LABELS; c++)
    if (partOf(c) !== part) other = Math.max(other, forward[here + c]! + backward[c]!)
  return other
}

function goBack(
  backward: Int32Array,
  following: Int32Array,
  emissions: Int32Array,
  transitions: Int32Array,
  here: number,
  boundary: number,
): void {
  for (let c = 0; c < LABELS; c++) backward[c]! += emissions[here + c]!
  for (let previous = 0; previous < LABELS; previous++) {
    const row = boundary + previous * LABELS
    let best = transitions[row]! + backward[0]!
    for (let c = 1; c < LABELS; c += 2) best = Math.max(best, transitions[row + c]! + backward[c]!)
    if (previous > 0) {
      const inside = begins(previous) ? previous + 1 : previous
      best = Math.max(best, transitions[row + inside]! + backward[inside]!)
    }
    following[previous] = Math.max(NEVER, best)
  }
}
