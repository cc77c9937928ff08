import { mix, template } from '../perceptron/hash.ts'

/** What the confidence of an attribution and of its quotes rests on. */
export interface Evidence {
  /** The weakest margin of the content's, cue's and source's labels; -1 where the part is missing. */
  readonly content: number
  readonly cue: number
  readonly source: number
  /** The margins of the linkers; -1 where nothing was linked. */
  readonly contentLink: number
  readonly sourceLink: number
  /** How many pieces of content there are. */
  readonly pieces: number
  readonly sameSentence: boolean
  /** The quote stage's score; 0 for an attribution. */
  readonly verdict: number
  /** How much of the quote is content, in tenths; 10 for an attribution. */
  readonly covered: number
  /** By how much the mention that speaks leads the next; -1 where no choice was made. */
  readonly speaking: number
  /** How that mention was come upon (bits of `Way`); 0 where none was. */
  readonly ways: number
}

/** How many features `trustFeatures` writes. */
export const TRUST_FEATURES = 22

const t = Array.from({ length: TRUST_FEATURES }, (_, i) => template(960 + i))

/** Puts a margin into one of ten classes, each about half as wide again as the one before. */
function level(margin: number): number {
  if (margin < 0) return 0
  let floor = 20
  for (let k = 1; k < 14; k++) {
    if (margin < floor) return k
    floor += floor >> 1
  }
  return 14
}

/** Writes what a confidence rests on. */
export function trustFeatures(evidence: Evidence, out: Int32Array): number {
  const content = level(evidence.content)
  const cue = level(evidence.cue)
  const source = level(evidence.source)
  const contentLink = level(evidence.contentLink)
  const sourceLink = level(evidence.sourceLink)
  const verdict = evidence.verdict < 0 ? 20 : level(evidence.verdict)
  const pieces = Math.min(3, evidence.pieces)
  let k = 0
  out[k] = t[k++]!
  out[k] = mix(t[k++]!, content)
  out[k] = mix(t[k++]!, cue)
  out[k] = mix(t[k++]!, source)
  out[k] = mix(t[k++]!, contentLink)
  out[k] = mix(t[k++]!, sourceLink)
  out[k] = mix(t[k++]!, verdict)
  out[k] = mix(t[k++]!, evidence.covered)
  out[k] = mix(t[k++]!, pieces | (evidence.sameSentence ? 8 : 0))
  out[k] = mix(t[k++]!, (content >> 1) | ((source >> 1) << 4))
  out[k] = mix(t[k++]!, (content >> 1) | ((cue >> 1) << 4))
  out[k] = mix(t[k++]!, (source >> 1) | ((sourceLink >> 1) << 4))
  out[k] = mix(t[k++]!, (contentLink >> 1) | ((sourceLink >> 1) << 4))
  out[k] = mix(t[k++]!, (verdict >> 1) | (evidence.covered << 5))
  out[k] = mix(t[k++]!, Math.min(content, cue, source))
  out[k] = mix(t[k++]!, Math.min(content, cue, source, contentLink, sourceLink))
  const speaking = level(evidence.speaking)
  out[k] = mix(t[k++]!, speaking)
  out[k] = mix(mix(t[k++]!, evidence.ways), speaking >> 1)
  out[k] = mix(t[k++]!, (speaking >> 1) | ((verdict >> 1) << 4))
  out[k] = mix(t[k++]!, (speaking >> 1) | ((content >> 1) << 4))
  out[k] = mix(t[k++]!, evidence.ways)
  out[k] = mix(t[k++]!, (speaking >> 1) | (evidence.covered << 4))
  return k
}
