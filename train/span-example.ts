import type { Analysis } from '../src/derive/analysis.ts'
import { type ClauseStructure, structureClauses } from '../src/derive/spans/clause-structure.ts'
import { Label, Part } from '../src/derive/spans/span-labels.ts'
import type { Stretch } from '../src/derive/spans/stretch.ts'
import { stretchesOf } from '../src/derive/spans/stretch.ts'
import type { GoldArticle } from './corpus.ts'

/** An article as the span stage learns from it. */
export interface SpanExample {
  readonly analysis: Analysis
  readonly structure: ClauseStructure
  readonly stretches: readonly Stretch[]
  readonly gold: Uint8Array
}

/** Makes an analysed article ready for the span stage to learn from. */
export function spanExample(article: GoldArticle, analysis: Analysis): SpanExample {
  return {
    analysis,
    structure: structureClauses(analysis),
    stretches: stretchesOf(analysis),
    gold: goldLabels(article, analysis),
  }
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
