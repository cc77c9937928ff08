import type { Analysis } from '../src/derive/analysis.ts'
import type { Weights } from '../src/derive/perceptron/perceptron.ts'
import { QUOTE_FEATURES, quoteFeatures, tokensOfMarked } from '../src/derive/quotes/quote-features.ts'
import type { SpanFinding } from '../src/derive/spans/find-spans.ts'
import type { GoldArticle } from './corpus.ts'
import { AveragedPerceptron } from './learning/averaged-perceptron.ts'
import { FeatureIndex } from './learning/feature-index.ts'
import { shuffled } from './learning/shuffle.ts'

/** An article with what the span stage found in it. */
export interface QuoteExample {
  readonly article: GoldArticle
  readonly analysis: Analysis
  readonly finding: SpanFinding
}

/** Learns which marked spans somebody said. */
export function learnQuotes(examples: readonly QuoteExample[], epochs: number, floor: number): Weights {
  const features = new Int32Array(QUOTE_FEATURES)
  const index = new FeatureIndex()
  const rows: { row: Int32Array; said: boolean }[] = []
  for (const { article, analysis, finding } of examples) {
    const said = new Set(article.quotes.map(({ end }) => end))
    const unsaid = new Set(article.unquoted.map(({ end }) => end))
    const { first, end } = tokensOfMarked(analysis)
    analysis.marked.forEach((span, m) => {
      if (first[m]! < 0 || (!said.has(span.end) && !unsaid.has(span.end))) return
      const row = features.slice(0, quoteFeatures(analysis, finding, m, first[m]!, end[m]!, features))
      index.add(row, row.length)
      rows.push({ row, said: said.has(span.end) })
    })
  }
  index.keepFrequent(floor)
  const ids = rows.map(({ row }) => {
    const out = new Int32Array(row.length)
    return out.slice(0, index.look(row, row.length, out))
  })
  const model = new AveragedPerceptron(index, 1)
  const score = new Int32Array(1)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const r of shuffled(rows.length, epoch)) {
      score[0] = 0
      model.addTo(score, ids[r]!, 0, ids[r]!.length)
      // A margin keeps the scores apart, so that they tell how sure the verdict is.
      if (rows[r]!.said ? score[0]! <= 3 : score[0]! >= -3)
        model.update(ids[r]!, 0, ids[r]!.length, 0, rows[r]!.said ? 1 : -1)
      model.tick()
    }
  }
  return model.finish(1)
}
