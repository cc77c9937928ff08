interface Scored {
  readonly score: number
  readonly isRight: boolean
}

const LOWEST = -(2 ** 30)

/**
 * Turns scores into shares that are right at least: of so many items around each score, the lower bound of the share by Wilson's interval.
 * It rises by many small steps, where pooled shares rise by few whose place chance decides.
 * @param size how many items are looked at around a score
 * @param z how far below the share the bound lies, in standard deviations
 * @returns pairs of a score and thousandths, ascending
 */
export function windowShares(items: readonly Scored[], size: number, z: number): Int32Array {
  const scored = [...items].sort((a, b) => a.score - b.score)
  const rightBefore = [0]
  for (const { isRight } of scored) rightBefore.push(rightBefore.at(-1)! + (isRight ? 1 : 0))
  const table: number[] = []
  let highest = -1
  for (let at = 0; at < scored.length; at++) {
    // Nothing that scores lower may be trusted more.
    const from = Math.max(0, Math.min(at - (size >> 1), scored.length - size))
    const end = Math.min(scored.length, from + size)
    const share = lowerBound(rightBefore[end]! - rightBefore[from]!, end - from, z)
    const thousandths = Math.floor(1000 * share)
    if (thousandths <= highest) continue
    highest = thousandths
    table.push(table.length === 0 ? LOWEST : scored[at]!.score, thousandths)
  }
  return Int32Array.from(table)
}

/** The lower end of Wilson's interval. */
function lowerBound(right: number, all: number, z: number): number {
  const share = right / all
  const square = z * z
  const middle = share + square / (2 * all)
  const width = z * Math.sqrt((share * (1 - share)) / all + square / (4 * all * all))
  return (middle - width) / (1 + square / all)
}
