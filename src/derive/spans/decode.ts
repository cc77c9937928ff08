import { measureMargins } from './measure-margins.ts'
import { begins, LABELS } from './span-labels.ts'
import { NEVER } from './transitions.ts'

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
  for (let label = 0; label < LABELS; label++)
    forward[label] = label === 0 || begins(label) ? emissions[label]! : NEVER
  for (let i = 1; i < count; i++)
    goOn(forward, from, emissions, transitions, i * LABELS, boundaries[i]! * LABELS * LABELS)
  let label = 0
  const last = (count - 1) * LABELS
  for (let c = 1; c < LABELS; c++) if (forward[last + c]! > forward[last + label]!) label = c
  const total = forward[last + label]!
  for (let i = count - 1; i >= 0; i--) {
    labels[at + i] = label
    label = from[i * LABELS + label]!
  }
  if (margins === null) return
  const found = labels.subarray(at, at + count)
  measureMargins(emissions, boundaries, transitions, found, forward, total, margins.subarray(at, at + count))
}

/** Scores the best way to each label of the token whose labels begin `here`: any label goes on into an outside or a beginning. */
function goOn(
  forward: Int32Array,
  from: Uint8Array,
  emissions: Int32Array,
  transitions: Int32Array,
  here: number,
  boundary: number,
): void {
  const before = here - LABELS
  for (let label = 0; label < LABELS; label++) {
    const isInside = label !== 0 && !begins(label)
    // The inside of a part follows its beginning or inside alone.
    const end = isInside ? label + 1 : LABELS
    let best = isInside ? label - 1 : 0
    let bestScore = forward[before + best]! + transitions[boundary + best * LABELS + label]!
    for (let previous = best + 1; previous < end; previous++) {
      const score = forward[before + previous]! + transitions[boundary + previous * LABELS + label]!
      if (score <= bestScore) continue
      best = previous
      bestScore = score
    }
    forward[here + label] = (bestScore > NEVER ? bestScore : NEVER) + emissions[here + label]!
    from[here + label] = best
  }
}
