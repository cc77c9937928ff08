import type { Analysis } from '../analysis.ts'
import type { Perceptron } from '../perceptron/perceptron.ts'
import { decode } from './decode.ts'
import { SPAN_FEATURES } from './span-features.ts'
import { LABELS } from './span-labels.ts'
import type { Stretch } from './stretch.ts'
import { boundaryBefore } from './transitions.ts'

/** Writes a token's features and gives how many there are. */
export type TokenWriter = (i: number, stretch: Stretch, out: Int32Array) => number

/**
 * Adds to each token's scores what a model makes of its features.
 * @param scores as many numbers a token as the model has classes
 * @param from the first class to score
 */
export function scoreTokens(
  stretches: readonly Stretch[],
  model: Perceptron,
  write: TokenWriter,
  scores: Int32Array,
  from = 0,
): void {
  const features = new Int32Array(SPAN_FEATURES)
  for (const stretch of stretches) {
    for (let i = stretch.first; i < stretch.end; i++) {
      model.addTo(scores, features, write(i, stretch, features), i * model.classes, from)
    }
  }
}

/**
 * Labels every stretch by the best-scored way through its tokens.
 * @param scores `width` numbers a token, of which those from `offset` on are by what the labels lead Outside
 */
export function labelStretches(
  analysis: Analysis,
  stretches: readonly Stretch[],
  scores: Int32Array,
  width: number,
  offset: number,
  transitions: Int32Array,
  margins: Int32Array | null,
): Uint8Array {
  const labels = new Uint8Array(analysis.tokens.count)
  for (const stretch of stretches) {
    const count = stretch.end - stretch.first
    const emissions = new Int32Array(count * LABELS)
    const boundaries = new Uint8Array(count)
    for (let i = 0; i < count; i++) {
      const at = (stretch.first + i) * width + offset
      for (let label = 1; label < LABELS; label++) emissions[i * LABELS + label] = scores[at + label - 1]!
      boundaries[i] = boundaryBefore(analysis, stretch.first + i, stretch)
    }
    decode(emissions, boundaries, count, transitions, labels, stretch.first, margins)
  }
  return labels
}
