/**
 * One learned stage, as it runs: a sparse table from hashed features to whole-number weights of classes.
 */
export interface Weights {
  /** How many classes there are to choose from. */
  readonly classes: number
  /** Hashed features, ascending as signed 32-bit integers. */
  readonly features: Int32Array
  /** Where each feature's weights begin in `pairs` (counted in pairs), and the number of pairs at the end. */
  readonly rows: Int32Array
  /** Class and weight by turns. */
  readonly pairs: Int16Array
}

/** Scores features against weights. */
export class Perceptron {
  readonly classes: number
  private readonly mask: number
  /** Open addressing: feature, then its row + 1, by turns. */
  private readonly slots: Int32Array
  private readonly rows: Int32Array
  private readonly pairs: Int16Array

  constructor(weights: Weights) {
    let size = 16
    while (size < weights.features.length * 2) size *= 2
    this.classes = weights.classes
    this.mask = size - 1
    this.slots = new Int32Array(size * 2)
    this.rows = weights.rows
    this.pairs = weights.pairs
    for (let row = 0; row < weights.features.length; row++) {
      const feature = weights.features[row]!
      let slot = (feature ^ (feature >>> 16)) & this.mask
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot * 2] = feature
      this.slots[slot * 2 + 1] = row + 1
    }
  }

  /**
   * Adds the weights of `count` features to `scores`.
   * @param scores one number a class, from `offset` on
   */
  addTo(scores: Int32Array, features: Int32Array, count: number, offset = 0): void {
    const { slots, rows, pairs, mask } = this
    for (let i = 0; i < count; i++) {
      const feature = features[i]!
      let slot = (feature ^ (feature >>> 16)) & mask
      let row = slots[slot * 2 + 1]!
      while (row !== 0 && slots[slot * 2] !== feature) {
        slot = (slot + 1) & mask
        row = slots[slot * 2 + 1]!
      }
      if (row === 0) continue
      const last = rows[row]! * 2
      for (let at = rows[row - 1]! * 2; at < last; at += 2) {
        scores[offset + pairs[at]!]! += pairs[at + 1]!
      }
    }
  }
}

/** Gives the class with the highest score; the lowest-numbered of equals. */
export function bestClass(scores: Int32Array, classes: number): number {
  let best = 0
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c
  return best
}
