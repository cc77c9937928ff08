/** A set of non-zero hashes that answers fast. */
export class HashSet {
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(hashes: Int32Array) {
    let size = 16
    while (size < hashes.length * 2) size *= 2
    this.slots = new Int32Array(size)
    this.mask = size - 1
    for (const hash of hashes) {
      let slot = hash & this.mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot] = hash
    }
  }

  has(hash: number): boolean {
    let slot = hash & this.mask
    while (this.slots[slot] !== 0) {
      if (this.slots[slot] === hash) return true
      slot = (slot + 1) & this.mask
    }
    return false
  }
}
