import type { Analysis } from '../analysis.ts'
import { joinWeights } from '../perceptron/join-weights.ts'
import { Perceptron, type Weights } from '../perceptron/perceptron.ts'
import { relativeWeights } from '../perceptron/relative-weights.ts'
import { type ClauseStructure, structureClauses } from './clause-structure.ts'
import { readFirstPass } from './first-pass.ts'
import { labelStretches, scoreTokens } from './label-stretches.ts'
import { spanFeatures } from './span-features.ts'
import { LABELS } from './span-labels.ts'
import { stackedFeatures } from './stacked-features.ts'
import { type Stretch, stretchesOf } from './stretch.ts'
import { readSpans, type TokenSpan } from './token-span.ts'
import { readTransitions, transitionFeatures } from './transitions.ts'

/** The learned labellers of both passes. */
export interface SpanModels {
  /** By what each label but Outside leads it in the first pass, then in the second: one look-up for what both read. */
  readonly both: Perceptron
  /** Transitions of the first and the second pass. */
  readonly first: Int32Array
  readonly second: Int32Array
}

/** Makes the labellers of both passes ready to run. */
export function prepareSpans(first: Weights, second: Weights): SpanModels {
  return {
    both: new Perceptron(
      joinWeights(relativeWeights(first, transitionFeatures), relativeWeights(second, transitionFeatures)),
    ),
    first: readTransitions(first),
    second: readTransitions(second),
  }
}

/** What the span stage found. */
export interface SpanFinding {
  readonly structure: ClauseStructure
  readonly stretches: readonly Stretch[]
  readonly labels: Uint8Array
  readonly margins: Int32Array
  readonly spans: readonly TokenSpan[]
}

/** Finds sources, cues and contents in two passes: the second sees what the first made of the neighbourhood. */
export function findSpans(analysis: Analysis, { both, first, second }: SpanModels): SpanFinding {
  const structure = structureClauses(analysis)
  const stretches = stretchesOf(analysis)
  const width = both.classes
  const scores = new Int32Array(analysis.tokens.count * width)
  scoreTokens(
    stretches,
    both,
    (i, stretch, out) => spanFeatures(analysis, structure, i, stretch, out),
    scores,
  )
  const pass = readFirstPass(
    analysis,
    stretches,
    labelStretches(analysis, stretches, scores, width, 0, first, null),
  )
  scoreTokens(
    stretches,
    both,
    (i, stretch, out) => stackedFeatures(analysis, structure, pass, i, stretch, out, 0),
    scores,
    LABELS - 1,
  )
  const margins = new Int32Array(analysis.tokens.count)
  const labels = labelStretches(analysis, stretches, scores, width, LABELS - 1, second, margins)
  return { structure, stretches, labels, margins, spans: readSpans(stretches, labels, margins) }
}
