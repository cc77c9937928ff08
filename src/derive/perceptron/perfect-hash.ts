/** Keys and the slot that each alone has, so that a key is found, or known to be missing, in one look. */
export interface PerfectHash {
  /** One number for each bucket of keys; mixing it in puts the bucket's keys into slots that are free. */
  readonly seeds: Uint16Array
  /** How far a key's product with `BUCKET` is shifted to give its bucket. */
  readonly bucketShift: number
  /** How far a mixed key is shifted to give its slot. */
  readonly slotShift: number
  /** How many slots there are, a power of two. */
  readonly size: number
}

export const BUCKET = 0x85ebca6b
export const SLOT = 0x9e3779b1
export const SEED = 0x2c1b3c6d
const MOST_SEEDS = 65536
/** Slots a key: the fewer there are, the more of them lie in the processor's cache. */
const LEAST_ROOM = 1.25

/** Gives the slot of a key; a key that was not among those hashed gets some slot too. */
export function slotOf({ seeds, bucketShift, slotShift }: PerfectHash, key: number): number {
  const seed = seeds[Math.imul(key, BUCKET) >>> bucketShift]!
  return Math.imul(key ^ Math.imul(seed, SEED), SLOT) >>> slotShift
}

/**
 * Places keys so that no two share a slot (hash and displace: the fullest buckets choose first).
 * @param keys different whole numbers of 32 bits
 * @throws if some keys cannot be told apart, which does not happen for keys that are hashes
 */
export function hashPerfectly(keys: Int32Array): PerfectHash {
  let bits = 4
  while (1 << bits < keys.length * LEAST_ROOM) bits++
  for (; bits < 28; bits++) {
    const found = place(keys, bits)
    if (found !== null) return found
  }
  throw new Error(`no perfect hash for ${keys.length} keys: they are not all different`)
}

function place(keys: Int32Array, bits: number): PerfectHash | null {
  const bucketBits = Math.max(1, bits - 2)
  const bucketShift = 32 - bucketBits
  const slotShift = 32 - bits
  const { order, starts, largest } = intoBuckets(keys, bucketShift, 1 << bucketBits)
  const seeds = new Uint16Array(1 << bucketBits)
  const taken = new Uint8Array(1 << bits)
  const slots = new Int32Array(largest)
  for (let size = largest; size > 0; size--) {
    for (let bucket = 0; bucket < seeds.length; bucket++) {
      const start = starts[bucket]!
      if (starts[bucket + 1]! - start !== size) continue
      let seed = 0
      let placed = 0
      for (; seed < MOST_SEEDS && placed < size; seed++) {
        const mixed = Math.imul(seed, SEED)
        for (placed = 0; placed < size; placed++) {
          const slot = Math.imul(order[start + placed]! ^ mixed, SLOT) >>> slotShift
          if (taken[slot] !== 0) break
          taken[slot] = 1
          slots[placed] = slot
        }
        if (placed < size) for (let k = 0; k < placed; k++) taken[slots[k]!] = 0
      }
      if (placed < size) return null
      seeds[bucket] = seed - 1
    }
  }
  return { seeds, bucketShift, slotShift, size: 1 << bits }
}

/** Sorts keys by bucket. */
function intoBuckets(
  keys: Int32Array,
  shift: number,
  count: number,
): { order: Int32Array; starts: Int32Array; largest: number } {
  const starts = new Int32Array(count + 1)
  for (const key of keys) starts[(Math.imul(key, BUCKET) >>> shift) + 1]! += 1
  let largest = 0
  for (let bucket = 0; bucket < count; bucket++) {
    largest = Math.max(largest, starts[bucket + 1]!)
    starts[bucket + 1]! += starts[bucket]!
  }
  const next = starts.slice()
  const order = new Int32Array(keys.length)
  for (const key of keys) order[next[Math.imul(key, BUCKET) >>> shift]!++] = key
  return { order, starts, largest }
}
