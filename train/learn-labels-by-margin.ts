import { decode } from '../src/derive/spans/decode.ts'
import { LABELS } from '../src/derive/spans/span-labels.ts'
import type { Stretch } from '../src/derive/spans/stretch.ts'
import { BOUNDARIES, forbid } from '../src/derive/spans/transitions.ts'
import { AveragedPerceptron } from './learning/averaged-perceptron.ts'
import { shuffled } from './learning/shuffle.ts'
import type { Labelling, PreparedExample } from './prepare-labelling.ts'

/** By how much a wrong label must be beaten to leave the weights alone. */
const COST = 100

/**
 * Learns to label tokens by the structured perceptron (Collins 2002) with a margin.
 * @param seed in what order the examples are seen
 * @returns the averaged weights, `LABELS` a feature
 */
export function learnLabelsByMargin(
  { index, examples, transitionIds }: Labelling,
  epochs: number,
  seed: number,
): Float64Array {
  const model = new AveragedPerceptron(index, LABELS)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const e of shuffled(examples.length, epoch + seed * epochs)) {
      for (const stretch of examples[e]!.stretches) learnStretch(examples[e]!, stretch, model, transitionIds)
    }
  }
  return model.average()
}

function learnStretch(
  { gold, ids, offsets, boundaries }: PreparedExample,
  { first, end }: Stretch,
  model: AveragedPerceptron,
  transitionIds: Int32Array,
): void {
  const count = end - first
  const emissions = new Int32Array(count * LABELS)
  for (let i = 0; i < count; i++)
    model.addTo(emissions, ids, offsets[first + i]!, offsets[first + i + 1]!, i * LABELS)
  const transitions = new Int32Array(BOUNDARIES * LABELS * LABELS)
  for (let row = 0; row < transitionIds.length; row++)
    model.addTo(transitions, transitionIds, row, row + 1, row * LABELS)
  forbid(transitions)
  for (let i = 0; i < count; i++) {
    for (let label = 0; label < LABELS; label++)
      if (label !== gold[first + i]) emissions[i * LABELS + label]! += COST
  }
  const found = new Uint8Array(count)
  decode(emissions, boundaries.subarray(first, end), count, transitions, found, 0, null)
  for (let i = 0; i < count; i++) {
    const right = gold[first + i]!
    const given = found[i]!
    if (right !== given) {
      model.update(ids, offsets[first + i]!, offsets[first + i + 1]!, right, 1)
      model.update(ids, offsets[first + i]!, offsets[first + i + 1]!, given, -1)
    }
    if (i > 0) {
      const before = gold[first + i - 1]!
      const guessed = found[i - 1]!
      if (right !== given || before !== guessed) {
        const boundary = boundaries[first + i]! * LABELS
        model.update(transitionIds, boundary + before, boundary + before + 1, right, 1)
        model.update(transitionIds, boundary + guessed, boundary + guessed + 1, given, -1)
      }
    }
  }
  model.tick()
}
