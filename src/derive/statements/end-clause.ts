import type { Analysis } from '../analysis.ts'
import { tokenAt } from '../tokens/tokens.ts'
import { isClause, joinsClauses, mayBeginRest, mayEnd, opensClause, partsClauses } from './clause-ends.ts'
import { isWhole } from './is-whole.ts'

/** A cut where a clause or a list ends is better than another, if it leaves so much. Fitted on titles of news articles. */
const ENOUGH = 0.7

/**
 * Finds where a clause can end earlier: what is left has everything that it needs, and no quotation is cut.
 * @param start where the clause begins, as an offset
 * @param end where it ends
 * @param last the last offset at which it may end
 * @returns the offset, or null if there is no such place
 */
export function endEarlier(analysis: Analysis, start: number, end: number, last: number): number | null {
  return findCut(analysis, start, end, last, (cut) => !isWithinMarks(analysis, cut))
}

/** The same for words that are quoted: they end where another clause of theirs begins. */
export function endClause(analysis: Analysis, start: number, end: number, last: number): number | null {
  const first = tokenAt(analysis.tokens, start)
  const isAllowed = (cut: number): boolean => partsClauses(analysis, cut) && isClause(analysis, first, cut)
  return findCut(analysis, start, end, last, isAllowed)
}

function findCut(
  analysis: Analysis,
  start: number,
  end: number,
  last: number,
  isAllowed: (cut: number) => boolean,
): number | null {
  const { tokens } = analysis
  const first = tokenAt(tokens, start)
  const full = tokenAt(tokens, end - 1) + 1
  let limit = full
  while (limit > first && tokens.end[limit - 1]! > last) limit--
  let anywhere = -1
  for (let cut = limit; cut > first + 2; cut--) {
    if (!isAllowed(cut) || !mayEnd(analysis, cut) || !mayBeginRest(analysis, cut, full)) continue
    if (!isWhole(analysis, first, cut, full) && !joinsClauses(analysis, first, cut, full)) continue
    const isEnough = tokens.end[cut - 1]! - start >= (last - start) * ENOUGH
    if (isEnough && opensClause(analysis, cut)) return endWithMark(analysis, cut - 1)
    if (anywhere < 0) anywhere = cut
  }
  return anywhere < 0 ? null : endWithMark(analysis, anywhere - 1)
}

const isWithinMarks = ({ markedOf }: Analysis, cut: number): boolean =>
  markedOf[cut - 1]! >= 0 && markedOf[cut - 1] === markedOf[cut]

/** A mark that closes right after the cut belongs to what stays. */
function endWithMark({ tokens }: Analysis, before: number): number {
  const at = tokens.end[before]!
  return /[”’"»]/.test(tokens.text[at] ?? '') ? at + 1 : at
}
