import { mix } from '../perceptron/hash.ts'
import type { TokenSpan } from '../spans/token-span.ts'
import { distanceClass, type LinkContext } from './link-features.ts'

/** How two spans lie to each other, each fact packed into a small number. */
export interface Meeting {
  /** 1 if the second span comes after the first. */
  readonly sides: number
  /** How many sentences lie from the one to the other, at most 3. */
  readonly apart: number
  /** The class of the distance between them. */
  readonly gap: number
  /** How many spans of each part lie between them, each 0 to 3. */
  readonly counts: number
  /** How many spans of the second one's part lie nearer, at most 3. */
  readonly nearer: number
}

/** Tells how span `b` lies to span `a`. */
export function meet(context: LinkContext, a: number, b: number): Meeting {
  const { spans } = context.finding
  const { sentence } = context.analysis.tokens
  const low = Math.min(a, b)
  const high = Math.max(a, b)
  return {
    sides: b > a ? 1 : 0,
    apart: Math.min(3, sentence[spans[high]!.first]! - sentence[spans[low]!.end - 1]!),
    gap: distanceClass(spans[high]!.first - spans[low]!.end),
    counts: countBetween(context, low, high),
    nearer: rank(context, a, b),
  }
}

/** Counts the spans of each part between two, and packs the counts. */
function countBetween({ finding: { spans } }: LinkContext, low: number, high: number): number {
  const seen = [0, 0, 0]
  for (let k = low + 1; k < high && k < low + 40; k++)
    seen[spans[k]!.part] = Math.min(3, seen[spans[k]!.part]! + 1)
  return seen[0]! | (seen[1]! << 2) | (seen[2]! << 4)
}

/** How many spans of the same part as `b` lie nearer to `a` on its side, at most 3. */
function rank(context: LinkContext, a: number, b: number): number {
  const { spans } = context.finding
  const step = b > a ? 1 : -1
  let nearer = 0
  for (let k = a + step; k !== b && nearer < 3; k += step) if (spans[k]!.part === spans[b]!.part) nearer++
  return nearer
}

/** How the tree joins two spans: relation of the one's head if the other governs it, else how they meet. */
export function join(context: LinkContext, a: number, b: number): number {
  const { head, relation } = context.analysis.trees
  const { spans } = context.finding
  const climb = (from: number, span: TokenSpan): number => {
    let last = 120
    let up = from
    for (let step = 0; up >= 0 && step < 12; step++) {
      if (up >= span.first && up < span.end) return step < 3 ? last | (Math.min(step, 2) << 7) : 121
      last = relation[up]!
      up = head[up]!
    }
    return 122
  }
  const down = climb(context.heads[a]!, spans[b]!)
  if (down !== 122) return down | 1024
  const up = climb(context.heads[b]!, spans[a]!)
  if (up !== 122) return up | 2048
  const ha = head[context.heads[a]!]!
  return ha >= 0 && ha === head[context.heads[b]!]!
    ? 4096 | relation[context.heads[a]!]! | (relation[context.heads[b]!]! << 6)
    : 122
}

/** How many features `writeMeeting` writes. */
export const MEETING_FEATURES = 6

/**
 * Writes what every linker reads of how two spans meet.
 * @param t the linker's templates, of which the first `MEETING_FEATURES` are used
 * @param place where the one lies, as seen from the other
 * @param joint how the tree joins them
 */
export function writeMeeting(
  t: readonly number[],
  { sides, gap, counts }: Meeting,
  place: number,
  joint: number,
  out: Int32Array,
): void {
  out[0] = mix(t[0]!, place)
  out[1] = mix(mix(t[1]!, place), gap)
  out[2] = mix(mix(t[2]!, place), counts)
  out[3] = mix(mix(t[3]!, joint), sides)
  out[4] = mix(mix(t[4]!, joint), place)
  out[5] = mix(mix(t[5]!, joint), counts)
}
