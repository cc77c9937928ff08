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
const SPREAD = 0x85ebca6b
/** No list of features is longer. */
const LONGEST_LIST = 256

/** Scores features against weights. */
export class Perceptron {
  readonly classes: number
  private readonly mask: number
  /** Open addressing: feature, then its row + 1, by turns. */
  private readonly slots: Int32Array
  /** Dense: the width of a row and the rows, row 0 all zeros. Sparse: where rows begin, and their pairs. */
  private readonly width: number
  private readonly dense: Int16Array
  private readonly rows: Int32Array
  private readonly pairs: Int16Array
  /** One bit for each feature there may be: most unknown features are sifted out without a look into the table. */
  private readonly sieve: Int32Array
  private readonly shift: number
  private readonly found = new Int32Array(LONGEST_LIST)

  constructor(weights: Weights) {
    const { classes, features, rows, pairs } = weights
    let size = 16
    while (size < features.length * 3) size *= 2
    this.classes = classes
    this.mask = size - 1
    this.slots = new Int32Array(size * 2)
    let bits = 5
    while (1 << bits < features.length * 8) bits++
    this.shift = 32 - bits
    this.sieve = new Int32Array(1 << (bits - 5))
    const isDense = classes <= MOST_DENSE_CLASSES
    this.width = isDense ? classes : 0
    this.dense = new Int16Array(isDense ? (features.length + 1) * classes : 0)
    let offsets = new Int32Array(0)
    this.pairs = pairs
    for (let row = 0; row < features.length; row++) {
      const feature = features[row]!
      let slot = (feature ^ (feature >>> 16)) & this.mask
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask
      const bit = Math.imul(feature, SPREAD) >>> this.shift
      this.sieve[bit >>> 5]! |= 1 << (bit & 31)
      this.slots[slot * 2] = feature
      this.slots[slot * 2 + 1] = row + 1
    }
    if (isDense) {
      for (let row = 0; row < features.length; row++) {
        for (let pair = rows[row]!; pair < rows[row + 1]!; pair++) {
          this.dense[(row + 1) * classes + pairs[pair * 2]!] = pairs[pair * 2 + 1]!
        }
      }
    } else {
      // Row 0 is empty: the row of features that are not known.
      offsets = new Int32Array(rows.length + 1)
      offsets.set(rows, 1)
    }
    this.rows = offsets
  }

  /**
   * Adds the weights of `count` features to `scores`.
   * @param scores one number a class, from `offset` on
   * @param from the first class to score
   */
  addTo(scores: Int32Array, features: Int32Array, count: number, offset = 0, from = 0): void {
    const { slots, mask, found, sieve, shift } = this
    // Looking all features up first lets the processor fetch many slots at a time.
    let known = 0
    for (let i = 0; i < count; i++) {
      const feature = features[i]!
      const bit = Math.imul(feature, SPREAD) >>> shift
      if (((sieve[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue
      let slot = (feature ^ (feature >>> 16)) & mask
      let row = slots[slot * 2 + 1]!
      while (row !== 0 && slots[slot * 2] !== feature) {
        slot = (slot + 1) & mask
        row = slots[slot * 2 + 1]!
      }
      found[known] = row
      if (row !== 0) known++
    }
    if (this.width === 0) this.addSparse(scores, known, offset)
    else if (this.width === 3) this.addThree(scores, known, offset)
    else this.addDense(scores, known, offset, from)
  }

  private addSparse(scores: Int32Array, known: number, offset: number): void {
    const { rows, pairs, found } = this
    for (let i = 0; i < known; i++) {
      const row = found[i]!
      const last = rows[row + 1]! * 2
      for (let at = rows[row]! * 2; at < last; at += 2) scores[offset + pairs[at]!]! += pairs[at + 1]!
    }
  }

  private addThree(scores: Int32Array, known: number, offset: number): void {
    const { dense, found } = this
    let a = 0
    let b = 0
    let c = 0
    for (let i = 0; i < known; i++) {
      const at = found[i]! * 3
      a += dense[at]!
      b += dense[at + 1]!
      c += dense[at + 2]!
    }
    scores[offset]! += a
    scores[offset + 1]! += b
    scores[offset + 2]! += c
  }

  private addDense(scores: Int32Array, known: number, offset: number, from: number): void {
    const { dense, found, width } = this
    let c = from
    for (; c + 7 <= width; c += 7) this.addSeven(scores, known, offset, c)
    for (; c < width; c++) {
      let sum = 0
      for (let i = 0; i < known; i++) sum += dense[found[i]! * width + c]!
      scores[offset + c]! += sum
    }
  }

  /** Sums seven classes from `c` on in as many variables, which stay in registers. */
  private addSeven(scores: Int32Array, known: number, offset: number, c: number): void {
    const { dense, found, width } = this
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let s4 = 0
    let s5 = 0
    let s6 = 0
    for (let i = 0; i < known; i++) {
      const at = found[i]! * width + c
      s0 += dense[at]!
      s1 += dense[at + 1]!
      s2 += dense[at + 2]!
      s3 += dense[at + 3]!
      s4 += dense[at + 4]!
      s5 += dense[at + 5]!
      s6 += dense[at + 6]!
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
