import type { Analysis } from '../analysis.ts'
import type { Perceptron } from '../perceptron/perceptron.ts'
import { type ClauseStructure, structureClauses } from './clause-structure.ts'
import { boundaryBefore, decode, readTransitions } from './decode.ts'
import { SPAN_FEATURES, spanFeatures, type Stretch } from './span-features.ts'
import { LABELS, begins, partOf } from './span-labels.ts'
import { readFirstPass, stackedFeatures } from './stacked-features.ts'

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
  readonly first: Perceptron
  readonly second: Perceptron
}

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

/** Labels every stretch by the best-scored way through its tokens. */
export function labelAll(
  analysis: Analysis,
  stretches: readonly Stretch[],
  model: Perceptron,
  write: (i: number, stretch: Stretch, out: Int32Array) => number,
  margins: Int32Array | null,
): Uint8Array {
  const labels = new Uint8Array(analysis.tokens.count)
  const transitions = readTransitions(model)
  const features = new Int32Array(SPAN_FEATURES)
  for (const stretch of stretches) {
    const count = stretch.end - stretch.first
    const emissions = new Int32Array(count * LABELS)
    const boundaries = new Uint8Array(count)
    for (let i = 0; i < count; i++) {
      const n = write(stretch.first + i, stretch, features)
      model.addTo(emissions, features, n, i * LABELS)
      boundaries[i] = boundaryBefore(analysis, stretch.first + i, stretch)
    }
    decode(emissions, boundaries, count, transitions, labels, stretch.first, margins)
  }
  return labels
}

/** Reads labels as spans, in the order of the text. */
export function readSpans(stretches: readonly Stretch[], labels: Uint8Array, margins: Int32Array): TokenSpan[] {
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

/** Labels sources, cues and contents in the first pass alone. */
export function findFirstPass(analysis: Analysis, structure: ClauseStructure, stretches: readonly Stretch[], model: Perceptron): Uint8Array {
  return labelAll(analysis, stretches, model, (i, stretch, out) => spanFeatures(analysis, structure, i, stretch, out), null)
}

/** Finds sources, cues and contents in two passes: the second sees what the first made of the neighbourhood. */
export function findSpans(analysis: Analysis, models: SpanModels): SpanFinding {
  const structure = structureClauses(analysis)
  const stretches = stretchesOf(analysis)
  const pass = readFirstPass(analysis, stretches, findFirstPass(analysis, structure, stretches, models.first))
  const margins = new Int32Array(analysis.tokens.count)
  const labels = labelAll(
    analysis,
    stretches,
    models.second,
    (i, stretch, out) => stackedFeatures(analysis, structure, pass, i, stretch, out, spanFeatures(analysis, structure, i, stretch, out)),
    margins,
  )
  return { structure, stretches, labels, margins, spans: readSpans(stretches, labels, margins) }
}
