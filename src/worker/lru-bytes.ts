/** Keeps bytes by name, those that were used last, up to a number of bytes in all. */
export class LruBytes {
  readonly #most: number
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>()
  #size = 0

  constructor(most: number) {
    this.#most = most
  }

  get(name: string): Uint8Array<ArrayBuffer> | undefined {
    const bytes = this.#kept.get(name)
    if (bytes) {
      // A map is in the order of insertion: the first is the one that was not used for the longest time.
      this.#kept.delete(name)
      this.#kept.set(name, bytes)
    }
    return bytes
  }

  set(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#delete(name)
    if (bytes.length > this.#most / 4) return
    this.#kept.set(name, bytes)
    this.#size += bytes.length
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most) break
      this.#delete(oldest)
    }
  }

  #delete(name: string): void {
    this.#size -= this.#kept.get(name)?.length ?? 0
    this.#kept.delete(name)
  }
}
