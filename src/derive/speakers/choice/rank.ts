import type { Perceptron } from '../../perceptron/perceptron.ts'

/** The margin of what leaves no choice. */
export const SURE = 32767

/** What a ranker makes of candidates: the best one, and by how much it leads the next. */
export interface Ranking {
  /** Index of the best candidate. */
  readonly best: number
  readonly margin: number
}

/** Ranks candidates by their features; the first of equals is the best. */
export function rank(model: Perceptron, rows: readonly Int32Array[]): Ranking {
  const score = new Int32Array(1)
  let best = 0
  let high = Number.NEGATIVE_INFINITY
  let next = Number.NEGATIVE_INFINITY
  rows.forEach((row, c) => {
    score[0] = 0
    model.addTo(score, row, row.length)
    if (score[0]! > high) {
      next = high
      high = score[0]!
      best = c
    } else if (score[0]! > next) next = score[0]!
  })
  return { best, margin: next === Number.NEGATIVE_INFINITY ? SURE : high - next }
}
