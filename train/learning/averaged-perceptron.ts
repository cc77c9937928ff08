import type { Weights } from '../../src/derive/perceptron/perceptron.ts'
import type { FeatureIndex } from './feature-index.ts'
import { roundWeights } from './round-weights.ts'

/** Learns whole-number weights by the averaged perceptron. Features are numbers from a `FeatureIndex`. */
export class AveragedPerceptron {
  readonly classes: number
  private readonly index: FeatureIndex
  private readonly weights: Int32Array
  private readonly totals: Float64Array
  private readonly stamps: Int32Array
  private clock = 1

  constructor(index: FeatureIndex, classes: number) {
    this.index = index
    this.classes = classes
    this.weights = new Int32Array(index.size * classes)
    this.totals = new Float64Array(index.size * classes)
    this.stamps = new Int32Array(index.size * classes)
  }

  /** Moves the clock of the average on by one example. */
  tick(): void {
    this.clock++
  }

  /** Adds the features' weights to `scores` (one a class, from `offset` on). */
  addTo(scores: Int32Array, ids: Int32Array, from: number, to: number, offset = 0): void {
    const { classes, weights } = this
    for (let k = from; k < to; k++) {
      const row = ids[k]! * classes
      for (let c = 0; c < classes; c++) scores[offset + c]! += weights[row + c]!
    }
  }

  /** Adds `by` to the weights of some features for one class. */
  update(ids: Int32Array, from: number, to: number, chosen: number, by: number): void {
    for (let k = from; k < to; k++) {
      const at = ids[k]! * this.classes + chosen
      this.totals[at]! += (this.clock - this.stamps[at]!) * this.weights[at]!
      this.stamps[at] = this.clock
      this.weights[at]! += by
    }
  }

  /** Gives the weights' averages over all examples, `classes` a feature. */
  average(): Float64Array {
    const { clock } = this
    return this.totals.map((total, at) => (total + (clock - this.stamps[at]!) * this.weights[at]!) / clock)
  }

  /**
   * Averages the weights over all examples and rounds them to whole numbers.
   * @param floor rounded weights smaller than this are dropped
   */
  finish(floor = 0): Weights {
    return roundWeights(this.index, this.classes, this.average(), floor)
  }
}
