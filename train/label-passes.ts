import { Perceptron, type Weights } from '../src/derive/perceptron/perceptron.ts'
import { relativeWeights } from '../src/derive/perceptron/relative-weights.ts'
import type { SpanFinding } from '../src/derive/spans/find-spans.ts'
import { type FirstPass, readFirstPass } from '../src/derive/spans/first-pass.ts'
import { labelStretches, scoreTokens, type TokenWriter } from '../src/derive/spans/label-stretches.ts'
import { spanFeatures } from '../src/derive/spans/span-features.ts'
import { stackedFeatures } from '../src/derive/spans/stacked-features.ts'
import { readSpans } from '../src/derive/spans/token-span.ts'
import { readTransitions, transitionFeatures } from '../src/derive/spans/transitions.ts'
import { type LabelSettings, learnLabels } from './learn-labels.ts'
import type { SpanExample } from './span-example.ts'

/** Learns the first pass. */
export function learnFirst(examples: readonly SpanExample[], settings: LabelSettings): Weights {
  return learnLabels(
    examples,
    (e, i, stretch, out) => spanFeatures(examples[e]!.analysis, examples[e]!.structure, i, stretch, out),
    settings,
  )
}

function stackedWriter(example: SpanExample, pass: FirstPass) {
  const { analysis, structure } = example
  return (i: number, stretch: { first: number; end: number }, out: Int32Array): number =>
    stackedFeatures(
      analysis,
      structure,
      pass,
      i,
      stretch,
      out,
      spanFeatures(analysis, structure, i, stretch, out),
    )
}

/** Learns the second pass on what the first made of the examples. */
export function learnSecond(
  examples: readonly SpanExample[],
  passes: readonly FirstPass[],
  settings: LabelSettings,
): Weights {
  const writers = examples.map((example, e) => stackedWriter(example, passes[e]!))
  return learnLabels(examples, (e, i, stretch, out) => writers[e]!(i, stretch, out), settings)
}

function labelWith(
  { analysis, stretches }: SpanExample,
  weights: Weights,
  write: TokenWriter,
  margins: Int32Array | null,
): Uint8Array {
  const model = new Perceptron(relativeWeights(weights, transitionFeatures))
  const scores = new Int32Array(analysis.tokens.count * model.classes)
  scoreTokens(stretches, model, write, scores)
  const transitions = readTransitions(weights)
  return labelStretches(analysis, stretches, scores, model.classes, 0, transitions, margins)
}

/** Runs the first pass over an example. */
export function passOver(example: SpanExample, weights: Weights): FirstPass {
  const { analysis, structure, stretches } = example
  const write: TokenWriter = (i, stretch, out) => spanFeatures(analysis, structure, i, stretch, out)
  return readFirstPass(analysis, stretches, labelWith(example, weights, write, null))
}

/** Runs the second pass over an example. */
export function secondPassOver(example: SpanExample, pass: FirstPass, weights: Weights): SpanFinding {
  const { analysis, structure, stretches } = example
  const margins = new Int32Array(analysis.tokens.count)
  const labels = labelWith(example, weights, stackedWriter(example, pass), margins)
  return { structure, stretches, labels, margins, spans: readSpans(stretches, labels, margins) }
}
