import type { Analysis } from '../analysis.ts'
import type { Perceptron } from '../perceptron/perceptron.ts'
import type { SpanFinding } from '../spans/find-spans.ts'
import { isUnsaid } from './is-unsaid.ts'
import { isWorkTitle } from './is-work-title.ts'
import { QUOTE_FEATURES, quoteFeatures, tokensOfMarked } from './quote-features.ts'

/** What the quote stage says of a marked span. */
export interface Verdict {
  /** Index into the analysis's marked spans. */
  readonly marked: number
  readonly first: number
  readonly end: number
  /** Above 0 if somebody said the words; further from 0 is surer. */
  readonly score: number
}

/** Judges every marked span that has tokens, is no title and not told of as unsaid: said by somebody, or somebody's word for a thing, or irony. */
export function judgeQuotes(analysis: Analysis, finding: SpanFinding, model: Perceptron): Verdict[] {
  const { first, end } = tokensOfMarked(analysis)
  const features = new Int32Array(QUOTE_FEATURES)
  const score = new Int32Array(1)
  const verdicts: Verdict[] = []
  analysis.marked.forEach((_, m) => {
    if (first[m]! < 0) return
    const run = { first: first[m]!, end: end[m]! }
    if (isWorkTitle(analysis, run) || isUnsaid(analysis, run)) return
    score[0] = 0
    model.addTo(score, features, quoteFeatures(analysis, finding, m, run.first, run.end, features))
    verdicts.push({ marked: m, ...run, score: score[0]! })
  })
  return verdicts
}
