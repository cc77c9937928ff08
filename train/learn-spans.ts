import type { Analysis } from '../src/derive/analysis.ts'
import type { Weights } from '../src/derive/perceptron/perceptron.ts'
import type { ClauseStructure } from '../src/derive/spans/clause-structure.ts'
import { BOUNDARIES, boundaryBefore, decode, forbid, transitionFeature } from '../src/derive/spans/decode.ts'
import { SPAN_FEATURES, type Stretch } from '../src/derive/spans/span-features.ts'
import { LABELS, Label, Part } from '../src/derive/spans/span-labels.ts'
import type { GoldArticle } from './corpus.ts'
import { AveragedPerceptron } from './learning/averaged-perceptron.ts'
import { FeatureIndex } from './learning/feature-index.ts'
import { shuffled } from './learning/shuffle.ts'

/** An article as the span stage learns from it. */
export interface SpanExample {
  readonly analysis: Analysis
  readonly structure: ClauseStructure
  readonly stretches: readonly Stretch[]
  readonly gold: Uint8Array
}

/** Labels tokens as the annotators did: a token belongs to a span that holds more than half of it. */
export function goldLabels(article: GoldArticle, { tokens }: Analysis): Uint8Array {
  const labels = new Uint8Array(tokens.count)
  const mark = (spans: readonly { start: number; end: number }[], part: number): void => {
    for (const span of spans) {
      let low = 0
      let high = tokens.count
      while (low < high) {
        const middle = (low + high) >> 1
        if (tokens.end[middle]! <= span.start) low = middle + 1
        else high = middle
      }
      let begun = false
      for (let i = low; i < tokens.count && tokens.start[i]! < span.end; i++) {
        const shared = Math.min(span.end, tokens.end[i]!) - Math.max(span.start, tokens.start[i]!)
        if (shared * 2 <= tokens.end[i]! - tokens.start[i]!) continue
        labels[i] = 1 + part * 2 + (begun ? 1 : 0)
        begun = true
      }
    }
  }
  for (const attribution of article.attributions) mark(attribution.content, Part.Content)
  for (const attribution of article.attributions) mark(attribution.source, Part.Source)
  for (const attribution of article.attributions) mark(attribution.cue, Part.Cue)
  repair(labels)
  return labels
}

/** Makes an inside that overwriting left without its beginning a beginning. */
function repair(labels: Uint8Array): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label === 0 || label % 2 === 1) continue
    const before = i > 0 ? labels[i - 1]! : Label.Outside
    if (before !== label && before !== label - 1) labels[i] = label - 1
  }
}

/** By how much a wrong label must be beaten to leave the weights alone. */
const COST = 100

/** Features of every token of an article, as numbers of an index, ready for many epochs. */
interface Prepared {
  readonly ids: Int32Array
  readonly offsets: Int32Array
  readonly boundaries: Uint8Array
}

export type FeatureWriter = (example: number, i: number, stretch: Stretch, out: Int32Array) => number

/** Learns to label a text's tokens; `write` gives a token's features. */
export function learnLabels(
  examples: readonly SpanExample[],
  write: FeatureWriter,
  settings: { epochs: number; floor: number; prune?: number },
): Weights {
  const index = new FeatureIndex()
  const features = new Int32Array(SPAN_FEATURES)
  const one = new Int32Array(1)
  const keep = settings.floor
  examples.forEach(({ stretches }, e) => {
    for (const stretch of stretches) {
      for (let i = stretch.first; i < stretch.end; i++) index.add(features, write(e, i, stretch, features))
    }
  })
  for (let boundary = 0; boundary < BOUNDARIES; boundary++) {
    for (let previous = 0; previous < LABELS; previous++) {
      one[0] = transitionFeature(boundary, previous)
      for (let k = 0; k < keep; k++) index.add(one, 1)
    }
  }
  index.keepFrequent(keep)
  const prepared = examples.map((example, e) => prepare(example, e, write, index))
  const transitionIds = new Int32Array(BOUNDARIES * LABELS)
  for (let at = 0; at < transitionIds.length; at++) {
    one[0] = transitionFeature(Math.floor(at / LABELS), at % LABELS)
    index.look(one, 1, transitionIds, at)
  }
  const model = new AveragedPerceptron(index, LABELS)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (const e of shuffled(examples.length, epoch)) {
      for (const stretch of examples[e]!.stretches)
        learnStretch(examples[e]!, prepared[e]!, stretch, model, transitionIds)
    }
  }
  return model.finish(settings.prune ?? 2)
}

function prepare(example: SpanExample, e: number, write: FeatureWriter, index: FeatureIndex): Prepared {
  const { analysis, stretches } = example
  const count = analysis.tokens.count
  const offsets = new Int32Array(count + 1)
  const boundaries = new Uint8Array(count)
  const features = new Int32Array(SPAN_FEATURES)
  let ids = new Int32Array(count * 70 + SPAN_FEATURES)
  let at = 0
  for (const stretch of stretches) {
    for (let i = stretch.first; i < stretch.end; i++) {
      offsets[i] = at
      at += index.look(features, write(e, i, stretch, features), ids, at)
      boundaries[i] = boundaryBefore(analysis, i, stretch)
    }
  }
  offsets[count] = at
  ids = ids.slice(0, at)
  return { ids, offsets, boundaries }
}

function learnStretch(
  { gold }: SpanExample,
  { ids, offsets, boundaries }: Prepared,
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
