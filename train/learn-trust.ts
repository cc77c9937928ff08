import { type Evidence, TRUST_FEATURES, trustFeatures } from '../src/derive/confidence/trust-features.ts'
import type { Weights } from '../src/derive/perceptron/perceptron.ts'
import { Perceptron } from '../src/derive/perceptron/perceptron.ts'
import { AveragedPerceptron } from './learning/averaged-perceptron.ts'
import { FeatureIndex } from './learning/feature-index.ts'
import { poolShares } from './learning/pool-shares.ts'
import { shuffled } from './learning/shuffle.ts'

/** One item that was found, and whether it is right. */
export interface Judged {
  readonly evidence: Evidence
  readonly isRight: boolean
}

/** Learns to tell right items from wrong ones by the margins of the stages. */
export function learnTrust(items: readonly Judged[], epochs: number): Weights {
  const features = new Int32Array(TRUST_FEATURES)
  const index = new FeatureIndex()
  for (const { evidence } of items) index.add(features, trustFeatures(evidence, features))
  index.keepFrequent(3)
  const rows = items.map(({ evidence }) => {
    const out = new Int32Array(TRUST_FEATURES)
    return out.slice(0, index.look(features, trustFeatures(evidence, features), out))
  })
  const model = new AveragedPerceptron(index, 1)
  const score = new Int32Array(1)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const r of shuffled(rows.length, epoch)) {
      score[0] = 0
      model.addTo(score, rows[r]!, 0, rows[r]!.length)
      if (items[r]!.isRight ? score[0]! <= 2 : score[0]! >= -2)
        model.update(rows[r]!, 0, rows[r]!.length, 0, items[r]!.isRight ? 1 : -1)
      model.tick()
    }
  }
  return model.finish(1)
}

const MOST_STEPS = 24

/** Turns the scores of items into shares that are right; see `poolShares`. */
export function calibrate(items: readonly Judged[], trust: Weights): Int32Array {
  const model = new Perceptron(trust)
  const features = new Int32Array(TRUST_FEATURES)
  const score = new Int32Array(1)
  const scored = items.map(({ evidence, isRight }) => {
    score[0] = 0
    model.addTo(score, features, trustFeatures(evidence, features))
    return { score: score[0]!, isRight }
  })
  return poolShares(scored, MOST_STEPS)
}
