import { BUCKET, hashPerfectly, type PerfectHash, SEED, SLOT, slotOf } from './perfect-hash.ts'

/**
 * One learned stage, as it is kept: a sparse table from hashed features to whole-number weights of classes.
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

/** Up to so many classes a feature's weights are kept side by side, which is faster than by class and weight. */
const MOST_DENSE_CLASSES = 16
/** No list of features is longer. */
const LONGEST_LIST = 256

/** Scores features against weights. */
export class Perceptron {
  readonly classes: number
  private readonly hash: PerfectHash
  /**
   * `stride` numbers a slot: the feature, then its weights two a number (dense) or where its pairs begin in `lists` (sparse).
   * They lie side by side because most of the time is spent waiting for memory.
   */
  private readonly slots: Int32Array
  private readonly stride: number
  /** The memory of `slots` as numbers of 16 bits. */
  private readonly halves: Int16Array
  /** Sparse only: for each feature the number of its pairs, then class and weight by turns. */
  private readonly lists: Int16Array
  private readonly found = new Int32Array(LONGEST_LIST)

  constructor(weights: Weights) {
    const { classes, features } = weights
    const isDense = classes <= MOST_DENSE_CLASSES
    this.classes = classes
    this.hash = hashPerfectly(features)
    this.stride = isDense ? 1 + ((classes + 1) >> 1) : 2
    this.slots = new Int32Array(this.hash.size * this.stride)
    this.halves = new Int16Array(this.slots.buffer)
    this.lists = new Int16Array(isDense ? 0 : features.length + 1 + weights.pairs.length)
    if (isDense) this.fillDense(weights)
    else this.fillSparse(weights)
  }

  private fillDense({ features, rows, pairs }: Weights): void {
    const { slots, halves, hash, stride } = this
    for (let row = 0; row < features.length; row++) {
      const at = slotOf(hash, features[row]!) * stride
      slots[at] = features[row]!
      for (let pair = rows[row]! * 2; pair < rows[row + 1]! * 2; pair += 2)
        halves[at * 2 + 2 + pairs[pair]!] = pairs[pair + 1]!
    }
  }

  private fillSparse({ features, rows, pairs }: Weights): void {
    const { slots, lists, hash } = this
    // The list at 0 is empty: that of slots without a feature.
    let to = 1
    for (let row = 0; row < features.length; row++) {
      const at = slotOf(hash, features[row]!) * 2
      slots[at] = features[row]!
      slots[at + 1] = to
      lists[to++] = rows[row + 1]! - rows[row]!
      for (let pair = rows[row]! * 2; pair < rows[row + 1]! * 2; pair++) lists[to++] = pairs[pair]!
    }
  }

  /**
   * Adds the weights of `count` features to `scores`.
   * @param scores one number a class, from `offset` on
   * @param from the first class to score
   */
  addTo(scores: Int32Array, features: Int32Array, count: number, offset = 0, from = 0): void {
    const { slots, found, stride, hash } = this
    const { seeds, bucketShift, slotShift } = hash
    // Looking all features up first, without a branch, lets the processor fetch many slots at a time.
    let known = 0
    for (let i = 0; i < count; i++) {
      const feature = features[i]!
      const seed = seeds[Math.imul(feature, BUCKET) >>> bucketShift]!
      const at = (Math.imul(feature ^ Math.imul(seed, SEED), SLOT) >>> slotShift) * stride
      const other = slots[at]! ^ feature
      found[known] = at * 2 + 2
      known += 1 - ((other | -other) >>> 31)
    }
    const { classes } = this
    if (classes > MOST_DENSE_CLASSES) this.addSparse(scores, known, offset)
    else if (classes === 3) this.addThree(scores, known, offset)
    else this.addDense(scores, known, offset, from)
  }

  private addSparse(scores: Int32Array, known: number, offset: number): void {
    const { slots, lists, found } = this
    for (let i = 0; i < known; i++) {
      let at = slots[found[i]! >> 1]!
      const last = at + 2 * lists[at]!
      while (at < last) {
        scores[offset + lists[at + 1]!]! += lists[at + 2]!
        at += 2
      }
    }
  }

  private addThree(scores: Int32Array, known: number, offset: number): void {
    const { halves, found } = this
    let a = 0
    let b = 0
    let c = 0
    for (let i = 0; i < known; i++) {
      const at = found[i]!
      a += halves[at]!
      b += halves[at + 1]!
      c += halves[at + 2]!
    }
    scores[offset]! += a
    scores[offset + 1]! += b
    scores[offset + 2]! += c
  }

  private addDense(scores: Int32Array, known: number, offset: number, from: number): void {
    const { halves, found, classes } = this
    let c = from
    for (; c + 7 <= classes; c += 7) this.addSeven(scores, known, offset, c)
    for (; c < classes; c++) {
      let sum = 0
      for (let i = 0; i < known; i++) sum += halves[found[i]! + c]!
      scores[offset + c]! += sum
    }
  }

  /** Sums seven classes from `c` on in as many variables, which stay in registers. */
  private addSeven(scores: Int32Array, known: number, offset: number, c: number): void {
    const { halves, found } = this
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let s4 = 0
    let s5 = 0
    let s6 = 0
    for (let i = 0; i < known; i++) {
      const at = found[i]! + c
      s0 += halves[at]!
      s1 += halves[at + 1]!
      s2 += halves[at + 2]!
      s3 += halves[at + 3]!
      s4 += halves[at + 4]!
      s5 += halves[at + 5]!
      s6 += halves[at + 6]!
    }
    const to = offset + c
    scores[to]! += s0
    scores[to + 1]! += s1
    scores[to + 2]! += s2
    scores[to + 3]! += s3
    scores[to + 4]! += s4
    scores[to + 5]! += s5
    scores[to + 6]! += s6
  }
}

/** Gives the class with the highest score; the lowest-numbered of equals. */
export function bestClass(scores: Int32Array, classes: number): number {
  let best = 0
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c
  return best
}
