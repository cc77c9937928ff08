/**
 * Hashes for features: 32-bit integers only, so that every machine numbers a feature alike.
 */

/** Mixes a value into a hash. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** Begins the hash of feature template number `template` of a stage. */
export function template(number: number): number {
  return mix(0x2c1b3c6d, number)
}

/** Hashes a word (FNV-1a over UTF-16 units, then mixed); never 0, which stands for no word. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mix(hash, word.length) || 1
}
