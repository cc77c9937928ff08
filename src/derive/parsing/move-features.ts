import { mix, template } from '../perceptron/hash.ts'
import type { ParseState } from './parse-state.ts'

const NONE = 63
const ROOT = 62
const t = Array.from({ length: 64 }, (_, i) => template(300 + i))

/** How many features `moveFeatures` writes. */
export const MOVE_FEATURES = 26

/**
 * Writes the features of the next move.
 * @param words word hashes of the text's tokens
 * @param tags part of speech of the text's tokens
 * @param first the text's token that the sentence begins with
 */
export function moveFeatures(
  state: ParseState,
  words: Int32Array,
  tags: Uint8Array,
  first: number,
  out: Int32Array,
): number {
  const { stack, depth, next, length } = state
  const s0 = depth > 0 ? stack[depth - 1]! : -1
  const s1 = depth > 1 ? stack[depth - 2]! : -1
  const tagOf = (i: number): number => (i < 0 ? NONE : i >= length ? ROOT : tags[first + i]!)
  const wordOf = (i: number): number => (i < 0 || i >= length ? 0 : words[first + i]!)
  const s0w = wordOf(s0)
  const s1w = wordOf(s1)
  const n0w = wordOf(next)
  const n1w = wordOf(next + 1)
  const s0t = tagOf(s0)
  const s1t = tagOf(s1)
  const n0t = tagOf(next)
  const n1t = next + 1 > length ? NONE : tagOf(next + 1)
  const n2t = next + 2 > length ? NONE : tagOf(next + 2)
  const s0l1 = s0 < 0 ? -1 : state.left1[s0]!
  const s0l2 = s0 < 0 ? -1 : state.left2[s0]!
  const s0r1 = s0 < 0 ? -1 : state.right1[s0]!
  const s0r2 = s0 < 0 ? -1 : state.right2[s0]!
  const s1r1 = s1 < 0 ? -1 : state.right1[s1]!
  const n0l1 = state.left1[next]!
  const s0lc = s0 < 0 ? 0 : Math.min(3, state.leftCount[s0]!)
  const s0rc = s0 < 0 ? 0 : Math.min(3, state.rightCount[s0]!)
  const n0lc = Math.min(3, state.leftCount[next]!)
  const gap = s0 < 0 ? 0 : Math.min(next - s0, 6)
  const gap1 = s1 < 0 ? 0 : Math.min(s0 - s1, 6)
  const st = s0t | (n0t << 6)
  const ss = s0t | (s1t << 6)
  let k = 0
  out[k] = mix(mix(t[k++]!, s0w), s0t)
  out[k] = mix(mix(t[k++]!, n0w), n0t)
  out[k] = mix(mix(t[k++]!, n1w), n1t)
  out[k] = mix(mix(t[k++]!, s1w), s1t)
  out[k] = mix(t[k++]!, n1t | (n2t << 6))
  out[k] = mix(mix(t[k++]!, s0w), st)
  out[k] = mix(t[k++]!, st | (n1t << 12))
  out[k] = mix(t[k++]!, st | (n1t << 12) | (n2t << 18))
  out[k] = mix(t[k++]!, st | (s1t << 12))
  out[k] = mix(t[k++]!, st | (s1t << 12) | (n1t << 18))
  out[k] = mix(t[k++]!, st | (tagOf(s0l1) << 12))
  out[k] = mix(t[k++]!, st | (tagOf(n0l1) << 12))
  out[k] = mix(t[k++]!, st | (tagOf(s0r1) << 12) | (tagOf(s0r2) << 18))
  out[k] = mix(t[k++]!, st | (tagOf(s0l1) << 12) | (tagOf(s0l2) << 18))
  out[k] = mix(t[k++]!, ss | (tagOf(s0l1) << 12) | (tagOf(s1r1) << 18))
  out[k] = mix(mix(t[k++]!, wordOf(s0l1)), s0t)
  out[k] = mix(mix(t[k++]!, wordOf(n0l1)), n0t)
  out[k] = mix(mix(t[k++]!, s0w), s0lc | (s0rc << 2))
  out[k] = mix(t[k++]!, s0t | (s0lc << 6) | (s0rc << 8))
  out[k] = mix(t[k++]!, n0t | (n0lc << 6))
  out[k] = mix(t[k++]!, st | (gap << 12))
  out[k] = mix(t[k++]!, ss | (gap1 << 12))
  out[k] = mix(mix(t[k++]!, n0w), gap | (s0t << 4))
  out[k] = mix(mix(t[k++]!, s0w), n0t | (n1t << 6))
  out[k] = mix(mix(t[k++]!, n0w), n1t | (s0t << 6))
  out[k] = mix(mix(t[k++]!, n1w), st)
  return k
}
