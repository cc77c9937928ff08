const LOWEST = -(2 ** 30)

/**
 * Turns scores into shares that are right (isotonic regression by pooling adjacent violators).
 * @param mostSteps so many steps at most has the table
 * @returns pairs of a score and the thousandths that are right from it on, ascending
 */
export function poolShares(
  items: readonly { readonly score: number; readonly isRight: boolean }[],
  mostSteps: number,
): Int32Array {
  const scored = [...items].sort((a, b) => a.score - b.score || Number(a.isRight) - Number(b.isRight))
  const size = Math.max(1, Math.ceil(scored.length / mostSteps))
  const pools: { score: number; right: number; all: number }[] = []
  for (let at = 0; at < scored.length; ) {
    let end = Math.min(scored.length, at + size)
    while (end < scored.length && scored[end]!.score === scored[end - 1]!.score) end++
    const items = scored.slice(at, end)
    pools.push({
      score: items[0]!.score,
      right: items.filter(({ isRight }) => isRight).length,
      all: items.length,
    })
    while (
      pools.length > 1 &&
      pools.at(-2)!.right * pools.at(-1)!.all >= pools.at(-1)!.right * pools.at(-2)!.all
    ) {
      const upper = pools.pop()!
      const lower = pools.at(-1)!
      lower.right += upper.right
      lower.all += upper.all
    }
    at = end
  }
  // A score below all that were seen is worth what the lowest are.
  return Int32Array.from(
    pools.flatMap(({ score, right, all }, p) => [p === 0 ? LOWEST : score, Math.floor((1000 * right) / all)]),
  )
}
