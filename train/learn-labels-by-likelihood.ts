import { LABELS } from '../src/derive/spans/span-labels.ts'
import type { Stretch } from '../src/derive/spans/stretch.ts'
import { LabelChain } from './label-chain.ts'
import { AdaptiveWeights } from './learning/adaptive-weights.ts'
import { shuffled } from './learning/shuffle.ts'
import type { Labelling, PreparedExample } from './prepare-labelling.ts'

/** The first steps' size, in units of the logarithm of the odds. */
const RATE = 0.02
/** A share of a label that is wrong by less than this is left as it is. */
const NEGLIGIBLE = 0.005

/**
 * Learns to label tokens by the likelihood of the annotators' labels (a linear-chain conditional random field, Lafferty,
 * McCallum and Pereira 2001), stretch by stretch.
 * @returns the averaged weights, `LABELS` a feature
 */
export function learnLabelsByLikelihood(
  { index, examples, transitionIds }: Labelling,
  epochs: number,
): Float64Array {
  const weights = new AdaptiveWeights(index.size * LABELS, RATE)
  const chain = new LabelChain()
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const e of shuffled(examples.length, epoch)) {
      for (const stretch of examples[e]!.stretches)
        learnStretch(examples[e]!, stretch, weights, transitionIds, chain)
    }
  }
  return weights.average()
}

function learnStretch(
  example: PreparedExample,
  { first, end }: Stretch,
  weights: AdaptiveWeights,
  transitionIds: Int32Array,
  chain: LabelChain,
): void {
  const { gold, boundaries } = example
  chain.begin(end - first)
  score(example, first, end, weights.current, chain.scores)
  chain.transitions.forEach((_, at) => {
    const row = transitionIds[Math.floor(at / LABELS)]!
    chain.transitions[at] = Math.exp(weights.current[row * LABELS + (at % LABELS)]!)
  })
  chain.run(boundaries, first, end - first)
  climb(example, first, end, weights, chain.shares)
  const { expected } = chain
  for (let i = first + 1; i < end; i++)
    expected[(boundaries[i]! * LABELS + gold[i - 1]!) * LABELS + gold[i]!]! -= 1
  for (let at = 0; at < expected.length; at++) {
    const row = transitionIds[Math.floor(at / LABELS)]!
    if (expected[at] !== 0) weights.climb(row * LABELS + (at % LABELS), -expected[at]!)
  }
  weights.tick()
}

/** Sums the weights of each token's features. */
function score(
  { ids, offsets }: PreparedExample,
  first: number,
  end: number,
  weights: Float32Array,
  scores: Float64Array,
): void {
  scores.fill(0, 0, (end - first) * LABELS)
  for (let i = first; i < end; i++) {
    const at = (i - first) * LABELS
    const last = offsets[i + 1]!
    for (let k = offsets[i]!; k < last; k++) {
      const row = ids[k]! * LABELS
      for (let label = 0; label < LABELS; label++) scores[at + label]! += weights[row + label]!
    }
  }
}

/** Moves the weights of each token's features towards the annotators' label. */
function climb(
  { gold, ids, offsets }: PreparedExample,
  first: number,
  end: number,
  weights: AdaptiveWeights,
  shares: Float64Array,
): void {
  for (let i = first; i < end; i++) {
    for (let label = 0; label < LABELS; label++) {
      const short = (label === gold[i] ? 1 : 0) - shares[(i - first) * LABELS + label]!
      if (Math.abs(short) <= NEGLIGIBLE) continue
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) weights.climb(ids[k]! * LABELS + label, short)
    }
  }
}
