/**
 * Reads a confidence from a table of scores and the thousandths that are right from each score on.
 * @param table pairs of a score and thousandths, ascending by score
 * @returns from 0 to 1
 */
export function readConfidence(table: Int32Array, score: number): number {
  let thousandths = 0
  for (let at = 0; at < table.length; at += 2) {
    if (table[at]! > score) break
    thousandths = table[at + 1]!
  }
  return thousandths / 1000
}
