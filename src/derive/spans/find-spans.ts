import type { Analysis } from '../analysis.ts'
import { joinWeights } from '../perceptron/join-weights.ts'
import { Perceptron, type Weights } from '../perceptron/perceptron.ts'
import { relativeWeights } from '../perceptron/relative-weights.ts'
import { type ClauseStructure, structureClauses } from './clause-structure.ts'
import { boundaryBefore, decode, readTransitions, transitionFeatures } from './decode.ts'
import { readFirstPass } from './first-pass.ts'
import { SPAN_FEATURES, spanFeatures } from './span-features.ts'
import { begins, LABELS, partOf } from './span-labels.ts'
import { stackedFeatures } from './stacked-features.ts'
import type { Stretch } from './stretch.ts'

/** No stretch is longer than this many tokens; a longer paragraph is labelled in pieces. */
const LONGEST_STRETCH = 4000

/** A run of tokens that is a source, a cue or a piece of content. */
export interface TokenSpan {
  readonly part: number
  readonly first: number
  /** The token after the last. */
  readonly end: number
  /** By how much the labelling leads the best other one, on the span's weakest token. */
  readonly margin: number
}

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
    first: readTransitions(new Perceptron(first)),
    second: readTransitions(new Perceptron(second)),
  }
}

/** Writes a token's features and gives how many there are. */
export type TokenWriter = (i: number, stretch: Stretch, out: Int32Array) => number

/** What the span stage found. */
export interface SpanFinding {
  readonly structure: ClauseStructure
  readonly stretches: readonly Stretch[]
  readonly labels: Uint8Array
  readonly margins: Int32Array
  readonly spans: readonly TokenSpan[]
}

/** Gives the stretches that are labelled as one: paragraphs, broken where they are too long. */
export function stretchesOf(analysis: Analysis): Stretch[] {
  const { paragraphStart, sentenceStart } = analysis.tokens
  const out: Stretch[] = []
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    let first = sentenceStart[paragraphStart[p]!]!
    for (let s = paragraphStart[p]!; s < paragraphStart[p + 1]!; s++) {
      const end = sentenceStart[s + 1]!
      const isLast = s + 1 === paragraphStart[p + 1]
      if (!isLast && sentenceStart[s + 2]! - first <= LONGEST_STRETCH) continue
      if (end > first) out.push({ first, end })
      first = end
    }
  }
  return out
}

/**
 * Adds to each token's scores what a model makes of its features.
 * @param scores as many numbers a token as the model has classes
 * @param from the first class to score
 */
export function scoreTokens(
  stretches: readonly Stretch[],
  model: Perceptron,
  write: TokenWriter,
  scores: Int32Array,
  from = 0,
): void {
  const features = new Int32Array(SPAN_FEATURES)
  for (const stretch of stretches) {
    for (let i = stretch.first; i < stretch.end; i++) {
      model.addTo(scores, features, write(i, stretch, features), i * model.classes, from)
    }
  }
}

/**
 * Labels every stretch by the best-scored way through its tokens.
 * @param scores `width` numbers a token, of which those from `offset` on are by what the labels lead Outside
 */
export function labelStretches(
  analysis: Analysis,
  stretches: readonly Stretch[],
  scores: Int32Array,
  width: number,
  offset: number,
  transitions: Int32Array,
  margins: Int32Array | null,
): Uint8Array {
  const labels = new Uint8Array(analysis.tokens.count)
  for (const stretch of stretches) {
    const count = stretch.end - stretch.first
    const emissions = new Int32Array(count * LABELS)
    const boundaries = new Uint8Array(count)
    for (let i = 0; i < count; i++) {
      const at = (stretch.first + i) * width + offset
      for (let label = 1; label < LABELS; label++) emissions[i * LABELS + label] = scores[at + label - 1]!
      boundaries[i] = boundaryBefore(analysis, stretch.first + i, stretch)
    }
    decode(emissions, boundaries, count, transitions, labels, stretch.first, margins)
  }
  return labels
}

/** Reads labels as spans, in the order of the text. */
export function readSpans(
  stretches: readonly Stretch[],
  labels: Uint8Array,
  margins: Int32Array,
): TokenSpan[] {
  const out: TokenSpan[] = []
  for (const stretch of stretches) {
    for (let i = stretch.first; i < stretch.end; ) {
      if (!begins(labels[i]!)) {
        i++
        continue
      }
      let end = i + 1
      let margin = margins[i]!
      while (end < stretch.end && labels[end] === labels[i]! + 1) margin = Math.min(margin, margins[end++]!)
      out.push({ part: partOf(labels[i]!), first: i, end, margin })
      i = end
    }
  }
  return out
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
