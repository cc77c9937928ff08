import { SPAN_FEATURES } from '../src/derive/spans/span-features.ts'
import { LABELS } from '../src/derive/spans/span-labels.ts'
import type { Stretch } from '../src/derive/spans/stretch.ts'
import { BOUNDARIES, boundaryBefore, transitionFeature } from '../src/derive/spans/transitions.ts'
import { FeatureIndex } from './learning/feature-index.ts'
import type { SpanExample } from './span-example.ts'

/** Writes the features of token `i` of an example and gives how many there are. */
export type FeatureWriter = (example: number, i: number, stretch: Stretch, out: Int32Array) => number

/** Features of every token of an article, as numbers of an index, ready for many epochs. */
export interface PreparedExample {
  readonly gold: Uint8Array
  readonly stretches: readonly Stretch[]
  /** The features of all tokens in a row; token `i` has those from `offsets[i]` to `offsets[i + 1]`. */
  readonly ids: Int32Array
  readonly offsets: Int32Array
  readonly boundaries: Uint8Array
}

/** A corpus as the labellers learn from it. */
export interface Labelling {
  readonly index: FeatureIndex
  readonly examples: readonly PreparedExample[]
  /** The features of transitions, by boundary and label before. */
  readonly transitionIds: Int32Array
}

/** Numbers the features of a corpus that are seen at least `floor` times. */
export function prepareLabelling(
  examples: readonly SpanExample[],
  write: FeatureWriter,
  floor: number,
): Labelling {
  const index = new FeatureIndex()
  const features = new Int32Array(SPAN_FEATURES)
  examples.forEach(({ stretches }, e) => {
    for (const stretch of stretches) {
      for (let i = stretch.first; i < stretch.end; i++) index.add(features, write(e, i, stretch, features))
    }
  })
  const transitions = Int32Array.from({ length: BOUNDARIES * LABELS }, (_, at) =>
    transitionFeature(Math.floor(at / LABELS), at % LABELS),
  )
  for (let k = 0; k < floor; k++) index.add(transitions, transitions.length)
  index.keepFrequent(floor)
  const transitionIds = new Int32Array(transitions.length)
  index.look(transitions, transitions.length, transitionIds)
  return { index, examples: examples.map((example, e) => prepare(example, e, write, index)), transitionIds }
}

function prepare(
  { analysis, stretches, gold }: SpanExample,
  e: number,
  write: FeatureWriter,
  index: FeatureIndex,
): PreparedExample {
  const { count } = analysis.tokens
  const offsets = new Int32Array(count + 1)
  const boundaries = new Uint8Array(count)
  const features = new Int32Array(SPAN_FEATURES)
  const ids = new Int32Array(count * 80 + SPAN_FEATURES)
  let at = 0
  for (const stretch of stretches) {
    for (let i = stretch.first; i < stretch.end; i++) {
      offsets[i] = at
      at += index.look(features, write(e, i, stretch, features), ids, at)
      boundaries[i] = boundaryBefore(analysis, i, stretch)
    }
  }
  offsets[count] = at
  return { gold, stretches, ids: ids.slice(0, at), offsets, boundaries }
}
