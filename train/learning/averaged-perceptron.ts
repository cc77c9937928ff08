import type { Weights } from '../../src/derive/perceptron/perceptron.ts'
import type { FeatureIndex } from './feature-index.ts'

/** All but the largest thousandth of weights are rounded to lie within this. */
const USUAL_LIMIT = 127
const LARGEST_WEIGHT = 32767

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

  /**
   * Averages the weights over all examples and rounds them to whole numbers.
   * @param floor rounded weights smaller than this are dropped
   */
  finish(floor = 0): Weights {
    const { classes, clock } = this
    const average = new Float64Array(this.weights.length)
    const sizes: number[] = []
    for (let at = 0; at < average.length; at++) {
      const total = this.totals[at]! + (clock - this.stamps[at]!) * this.weights[at]!
      average[at] = total / clock
      if (total !== 0) sizes.push(Math.abs(average[at]!))
    }
    sizes.sort((a, b) => a - b)
    // The few largest weights (of what holds nearly everywhere) may be far larger and are kept as they are.
    const usual = sizes.length === 0 ? 1 : sizes[Math.floor((sizes.length - 1) * 0.999)]!
    const scale = USUAL_LIMIT / usual
    const kept = this.index.features()
    const features: number[] = []
    const rows: number[] = [0]
    const pairs: number[] = []
    for (let id = 0; id < kept.length; id++) {
      for (let c = 0; c < classes; c++) {
        const scaled = Math.round(average[id * classes + c]! * scale)
        const weight = Math.max(-LARGEST_WEIGHT, Math.min(LARGEST_WEIGHT, scaled))
        if (weight !== 0 && Math.abs(weight) >= floor) pairs.push(c, weight)
      }
      if (pairs.length / 2 === rows.at(-1)) continue
      features.push(kept[id]!)
      rows.push(pairs.length / 2)
    }
    return {
      classes,
      features: Int32Array.from(features),
      rows: Int32Array.from(rows),
      pairs: Int16Array.from(pairs),
    }
  }
}
