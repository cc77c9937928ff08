import type { Weights } from '../../src/derive/perceptron/perceptron.ts'
import { AdaptiveWeights } from './adaptive-weights.ts'
import { FeatureIndex } from './feature-index.ts'
import { roundWeights } from './round-weights.ts'
import { shuffled } from './shuffle.ts'

/** One choice to learn: the candidates' features, and which of them are right (one at least). */
export interface Question {
  readonly rows: readonly Int32Array[]
  readonly right: readonly boolean[]
  /** How much it counts; 1 as a rule. */
  readonly weight: number
}

export interface RankingSettings {
  readonly epochs: number
  /** How often a feature must be seen to be kept. */
  readonly floor: number
}

/** The first steps' size, in units of the logarithm of the odds. */
const RATE = 0.03

/** Learns to rank candidates by the likelihood of a right one being chosen (a conditional log-linear model). */
export function learnRanking(questions: readonly Question[], { epochs, floor }: RankingSettings): Weights {
  const index = new FeatureIndex()
  for (const { rows } of questions) for (const row of rows) index.add(row, row.length)
  index.keepFrequent(floor)
  const prepared = questions.map(({ rows }) =>
    rows.map((row) => {
      const ids = new Int32Array(row.length)
      return ids.slice(0, index.look(row, row.length, ids))
    }),
  )
  const weights = new AdaptiveWeights(index.size, RATE)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const q of shuffled(questions.length, epoch)) {
      const { right, weight } = questions[q]!
      const rows = prepared[q]!
      const shares = rows.map((ids) => {
        let sum = 0
        for (const id of ids) sum += weights.current[id]!
        return sum
      })
      const most = Math.max(...shares)
      let all = 0
      let ofRight = 0
      shares.forEach((score, c) => {
        shares[c] = Math.exp(score - most)
        all += shares[c]!
        if (right[c]!) ofRight += shares[c]!
      })
      rows.forEach((ids, c) => {
        const short = ((right[c]! ? shares[c]! / ofRight : 0) - shares[c]! / all) * weight
        if (Math.abs(short) > 0.002) for (const id of ids) weights.climb(id, short)
      })
      weights.tick()
    }
  }
  return roundWeights(index, 1, weights.average(), 1)
}
