/** An array of 32-bit integers that grows as numbers are pushed to it. */
export class GrowingArray {
  private items: Int32Array
  length = 0

  /** @param capacity how many numbers to make room for at first */
  constructor(capacity = 256) {
    this.items = new Int32Array(capacity)
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.items.length * 2)
      larger.set(this.items)
      this.items = larger
    }
    this.items[this.length++] = value
  }

  /** Gives item `i`; the caller keeps `i` below `length`. */
  at(i: number): number {
    return this.items[i]!
  }

  set(i: number, value: number): void {
    this.items[i] = value
  }

  /** Gives a copy of the numbers pushed so far. */
  toArray(): Int32Array {
    return this.items.slice(0, this.length)
  }
}
