/** Finds the head of a span of tokens: the one whose governor lies outside. */
export function headOf(heads: Int32Array, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const head = heads[i]!
    if (head < first || head >= end) return i
  }
  return first
}
