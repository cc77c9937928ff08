import { countBefore } from '../../count-before.ts'
import type { Analysis } from '../analysis.ts'
import { mix, template } from '../perceptron/hash.ts'
import type { Weights } from '../perceptron/perceptron.ts'
import { Tag } from '../tagging/part-of-speech.ts'
import { begins, LABELS, partOf } from './span-labels.ts'
import { markPosition, type Stretch } from './stretch.ts'

/** How many kinds of boundary between two tokens the transitions tell apart. */
export const BOUNDARIES = 8
/** The weight of what may not be. */
export const NEVER = -1_000_000_000
const transitionTemplate = template(499)

/** Gives the feature that stands for going on from label `previous` over a boundary of kind `boundary`. */
export function transitionFeature(boundary: number, previous: number): number {
  return mix(mix(transitionTemplate, boundary), previous)
}

/** The features that stand for transitions, which no token has. */
export const transitionFeatures: ReadonlySet<number> = new Set(
  Array.from({ length: BOUNDARIES * LABELS }, (_, k) =>
    transitionFeature(Math.floor(k / LABELS), k % LABELS),
  ),
)

/** Tells which kind of boundary lies before a token: inside a sentence, between sentences, at marks, after a comma. */
export function boundaryBefore(analysis: Analysis, i: number, stretch: Stretch): number {
  const mark = markPosition(analysis, i, stretch)
  const opensSentence = analysis.tokens.sentenceStart[analysis.tokens.sentence[i]!] === i
  if ((mark & 8) !== 0) return opensSentence ? 5 : 1
  if ((mark & 16) !== 0) return opensSentence ? 7 : 2
  if ((mark & 2) !== 0) return opensSentence ? 5 : 6
  if (opensSentence) return 3
  return i > stretch.first && analysis.tags[i - 1] === Tag[','] ? 4 : 0
}

/** Tells whether a label may follow another: the inside of a part only its beginning or inside. */
export function mayFollow(previous: number, label: number): boolean {
  return label === 0 || begins(label) || (previous > 0 && partOf(previous) === partOf(label))
}

/** The weights of transitions: [boundary][previous][label]; `NEVER` where a label may not follow. */
export function readTransitions(weights: Weights): Int32Array {
  const { features, rows, pairs } = weights
  const out = new Int32Array(BOUNDARIES * LABELS * LABELS)
  for (let boundary = 0; boundary < BOUNDARIES; boundary++) {
    for (let previous = 0; previous < LABELS; previous++) {
      const feature = transitionFeature(boundary, previous)
      const row = countBefore(features.length, (at) => features[at]! < feature)
      if (features[row] !== feature) continue
      const at = (boundary * LABELS + previous) * LABELS
      for (let pair = rows[row]! * 2; pair < rows[row + 1]! * 2; pair += 2)
        out[at + pairs[pair]!] = pairs[pair + 1]!
    }
  }
  forbid(out)
  return out
}

/** Marks the transitions that may not be. */
export function forbid(transitions: Int32Array): void {
  for (let at = 0; at < transitions.length; at++) {
    const label = at % LABELS
    const previous = Math.floor(at / LABELS) % LABELS
    if (!mayFollow(previous, label)) transitions[at] = NEVER
  }
}
