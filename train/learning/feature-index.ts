/** Numbers the features met in training, and forgets the rare ones. */
export class FeatureIndex {
  private keys = new Int32Array(1 << 20)
  private counts = new Int32Array(1 << 20)
  private ids = new Int32Array(0)
  private used = 0
  /** How many features were kept by `keepFrequent`. */
  size = 0

  private slotOf(feature: number): number {
    const mask = this.keys.length - 1
    let slot = (feature ^ (feature >>> 16)) & mask
    while (this.counts[slot] !== 0 && this.keys[slot] !== feature) slot = (slot + 1) & mask
    return slot
  }

  /** Counts the first `count` features of a list. */
  add(features: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) {
      if (this.used * 2 > this.keys.length) this.grow()
      const slot = this.slotOf(features[i]!)
      if (this.counts[slot] === 0) {
        this.keys[slot] = features[i]!
        this.used++
      }
      this.counts[slot]! += 1
    }
  }

  private grow(): void {
    const { keys, counts } = this
    this.keys = new Int32Array(keys.length * 2)
    this.counts = new Int32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) {
      if (counts[i] === 0) continue
      const slot = this.slotOf(keys[i]!)
      this.keys[slot] = keys[i]!
      this.counts[slot] = counts[i]!
    }
  }

  /** Keeps features seen at least `floor` times and numbers them from 0, in the order of their hashes. */
  keepFrequent(floor: number): void {
    const kept: number[] = []
    for (let i = 0; i < this.keys.length; i++) if (this.counts[i]! >= floor) kept.push(i)
    kept.sort((a, b) => this.keys[a]! - this.keys[b]!)
    const keys = kept.map((slot) => this.keys[slot]!)
    let size = 16
    while (size < keys.length * 2) size *= 2
    this.keys = new Int32Array(size)
    this.counts = new Int32Array(size)
    this.ids = new Int32Array(size)
    keys.forEach((key, id) => {
      const slot = this.slotOf(key)
      this.keys[slot] = key
      this.counts[slot] = 1
      this.ids[slot] = id
    })
    this.used = keys.length
    this.size = keys.length
  }

  /** Writes the numbers of the kept ones among `features` to `out` from `at` on, and gives how many there are. */
  look(features: Int32Array, count: number, out: Int32Array, at = 0): number {
    let n = at
    for (let i = 0; i < count; i++) {
      const slot = this.slotOf(features[i]!)
      if (this.counts[slot] !== 0) out[n++] = this.ids[slot]!
    }
    return n - at
  }

  /** Gives the kept features in the order of their numbers. */
  features(): Int32Array {
    const out = new Int32Array(this.size)
    for (let i = 0; i < this.keys.length; i++) if (this.counts[i] !== 0) out[this.ids[i]!] = this.keys[i]!
    return out
  }
}
