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
  /** Sparse only: for each feature the number of its pairs, then class and weight in one number each. */
  private readonly lists: Int32Array
  /** Dense only: so many features' weights are added two at a time before a sum might not fit into 16 bits. */
  private readonly batch: number
  private readonly found = new Int32Array(LONGEST_LIST)

  constructor(weights: Weights) {
    const { classes, features, pairs } = weights
    const isDense = classes <= MOST_DENSE_CLASSES
    this.classes = classes
    this.hash = hashPerfectly(features)
    this.stride = isDense ? 1 + ((classes + 1) >> 1) : 2
    this.slots = new Int32Array(this.hash.size * this.stride)
    this.lists = new Int32Array(isDense ? 0 : features.length + 1 + pairs.length / 2)
    let widest = 1
    for (let pair = 1; pair < pairs.length; pair += 2) widest = Math.max(widest, Math.abs(pairs[pair]!))
    this.batch = Math.max(1, Math.floor(32767 / widest))
    if (isDense) this.fillDense(weights)
    else this.fillSparse(weights)
  }

  /** Keeps two weights in one number: the second in the high half, the first added, so that sums of such numbers are sums of both. */
  private fillDense({ features, rows, pairs }: Weights): void {
    const { slots, hash, stride } = this
    for (let row = 0; row < features.length; row++) {
      const at = slotOf(hash, features[row]!) * stride
      slots[at] = features[row]!
      for (let pair = rows[row]! * 2; pair < rows[row + 1]! * 2; pair += 2) {
        const c = pairs[pair]!
        slots[at + 1 + (c >> 1)]! += pairs[pair + 1]! << ((c & 1) << 4)
      }
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
      for (let pair = rows[row]! * 2; pair < rows[row + 1]! * 2; pair += 2)
        lists[to++] = (pairs[pair]! << 16) | (pairs[pair + 1]! & 0xffff)
    }
  }

  /**
   * Adds the weights of `count` features to `scores`.
   * @param scores one number a class, from `offset` on
   * @param from the first class to score, an even number
   */
  addTo(scores: Int32Array, features: Int32Array, count: number, offset = 0, from = 0): void {
    const { slots, found, stride, hash } = this
    const { seeds, bucketShift, slotShift } = hash
    // Looking all features up first, without a branch, lets the processor fetch many slots at a time.
    let known = 0
    for (let i = 0; i < count; i++) {
      const feature = features[i]!
      const seed = seeds[Math.imul(feature, BUCKET) >>> bucketShift]!
      const at = Math.imul(Math.imul(feature ^ Math.imul(seed, SEED), SLOT) >>> slotShift, stride)
      const other = slots[at]! ^ feature
      found[known] = at + 1
      known += 1 - ((other | -other) >>> 31)
    }
    if (this.classes > MOST_DENSE_CLASSES) this.addSparse(scores, known, offset)
    else {
      const { batch } = this
      for (let i = 0; i < known; i += batch)
        this.addDense(scores, i, Math.min(known, i + batch), offset, from)
    }
  }

  private addSparse(scores: Int32Array, known: number, offset: number): void {
    const { slots, lists, found } = this
    for (let i = 0; i < known; i++) {
      let at = slots[found[i]!]!
      const last = at + lists[at]!
      while (at < last) {
        const pair = lists[++at]!
        scores[offset + (pair >> 16)]! += (pair << 16) >> 16
      }
    }
  }

  /** Adds what was found from `first` up to `end`, six classes at a time in variables, which stay in registers. */
  private addDense(scores: Int32Array, first: number, end: number, offset: number, from: number): void {
    const { slots, found, classes } = this
    let c = from
    for (; c + 6 <= classes; c += 6) {
      const k = c >> 1
      let a = 0
      let b = 0
      let d = 0
      for (let i = first; i < end; i++) {
        const at = found[i]! + k
        a = (a + slots[at]!) | 0
        b = (b + slots[at + 1]!) | 0
        d = (d + slots[at + 2]!) | 0
      }
      addTwo(scores, offset + c, a)
      addTwo(scores, offset + c + 2, b)
      addTwo(scores, offset + c + 4, d)
    }
    for (; c < classes; c += 2) {
      let a = 0
      for (let i = first; i < end; i++) a = (a + slots[found[i]! + (c >> 1)]!) | 0
      if (c + 1 < classes) addTwo(scores, offset + c, a)
      else scores[offset + c]! += (a << 16) >> 16
    }
  }
}

/** Adds the two sums of 16 bits in one number. */
function addTwo(scores: Int32Array, at: number, both: number): void {
  const low = (both << 16) >> 16
  scores[at]! += low
  scores[at + 1]! += (both - low) >> 16
}

/** Gives the class with the highest score; the lowest-numbered of equals. */
export function bestClass(scores: Int32Array, classes: number): number {
  let best = 0
  for (let c = 1; c < classes; c++) if (scores[c]! > scores[best]!) best = c
  return best
}
